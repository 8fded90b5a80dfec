"""The main window: menus, tabs, scan box, undo and redo around one open store."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from vssid_desk.domain.keeping.practice import is_practice
from vssid_desk.domain.query import Query
from vssid_desk.gui import menus, tabs
from vssid_desk.gui.action_state import name_undo, switch
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.dropped import dropped_files
from vssid_desk.gui.head_bar import HeadBar
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.other_program import OtherProgram
from vssid_desk.gui.person_desk import open_for
from vssid_desk.gui.practice import NOTICE
from vssid_desk.gui.scanning.scan_desk import ScanDesk
from vssid_desk.gui.status_line import StatusLine
from vssid_desk.gui.tab_counts import TabCounts
from vssid_desk.gui.window_commands import WindowCommands
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.gui.words import clock
from vssid_desk.operations import browse, report


class MainWindow(QMainWindow):
    """Around one open store; its tabs do not know each other."""

    lock_wanted = Signal()
    restore_wanted = Signal()
    practice_wanted = Signal()
    closing = Signal()  # the store is still open
    idle_changed = Signal(int)  # minutes until the store locks by itself

    def __init__(
        self,
        runner: Runner,
        appearance: Appearance,
        pages: Mapping[str, QWidget],
    ) -> None:
        super().__init__()
        self.runner, self.appearance, self.pages = runner, appearance, pages
        self.signs = [sign for sign in tabs.SIGNS if sign.key in pages]
        self.head = HeadBar(self.signs, self.do)
        self.banner = Banner()
        self.status = StatusLine()
        self._stack = QStackedWidget()
        say = self.status.say
        parts = WindowParts(
            self,
            runner,
            appearance,
            self.show_tab,
            self.current,
            say,
            self.idle_changed.emit,
        )
        self._own = WindowCommands(parts)
        self._commands = self._commands_of_window()
        self.actions_by_name = menus.build(self, self.do)
        self._scans = ScanDesk(
            self.head.scan, runner, self.open_case, pages.get("case"),
            partial(open_for, parts),
        )  # fmt: skip
        self._counts = TabCounts(runner, self.head.set_count)
        self._others = OtherProgram(self, runner, self.refresh)
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        for sign in self.signs:
            self._stack.addWidget(self.pages[sign.key])
        parts: list[QWidget] = [self.head, self.banner, self._stack]
        if is_practice(self.runner.file.name):
            parts.insert(0, _practice_strip())
        middle = QWidget()
        middle.setLayout(column(*parts, gap=0))
        middle.setMinimumSize(1, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.resize(1366, 728)

    def _connect(self) -> None:
        self.head.tab_chosen.connect(self._on_tab)
        self.runner.changed.connect(self._on_changed)
        self.runner.began.connect(self.status.strip.begin)
        self.runner.advanced.connect(self.status.strip.advance)
        self.runner.ended.connect(self.status.strip.end)
        self.status.strip.stopped.connect(self.runner.stop)
        tabs.connect(self.pages, self.show_tab)
        for page in self.pages.values():
            if hasattr(page, "message"):
                page.message.connect(self.status.say)
            if hasattr(page, "command_wanted"):
                page.command_wanted.connect(self.do)
        lists = self.pages["lists"]
        lists.count_changed.connect(partial(self.head.set_count, "lists"))  # type: ignore[attr-defined]
        for wanted in ("practice_wanted", "restore_wanted"):
            getattr(lists, wanted).connect(getattr(self, wanted))

    def refresh(self) -> None:
        """Read title, campaign, undo, and the tab shown again."""
        work = self.runner.reader
        self.setWindowTitle(f"VssID Desk – {browse.unit(work).name}")
        campaigns = browse.campaigns(work)
        self.status.set_campaign(campaigns[0].name if campaigns else "")
        name_undo(self.actions_by_name, self.head, work)
        self._counts.refresh()
        self.runner.fetch(report.done_today, self.status.set_today)
        page = self.current()
        if page is not None:
            tabs.refresh(page)
        switch(self.actions_by_name, self._commands, self.pages, page)

    def current(self) -> QWidget | None:
        """Return the tab shown."""
        return self._stack.currentWidget()

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        for index, sign in enumerate(self.signs):
            if sign.key == key:
                self.head.set_current(index)

    def open_case(self, case_id: int) -> None:
        """Show one person in Điều chỉnh."""
        self.show_tab("case")
        page = self.pages.get("case")
        if page is not None:
            page.open_queue(Query(), case_id)  # type: ignore[attr-defined]

    def do(self, name: str) -> None:
        """Do a command by its name: the tab's own first, else the window's."""
        own = tabs.commands(self.current())
        act: Callable[[], object] | None = own.get(name) or self._commands.get(name)
        if act is not None:
            act()

    def _commands_of_window(self) -> dict[str, Callable[[], object]]:
        result = self._own.table()
        result["lock"] = self.lock_wanted.emit
        result["restore"] = self.restore_wanted.emit
        if not is_practice(self.runner.file.name):
            result["practice"] = self.practice_wanted.emit
        result["scan_box"] = self.head.scan.begin
        result["import_list"] = self._import_list
        for index, sign in enumerate(self.signs):
            result[f"tab_{index + 1}"] = partial(self.show_tab, sign.key)
        return result

    def _import_list(self) -> None:
        self.show_tab("lists")
        self.do("import_list")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            self.show_tab("lists")
            self.pages["lists"].import_files(files)  # type: ignore[attr-defined]

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()
        if self.runner.is_open:
            self.closing.emit()
        self.runner.close()
        super().closeEvent(event)

    def _on_tab(self, index: int) -> None:
        page = self.pages[self.signs[index].key]
        self._stack.setCurrentIndex(index)
        tabs.refresh(page)
        if not self.head.is_walked():
            tabs.take_focus(page)
        switch(self.actions_by_name, self._commands, self.pages, page)

    def _on_changed(self) -> None:
        self.status.set_saved(clock(datetime.now().astimezone()))
        self.refresh()


def _practice_strip() -> QWidget:
    words = label(NOTICE, tone="fix")
    strip = row(IconLabel("flask-conical", "fix", 15), words, 1, margins=(14, 4, 14, 4))
    return frame(strip, "practice")
