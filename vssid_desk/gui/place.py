"""Place: the tab and the person one was at, remembered inside the encrypted store."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

_REST = 300  # milliseconds at a place before it counts


class PlaceKeeper(QObject):
    """After a crash or the next morning the window opens at the same person."""

    def __init__(self, window: MainWindow, runner: Runner) -> None:
        super().__init__(window)
        self._window, self._runner = window, runner
        self._kept: tuple[str, int] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self.keep)
        window.head.tab_chosen.connect(lambda _index: self._timer.start())
        self._tab = window.pages["case"]
        self._tab.sheet.shown.connect(  # type: ignore[attr-defined]
            lambda _view: self._timer.start()
        )

    def go_back(self) -> None:
        """Show the place one was at last."""
        tab, case_id = browse.last_place(self._runner.reader)
        self._kept = (tab, case_id)
        if case_id and tab == "case":
            self._window.open_case(case_id)
        elif tab:
            self._window.show_tab(tab)

    def keep(self) -> None:
        """Remember the place as it is now; while something is written, a rest later."""
        here = (self._shown(), self._case_id())
        if here == self._kept or not self._runner.is_open:
            return
        if self._runner.busy:
            self._timer.start()
        else:
            self._kept = here
            self._runner.keep(lambda work: _remember(work, *here))

    def _shown(self) -> str:
        page: QWidget | None = self._window.current()
        return next((key for key, one in self._window.pages.items() if one is page), "")

    def _case_id(self) -> int:
        sheet = self._tab.sheet  # type: ignore[attr-defined]
        return int(sheet.case_id)


def _remember(work: Workspace, tab: str, case_id: int) -> None:
    try:
        browse.remember_place(work, tab, case_id)
    except UserError:
        return  # a store that cannot be written says so where one writes
