"""Through the whole window: every command of every menu, every button of every tab."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.leaking.finger import Finger
from vssid_desk.domain.query import Query
from vssid_desk.gui import tabs
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.keys import COMMANDS, Command
from vssid_desk.gui.main_window import MainWindow

# These end something, so they come last and by themselves.
_LAST = ("lock", "restore", "quit", "practice", "forget_person", "forget_campaign")
Do = Callable[[Callable[[], object]], None]
# Looks first, while few windows were opened that take part in a change.
_IN_ORDER = sorted(COMMANDS, key=lambda command: command.menu != "Xem")


class Walk:
    """Chooses what is on in the menus of every tab, with one person at hand."""

    def __init__(self, desk: Desk, finger: Finger, case_id: int, name: str) -> None:
        self._desk, self._finger = desk, finger
        self._case_id, self._name = case_id, name
        self._chosen: set[tuple[str, str]] = set()

    @property
    def _window(self) -> MainWindow:
        assert self._desk.window is not None
        return self._desk.window

    def through_tabs(self) -> None:
        """Choose every command that is on in every tab, then press every button there."""
        for sign in self._window.signs:
            for command in _IN_ORDER:
                self._stand(sign.key)
                own = command.name in tabs.commands(self._page) or _is_of(command)
                where = (sign.key if own else "", command.name)
                if command.name not in _LAST and where not in self._chosen:
                    self._choose(where)
            self._stand(sign.key)
            self._finger.press_all(self._page)

    def leave(self, name: str, come_back: Callable[[], object]) -> None:
        """Choose a command that takes the window away, and come back."""
        self._stand("case")
        self._choose(("", name), self._finger.do_only)
        come_back()

    def forget(self) -> None:
        """Delete what lies about in clear, forget the person shown, and a campaign."""
        for name in ("exports", "forget_person", "forget_campaign"):
            self._stand("case")
            self._choose(("", name))

    def write_down(self, folder: Path) -> None:
        """Tell which commands were chosen."""
        told = sorted({f"key.{name}\n" for _, name in self._chosen})
        with (folder / "da-dung-window.txt").open("a", encoding="utf-8") as file:
            file.writelines(told)

    @property
    def _page(self) -> QWidget:
        page = self._window.current()
        assert page is not None
        return page

    def _choose(self, where: tuple[str, str], do: Do | None = None) -> None:
        action = self._window.actions_by_name.get(where[1])
        if action is not None and action.isEnabled():
            self._chosen.add(where)
            sys.stderr.write(f"choose {where[1]} in {where[0]}\n")
            (do or self._finger.do)(action.trigger)

    def _stand(self, tab: str) -> None:
        """Be in a tab with the person at hand, whatever the last command led to."""
        window = self._window
        if window.current() is not window.pages[tab]:
            window.show_tab(tab)
        query = Query(text=self._name)
        if tab == "lists" and window.pages["lists"].people.query != query:
            window.pages["lists"].show_query(query)
        elif tab == "case" and window.pages["case"].sheet.view is None:
            window.open_case(self._case_id)
        elif tab == "forms" and not window.pages["forms"].people.model.rowCount():
            window.pages["lists"].forms_wanted.emit([self._case_id])
        else:
            return
        self._finger.settle()


def _is_of(command: Command) -> bool:
    """Tell whether a command is about the person of the tab in front."""
    return command.name in ("data_request", "own_data")
