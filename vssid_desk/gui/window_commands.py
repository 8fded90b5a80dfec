"""The commands the main window does by itself, whatever tab is shown."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from vssid_desk.gui import machine_dialog, panes, person_desk
from vssid_desk.gui.about import show_about
from vssid_desk.gui.campaign import desk as campaign_desk
from vssid_desk.gui.campaign.unit_dialog import UnitDialog
from vssid_desk.gui.complaint_desk import table as complaint_table
from vssid_desk.gui.components.files import in_documents
from vssid_desk.gui.erasure import commands as erasure
from vssid_desk.gui.handouts import desk as handouts_desk
from vssid_desk.gui.help_view import HelpView
from vssid_desk.gui.journal_dialog import JournalDialog
from vssid_desk.gui.key_sheet import KeySheet
from vssid_desk.gui.password_dialog import PasswordDialog
from vssid_desk.gui.records.counter_desk import table as counter_table
from vssid_desk.gui.safety import commands as safety
from vssid_desk.gui.tabs import SIGNS
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, history, set_up, users

_LONG = frozenset({"import_list", "submit"})


# Each area of the program brings its own commands, by the names in `keys.py`.
AREAS: tuple[Callable[[WindowParts], Mapping[str, Callable[[], object]]], ...] = (
    campaign_desk.table,
    person_desk.table,
    complaint_table,
    counter_table,
    safety.table,
    erasure.table,
    machine_dialog.table,
    handouts_desk.table,
)


class WindowCommands:
    """One method a command; dialogs are kept alive by their parent, the window."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts

    def table(self) -> dict[str, Callable[[], object]]:
        """Return the commands by the names in `keys.py`."""
        step = self._parts.appearance.step_scale
        fix = self._parts.appearance.set_theme
        areas: dict[str, Callable[[], object]] = {}
        for area in AREAS:
            areas |= area(self._parts)
        return areas | {
            "undo": self._undo,
            "redo": self._redo,
            "quit": self._parts.window.close,
            "next_pane": lambda: panes.walk(self._parts.current(), 1),
            "previous_pane": lambda: panes.walk(self._parts.current(), -1),
            "theme_system": lambda: fix("system"),
            "theme_light": lambda: fix("light"),
            "theme_dark": lambda: fix("dark"),
            "larger": lambda: step(1),
            "smaller": lambda: step(-1),
            "normal_size": lambda: step(0),
            "help": self._help,
            "steps": lambda: self._show_help("cac-buoc"),
            "keys": lambda: KeySheet(self._parts.window).show(),
            "about": lambda: show_about(self._parts.window),
            "journal": self._journal,
            "unit": self._unit,
            "back_up": self._back_up,
            "password": self._password,
        }

    def _undo(self) -> None:
        entry = history.next_undo(self._parts.runner.reader)
        if not self._starts("undo", entry, "Đang hoàn tác"):
            self._parts.runner.run(history.undo)

    def _redo(self) -> None:
        entry = history.next_redo(self._parts.runner.reader)
        if not self._starts("redo", entry, "Đang làm lại"):
            self._parts.runner.run(history.redo)

    def _starts(self, name: str, entry: browse.Entry | None, title: str) -> bool:
        """Start in the worker process what touches thousands of people at once."""
        long = entry is not None and entry.name in _LONG
        return long and self._parts.runner.start(name, {}, title=title)

    def _help(self) -> None:
        page = self._parts.current()
        kind = type(page).__module__.split(".")[-2] if page else ""
        names = {sign.key: sign.help for sign in SIGNS}
        self._show_help(names.get(kind, "cac-buoc"))

    def _show_help(self, name: str) -> None:
        HelpView(self._parts.window, name).show()

    def _journal(self) -> None:
        entries = history.entries(self._parts.runner.reader)
        JournalDialog(self._parts.window, entries).show()

    def _unit(self) -> None:
        dialog = UnitDialog(self._parts.window, browse.unit(self._parts.runner.reader))
        dialog.accepted.connect(lambda: self._keep_unit(dialog))
        dialog.open()

    def _keep_unit(self, dialog: UnitDialog) -> None:
        unit = dialog.unit()
        self._parts.runner.run(lambda work: set_up.change_unit(work, unit))

    def _password(self) -> None:
        runner = self._parts.runner
        user = users.name_to_open_with(runner.reader)
        dialog = PasswordDialog(self._parts.window, runner.file, user=user)
        dialog.changed.connect(self._parts.say)
        dialog.open()

    def _back_up(self) -> None:
        proposed = (
            f"{self._parts.runner.file.stem}-sao-luu{self._parts.runner.file.suffix}"
        )
        name, _ = QFileDialog.getSaveFileName(
            self._parts.window, "Sao lưu", in_documents(proposed)
        )
        if name:
            self._back_up_to(Path(name))

    def _back_up_to(self, file: Path) -> None:
        """Copy aside, so that edits go on."""
        runner, say = self._parts.runner, self._parts.say
        started = runner.aside.start(
            "back_up",
            {"file": file},
            lambda _done: say(f"Đã sao lưu vào “{file.name}”."),
            runner.troubled.emit,
        )
        say("Đang sao lưu…" if started else "Đang sao lưu rồi. Chờ xong rồi làm lại.")
