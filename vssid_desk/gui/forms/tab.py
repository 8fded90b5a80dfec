"""Biểu mẫu: choose papers and people, look at the real page, save and print."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.columns import Columns
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.components.way_on import WayOn
from vssid_desk.gui.forms.action_bar import FormsBar
from vssid_desk.gui.forms.batch_out import BatchOut
from vssid_desk.gui.forms.choice import Choice, missing_of
from vssid_desk.gui.forms.files_out import FilesOut
from vssid_desk.gui.forms.forms_pane import FormsPane
from vssid_desk.gui.forms.people_pane import PeoplePane
from vssid_desk.gui.forms.preview_pane import PreviewPane
from vssid_desk.gui.forms.sheets import Sheets
from vssid_desk.gui.forms.signed_in import SignedIn
from vssid_desk.gui.forms.waiting import people_to_print, ready_count
from vssid_desk.gui.forms.workbook_out import WorkbookOut
from vssid_desk.operations import browse
from vssid_desk.operations.fill_forms import FormPlan, plan

# Effective width of the window from which forms and people are so wide.
_FORMS = ((1000, 288), (0, 236))
_PEOPLE = ((1600, 280), (1000, 216), (0, 168))


class FormsTab(QWidget):
    """Forms left, people beside them, the page right."""

    field_chosen = Signal(int, str)
    package_wanted = Signal(list)
    message = Signal(str)
    command_wanted = Signal(str)
    import_wanted = Signal()
    work_wanted = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._wanted: Sequence[int] | None = None  # None: everyone ready
        self._also: list[str] = []  # forms added by hand
        self.choice = Choice()
        self._build()
        self.files = FilesOut(self, runner, self.choice)
        self.batch = BatchOut(self, runner, self.choice)
        self.workbook = WorkbookOut(self, runner, self.choice)
        self.signed = SignedIn(self, runner)
        self.sheets = Sheets(runner, self.choice, self.preview)
        self._connect()

    def _build(self) -> None:
        today = self._runner.reader.today.isoformat()
        self.forms = FormsPane(today, self._runner.reader.forms)
        self.people = PeoplePane(lambda: self._runner.reader)
        self.preview, self.bar = PreviewPane(), FormsBar()
        self._banner = Banner()
        right = QWidget()
        page = column(self._banner, self.preview, self.bar, gap=0)
        page.setStretch(1, 1)
        right.setLayout(page)
        self._empty = EmptyState(
            "file-text", "Chưa có ai cần biểu mẫu",
            "Ở đây giấy tờ được lập từ thông tin đã đối chiếu. "
            "Hoàn thiện ít nhất một người ở thẻ Điều chỉnh, hoặc chọn người ở Danh sách rồi bấm F4.",
        )  # fmt: skip
        self._way = WayOn(
            self._empty, self._runner, self.import_wanted,
            "Làm việc còn lại", self.work_wanted.emit,
        )  # fmt: skip
        self._pages = QStackedWidget()
        parts = (self.forms, self.people, right)
        self._pages.addWidget(Columns(parts, grows=2, sizes={0: _FORMS, 1: _PEOPLE}))
        self._pages.addWidget(self._empty)
        self.setLayout(row(self._pages, gap=0))
        self.begin_at = (self.people.list, self._empty)
        self.panes = [self.forms, self.people.list, self.preview.view, self.bar]

    def _connect(self) -> None:
        self.forms.ticked.connect(self._on_form_ticked)
        self.forms.looked_at.connect(self._on_form)
        self.forms.day_changed.connect(lambda _day: self.refresh())
        self.forms.more_wanted.connect(self._on_more)
        self.people.chosen.connect(self.sheets.show_person)
        self.people.list.tick_wanted.connect(self._on_person_ticked)
        self.people.list.opened.connect(
            lambda case_id: self.field_chosen.emit(case_id, "")
        )
        self.preview.mend_wanted.connect(
            lambda: self.field_chosen.emit(self.sheets.case_id, "")
        )
        self.sheets.moved.connect(self.people.choose)
        self.bar.files_wanted.connect(self._on_files)
        self.bar.batch_wanted.connect(self._on_batch)
        self.bar.package_wanted.connect(
            lambda: self.package_wanted.emit(self.choice.everyone())
        )
        # Who goes into a package is looked after there; here all who are ready come back.
        self.package_wanted.connect(lambda _people: self.show_cases(None))
        self.people.everyone_wanted.connect(lambda: self.show_cases(None))
        self.forms.unit_wanted.connect(lambda: self.command_wanted.emit("unit"))
        for out in (self.files, self.batch, self.workbook, self.signed):
            out.saved.connect(self.message)
            out.failed.connect(lambda text: self._banner.show_text("error", text))

    def refresh(self) -> None:
        """Ask again what the people need, beside the window."""
        wanted, day = (
            self._wanted,
            date.fromisoformat(self.forms.day.day() or self._asked()),
        )
        also = tuple(self._also)
        self._runner.fetch(
            lambda work: (
                plan(work, people_to_print(work, wanted), signed_on=day, also=also),
                ready_count(work),
            ),
            lambda both: self._show(*both),
        )
        self.forms.show_unit(browse.unit(self._runner.reader))

    def show_cases(self, case_ids: Sequence[int] | None) -> None:
        """Show the forms of these people; None shows everyone ready."""
        self._wanted = list(case_ids) if case_ids is not None else None
        self.refresh()
        self.people.list.setFocus()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what menu and keys do here."""
        return {
            "save": lambda: self._on_files("pdf"),
            "print": lambda: self._on_files("print"),
            "batch": self._on_batch,
            "workbook": self.workbook.ask,
            "file_sheets": self.signed.ask,
            "next_case": lambda: self.sheets.step(1),
            "previous_case": lambda: self.sheets.step(-1),
            "refresh": self.refresh,
        }

    def _show(self, plans: Sequence[FormPlan], ready: int) -> None:
        self.choice.show(plans)
        self._pages.setCurrentIndex(0 if plans else 1)
        self._way.renew()
        self.forms.show_plans(self.choice)
        self.sheets.signed_on = date.fromisoformat(
            self.forms.day.day() or self._asked()
        )
        known = [item.code for item in plans]
        code = self.sheets.code if self.sheets.code in known else (known or [""])[0]
        shown = {one for item in plans for one in item.case_ids} - missing_of(
            plans
        ).keys()
        others = self._wanted is not None and ready > len(shown)
        self.people.show_others(ready if others else 0)
        if code:
            self._on_form(code)

    def _on_form(self, code: str) -> None:
        found = self.choice.plan(code)
        if found is None:
            return
        self.people.model.show(found.case_ids, found.missing, self.choice.off)
        lacking = len(found.missing)
        self.people.show_counts(len(found.case_ids) - lacking, lacking)
        self.sheets.show_form(code)
        self._show_state()

    def _on_more(self, code: str) -> None:
        self._also.append(code)
        self.sheets.code = code
        self.refresh()

    def _on_form_ticked(self, code: str, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.choice.tick_form(code, on=on)
        self._show_state()

    def _on_person_ticked(self, case_id: int) -> None:
        self.choice.tick_person(case_id)
        self.people.model.repaint()
        self._show_state()

    def _show_state(self) -> None:
        self.forms.show_state(self.choice, self.sheets.code)
        self.bar.show_choice(self.choice)

    def _on_files(self, kind: str) -> None:
        self.files.ask(kind, self.forms.day.day() or self._asked())

    def _on_batch(self) -> None:
        self.batch.ask(self.forms.day.day() or self._asked())

    def _asked(self) -> str:
        return self._runner.reader.today.isoformat()
