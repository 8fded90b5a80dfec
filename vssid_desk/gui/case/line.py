"""The walk through a queue: who comes next, who was put off, when it is finished."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from vssid_desk.domain.case import Case
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.queue_pane import QueuePane
from vssid_desk.gui.case.queues import OPEN_STAGES, TODAY, queue_menu, queue_name
from vssid_desk.gui.case.sheet import CaseSheet
from vssid_desk.gui.words import count
from vssid_desk.operations import browse
from vssid_desk.operations.browse import CaseView


class Line(QObject):
    """Knows the query of the queue; its people keep their places."""

    opened = Signal(int)  # how many people
    ended = Signal(str)  # what was done, in a sentence

    def __init__(self, runner: Runner, pane: QueuePane, sheet: CaseSheet) -> None:
        super().__init__()
        self._runner, self._pane, self._sheet = runner, pane, sheet
        self._query: Query | None = None
        self._began = datetime.now().astimezone()
        self._done: set[int] = set()
        pane.chosen.connect(sheet.show)

    def open_today(self) -> None:
        """Take up everyone who is to be asked or corrected, the nearest due day first."""
        self.open(TODAY)

    def open(self, query: Query, case_id: int = 0) -> None:
        """Take up a queue at a person, or at its first; a person of this queue keeps it."""
        if query == Query() and self._pane.model.place_of(case_id) >= 0:
            self._sheet.show(case_id)
            return
        work = self._runner.reader
        ids = browse.find(work, query)
        self._query, self._done = query, set()
        self._began = datetime.now().astimezone()
        self._pane.open(ids, queue_name(work, query))
        self.opened.emit(len(ids))
        if ids:
            self._sheet.show(case_id or ids[0])

    def open_with(
        self, query_of: Callable[[Case], Query | None], view: CaseView
    ) -> None:
        """Take up the people who belong with a person: the household, the class."""
        query = query_of(view.case)
        if query is not None:
            self.open(query, view.case.id)

    def refresh(self) -> None:
        """Read the rows and the person again; the places stay."""
        if self._query is None or not self._pane.model.rowCount():
            self.open_today()
        else:
            self._pane.model.renew()
            self._sheet.reread()

    def step(self, step: int) -> None:
        """Go to the next or previous person without saving a decision."""
        other = self._pane.neighbour(self._sheet.case_id, step)
        if other is not None:
            self._sheet.show(other)

    def go_on(self) -> None:
        """Go on after saving; at the end tell what was done."""
        self._done.add(self._sheet.case_id)
        other = self._pane.neighbour(self._sheet.case_id, 1)
        if other is not None:
            self._sheet.show(other)
        else:
            self._sheet.reread()
            self.ended.emit(self._summary())

    def put_off(self, until: str) -> None:
        """Put a person off to a day, or just to later."""
        self._pane.model.put_off(self._sheet.case_id)
        if until or self._sheet.typed():
            self._sheet.save({"later_until": until}, self.go_on)
        else:
            self.step(1)

    def ask(self) -> None:
        """Offer the queues there are."""
        menu = queue_menu(self._pane, self._runner.reader, self.open)
        menu.popup(self._pane.mapToGlobal(self._pane.rect().topLeft()))

    def _summary(self) -> str:
        minutes = int((datetime.now().astimezone() - self._began).total_seconds() // 60)
        hours = (
            f"{minutes // 60} giờ {minutes % 60} phút"
            if minutes >= 60
            else f"{max(1, minutes)} phút"
        )
        done = f"{count(len(self._done))} người trong {hours}"
        rows = browse.rows(self._runner.reader, sorted(self._done))
        left = sum(row.stage in OPEN_STAGES for row in rows)
        if left:
            return f"Hết hàng chờ này: {done}; {count(left)} người còn chưa đủ hồ sơ."
        return f"Xong hàng chờ này: {done}."
