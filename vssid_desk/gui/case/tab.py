"""Điều chỉnh: the heart. One person after the other, until the queue is done."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vssid_desk.domain.assessment import Missing
from vssid_desk.domain.people.returned import EVIDENCE
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.columns import Columns
from vssid_desk.gui.case.dialogs import CaseDialogs
from vssid_desk.gui.case.field_rows import RowMaker
from vssid_desk.gui.case.home import Home
from vssid_desk.gui.case.line import Line
from vssid_desk.gui.case.middle import Middle
from vssid_desk.gui.case.queue_pane import QueuePane
from vssid_desk.gui.case.queues import class_query, household_query
from vssid_desk.gui.case.sheet import CaseSheet
from vssid_desk.gui.case.side import SideColumn
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.components.way_on import WayOn
from vssid_desk.gui.records.call_desk import CallDesk
from vssid_desk.operations.browse import CaseView


class CaseTab(QWidget):
    """Queue left, the person in the middle, evidence and handling right."""

    query_chosen = Signal(object)
    forms_wanted = Signal(list)
    message = Signal(str)
    import_wanted = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.sheet = CaseSheet(runner)
        self.campaign_id = lambda: (
            self.sheet.view.case.campaign_id if self.sheet.view else 0
        )
        self._build()
        self.line = Line(runner, self.columns.queue, self.sheet)
        self.open_today = self.line.open_today  # what is left, nearest due day first
        self._dialogs = CaseDialogs(self, self.sheet, Home(runner, self.sheet))
        self._calls = CallDesk(self, runner)
        self._connect()

    def _build(self) -> None:
        self.middle = Middle(RowMaker(lambda: self._runner.reader.today))
        self.side = SideColumn(self.sheet.picture)
        self.columns = Columns(
            QueuePane(lambda: self._runner.reader), self.middle, self.side
        )
        self._empty = EmptyState(
            "user-pen", "Không còn ai trong hàng chờ này",
            "Ở đây mỗi người được đối chiếu với thẻ và hoàn thiện. Chọn hàng chờ khác để làm tiếp.",
        )  # fmt: skip
        self._pages = QStackedWidget()
        self._pages.addWidget(self.columns)
        self._pages.addWidget(self._empty)
        self.setLayout(column(self._pages, gap=0))
        middle = self.middle
        self.panes = [
            self.columns.queue, middle.question, middle.fields, middle.bar, self.side
        ]  # fmt: skip

    def _connect(self) -> None:
        self.sheet.shown.connect(self._on_shown)
        self.sheet.gone.connect(self.line.open_today)
        self.sheet.failed.connect(partial(self.middle.banner.show_text, "error"))
        self.line.opened.connect(self._on_opened)
        self.line.ended.connect(
            lambda told: self.middle.banner.show_text(
                "done", told, "Đổi hàng chờ…", self.line.ask
            )
        )
        self._way = WayOn(
            self._empty,
            self._runner,
            self.import_wanted,
            "Đổi hàng chờ…",
            self.line.ask,
        )
        self.columns.queue.queue_wanted.connect(self.line.ask)
        self.columns.queue.list.entered_fields.connect(self.middle.focus_first)
        self.columns.queue.chosen.connect(
            lambda _id: self.columns.show_section("fields")
        )
        self._connect_middle()
        self._connect_side()

    def _connect_middle(self) -> None:
        middle, fields, sheet = self.middle, self.middle.fields, self.sheet
        middle.header.step_wanted.connect(self.line.step)
        middle.question.answered.connect(self._on_answer)
        middle.question.changed_mind.connect(middle.ask_again)
        fields.edited.connect(lambda: sheet.keep_draft(fields.draft.typed))
        fields.finished.connect(self._on_save)
        fields.take_wanted.connect(sheet.take_card)
        fields.back_wanted.connect(sheet.put_back)
        middle.bar.save_wanted.connect(self._on_save)
        middle.bar.later_wanted.connect(self.line.put_off)
        middle.bar.not_ours_wanted.connect(partial(self._on_answer, "belongs"))
        middle.bar.missing_wanted.connect(self._on_missing)

    def _connect_side(self) -> None:
        side, dialogs = self.side, self._dialogs
        side.change_wanted.connect(self.middle.ask_again)
        side.history_wanted.connect(dialogs.show_history)
        side.basis_wanted.connect(lambda _basis: dialogs.show_basis())
        dialogs.queue_wanted.connect(self.line.open)
        side.diagnosis.take_wanted.connect(self.middle.fields.take)
        side.diagnosis.look_wanted.connect(
            lambda key: self._on_missing(Missing(what="field", key=key, text=""))
        )
        evidence = side.evidence
        evidence.picture_wanted.connect(dialogs.ask_picture)
        evidence.paper_wanted.connect(dialogs.ask_paper)
        evidence.removed.connect(self.sheet.remove)
        evidence.large_wanted.connect(lambda: dialogs.show_picture(evidence.pixmap))

    def refresh(self) -> None:
        """Read the queue's rows and the person again; who is where does not change."""
        self.line.refresh()

    def open_queue(self, query: Query, case_id: int) -> None:
        """Take up a queue at one person."""
        self.line.open(query, case_id)

    def open_field(self, case_id: int, key: str) -> None:
        """Show a person at one field; without a key at what is needed first."""
        self.line.open(Query(), case_id)
        if not self.middle.fields.focus_field(key):
            self.middle.focus_first()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what menu and keys do here."""
        sheet, line, middle, evidence = (
            self.sheet,
            self.line,
            self.middle,
            self.side.evidence,
        )
        if sheet.view is None:
            return {
                "choose_queue": line.ask,
                "households": self._dialogs.show_households,
            }
        numbers = (1, 2, 3, 4)
        answers = {f"answer_{n}": partial(middle.question.answer, n) for n in numbers}
        return answers | {
            "save_next": self._on_save,
            "save": partial(self._save, sheet.reread),
            "refresh": partial(self._save, sheet.reread),
            "next_case": partial(line.step, 1),
            "previous_case": partial(line.step, -1),
            "take_card": sheet.take_card,
            "add_evidence": evidence.ask_kind,
            "account": self._dialogs.ask_account,
            "work": self._dialogs.ask_work,
            "call": partial(self._calls.open, sheet.case_id),
            "address": self._dialogs.ask_address,
            "clinic": self._dialogs.ask_clinic,
            "household": self._dialogs.ask_household,
            "households": self._dialogs.show_households,
            "household_queue": partial(line.open_with, household_query, sheet.view),
            "class_queue": partial(line.open_with, class_query, sheet.view),
            "large_picture": lambda: self._dialogs.show_picture(evidence.pixmap),
            "fold": middle.fields.fold,
            "choose_queue": line.ask,
            "history": self._dialogs.show_history,
            "forms": lambda: self.forms_wanted.emit([sheet.case_id]),
            "next_doubt": partial(middle.step_need, 1),
            "previous_doubt": partial(middle.step_need, -1),
        }

    def _on_shown(self, view: CaseView) -> None:
        another = self.columns.shown_id != view.case.id
        self.middle.bar.today = self._runner.reader.today
        self.middle.show_view(view, dict(self.sheet.typed()), locked=self.sheet.locked)
        self.side.show_view(self._runner.reader, view, locked=self.sheet.locked)
        self.columns.show_place(view.case.id)
        if another and self.isVisible():
            if self.middle.returned_for == EVIDENCE:
                self.columns.show_section("evidence")
                self.side.evidence.focus_adding()
            else:
                self.middle.focus_first()

    def _on_opened(self, people: int) -> None:
        self._pages.setCurrentIndex(0 if people else 1)
        self._way.renew()

    def _on_answer(self, fact: str, value: str) -> None:
        self.middle.answered = fact
        then = self.line.go_on if fact == "belongs" else self.sheet.reread
        self._save(then, {fact: value})

    def _on_save(self) -> None:
        self._save(self.line.go_on)

    def _save(
        self, then: Callable[[], object], answers: Mapping[str, str] | None = None
    ) -> None:
        key, told = self.middle.fields.fault()
        if key:
            self.middle.banner.show_text("error", told)
            self.middle.fields.focus_field(key)
        elif self.sheet.locked:
            self.line.step(1)
        else:
            self.sheet.save(answers or {}, then)

    def _on_missing(self, missing: Missing) -> None:
        if missing.what == "evidence":
            self.columns.show_section("evidence")
            self.side.evidence.focus_adding()
        else:
            self.columns.show_section("fields")
            self.middle.go_to(missing)
