"""Which sheet stands in the preview: of which form, of which person."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.forms.choice import Choice
from vssid_desk.gui.forms.preview_pane import PreviewPane
from vssid_desk.gui.words import count
from vssid_desk.operations import browse
from vssid_desk.operations.fill_forms import FormPlan, preview


class Sheets(QObject):
    """The old page stays until the new one is made; only the last one asked for is shown."""

    moved = Signal(int)  # case id

    def __init__(self, runner: Runner, choice: Choice, pane: PreviewPane) -> None:
        super().__init__()
        self._runner, self._choice, self._pane = runner, choice, pane
        self.code, self.case_id = "", 0
        self.signed_on: date = runner.reader.today
        self._asked = 0
        pane.sheet_wanted.connect(self.step)

    def show_form(self, code: str) -> None:
        """Look at a form; the person stays when they get it too."""
        self.code = code
        found = self._choice.plan(code)
        if found is None:
            return
        if self.case_id not in found.case_ids:
            complete = [one for one in found.case_ids if one not in found.missing]
            self.case_id = (complete or list(found.case_ids))[0]
        self._make(found)

    def show_person(self, case_id: int) -> None:
        """Look at a person's sheet; a list shows everyone anyway."""
        found = self._choice.plan(self.code)
        if found is None or case_id == self.case_id:
            return
        self.case_id = case_id
        if found.subject != "list":
            self._make(found)

    def step(self, step: int) -> None:
        """Look at the next or previous person's sheet."""
        found = self._choice.plan(self.code)
        if found is None or self.case_id not in found.case_ids:
            return
        place = found.case_ids.index(self.case_id) + step
        if 0 <= place < len(found.case_ids) and found.subject != "list":
            self.show_person(found.case_ids[place])

    def _make(self, found: FormPlan) -> None:
        self._asked += 1
        asked, day = self._asked, self.signed_on
        people = self._choice.people(found.code) or list(found.case_ids)
        ids = [self.case_id] if found.subject == "case" else people
        about = self.case_id
        self.moved.emit(self.case_id)
        self._pane.allow_mending(possible=found.subject != "list")
        self._runner.fetch(
            lambda work: preview(work, found.code, ids, signed_on=day, about=about),
            lambda data: self._show(data, found) if asked == self._asked else None,
            self._on_failed,
        )

    def _show(self, data: bytes, found: FormPlan) -> None:
        if found.subject == "list":
            people = len(self._choice.people(found.code))
            self._pane.show_pdf(
                data, "Danh sách", f"{found.title}: {count(people)} người"
            )
            return
        place = found.case_ids.index(self.case_id) + 1
        row = browse.rows(self._runner.reader, [self.case_id])[0]
        where = f"Tờ {count(place)} / {count(len(found.case_ids))}"
        self._pane.show_pdf(data, where, f"{found.title}: {row.full_name}")

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._pane.say(str(error))
        else:
            self._runner.troubled.emit(error)
