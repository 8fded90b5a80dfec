"""Cơ quan BHXH nhận mẫu nào: one question after the other, and the sheet to take along."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.handling.office_questions import OfficeQuestion
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.files import in_documents
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.operations.ask_office import office_questions

_HINT = (
    "In phiếu, hỏi cán bộ BHXH một lần rồi ghi lại. Câu trả lời quyết định biểu mẫu, danh sách kèm "
    "theo, kênh gửi của đợt; câu chưa hỏi thì giữ như đang đặt."
)


class OfficeDialog(FormDialog):
    """Questions with what each decides; the campaign changes when Lưu is pressed."""

    help_page = "dot"

    sheet_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget, campaign: Campaign) -> None:
        super().__init__(parent, "Hỏi cơ quan BHXH nhận mẫu nào", _HINT)
        self._held = campaign.office_answers
        self.answers_by_key: dict[str, ChoiceBox | QLineEdit] = {}
        for question in office_questions():
            self._add_question(question, self._held.get(question.key, ""))
        sheet = button("In phiếu hỏi…", icon="printer", does=self._on_sheet)
        self.form.addRow(row(sheet, 1))

    def answers(self) -> dict[str, str]:
        """Return the answers that differ from those kept, by question."""
        said = {
            key: of.key() if isinstance(of, ChoiceBox) else of.text().strip()
            for key, of in self.answers_by_key.items()
        }
        return {
            key: text for key, text in said.items() if text != self._held.get(key, "")
        }

    def _add_question(self, question: OfficeQuestion, held: str) -> None:
        editor: ChoiceBox | QLineEdit
        if question.options:
            words = {one.value: one.label for one in question.options}
            editor = ChoiceBox({"": "Chưa hỏi", **words}, held)
        else:
            editor = QLineEdit(held)
        editor.setAccessibleName(question.text)
        self.answers_by_key[question.key] = editor
        asked = label(question.text, wrap=True)
        why = label(question.why, "caption", wrap=True)
        self.form.addRow(column(asked, why, editor, gap=3, margins=(0, 4, 0, 6)))

    def _on_sheet(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "In phiếu hỏi", in_documents("phieu-hoi-bhxh.pdf"), "PDF (*.pdf)"
        )
        if name:
            self.sheet_wanted.emit(Path(name))
