"""Saving the search that is shown, and taking saved ones away."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.lists.filters_box import FiltersBox
from vssid_desk.gui.look import theme
from vssid_desk.operations.saved_filters import (
    forget_filter,
    save_filter,
    saved_filters,
)

_HINT = (
    "Giữ lại chữ tìm và các bộ lọc đang chọn; bấm tên ở cột trái để lọc lại như vậy."
)


class Filters(QObject):
    """Writes through the runner; the box shows what is there."""

    def __init__(
        self, tab: QWidget, runner: Runner, box: FiltersBox, query: Callable[[], Query]
    ) -> None:
        super().__init__(tab)
        self._tab, self._runner, self._box, self._query = tab, runner, box, query
        box.forgotten.connect(
            lambda name: runner.run(lambda work: forget_filter(work, name))
        )

    def refresh(self) -> None:
        """Read the saved filters again."""
        self._box.show_filters(saved_filters(self._runner.reader))

    def ask(self) -> FormDialog:
        """Ask for a name for the search that is shown."""
        dialog = FormDialog(self._tab.window(), "Lưu bộ lọc này", _HINT)
        dialog.add_edits({"name": "Tên bộ lọc"}, {})
        dialog.resize(theme.look().u(440), theme.look().u(200))
        query = self._query()
        dialog.accepted.connect(lambda: self._keep(dialog, query))
        dialog.rejected.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, dialog: FormDialog, query: Query) -> None:
        name = dialog.texts()["name"]
        self._runner.run(
            lambda work: save_filter(work, name, query),
            lambda _kept: dialog.deleteLater(),
            lambda fault: self._refused(dialog, fault),
        )

    def _refused(self, dialog: FormDialog, fault: Exception) -> None:
        if isinstance(fault, UserError):
            dialog.tell(str(fault))
            dialog.open()
        else:
            self._runner.troubled.emit(fault)
