"""One entry of the log: a complaint, or a question to the agency; later its answer."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vssid_desk.domain.work.complaints import COMPLAINT, KINDS, Complaint
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.gui.records.people_picker import PeoplePicker
from vssid_desk.operations.complaints import complaint_book
from vssid_desk.operations.workspace import Workspace

_QUESTION_HINT = (
    "Điều đơn vị cần cơ quan BHXH trả lời, kèm những người liên quan; in được thành công văn gửi "
    "cơ quan BHXH của đợt."
)


class ComplaintDialog(FormDialog):
    """Asks for what the kind of entry needs."""

    def __init__(self, parent: QWidget, held: Complaint, reader: Workspace) -> None:
        is_complaint = held.kind == COMPLAINT
        hint = complaint_book().responsible if is_complaint else _QUESTION_HINT
        super().__init__(parent, KINDS[held.kind], hint)
        self._held = held
        self.received = DayEdit(held.received_on)
        self.add("Ngày nhận" if is_complaint else "Ngày ghi", self.received)
        self.subject = ChoiceBox(_subjects(), held.subject)
        if is_complaint:
            self.add("Về việc", self.subject)
            labels = {"from_name": "Người phản ánh", "contact": "Liên hệ"}
            held_texts = {"from_name": held.from_name, "contact": held.contact}
            self.add_edits(labels, held_texts)
        self.text = _long(held.text)
        self.add("Nội dung" if is_complaint else "Vướng mắc", self.text)
        self.people = PeoplePicker(reader, held.case_ids)
        self.add("Người liên quan", self.people)
        self.due, self.answered = DayEdit(held.due_on), DayEdit(held.answered_on)
        self.answer = _long(held.answer)
        self.add("Phải trả lời chậm nhất", self.due)
        self.add("Đã trả lời ngày", self.answered)
        self.add("Trả lời", self.answer)

    def complaint(self) -> Complaint:
        """Return the entry as it is written now."""
        is_complaint = self._held.kind == COMPLAINT
        return Complaint(
            id=self._held.id,
            campaign_id=self._held.campaign_id,
            kind=self._held.kind,
            received_on=self.received.said(),
            text=self.text.toPlainText().strip(),
            subject=self.subject.key() if is_complaint else "",
            case_ids=self.people.case_ids(),
            due_on=self.due.said(),
            answered_on=self.answered.said(),
            answer=self.answer.toPlainText().strip(),
            **self.texts(),
        )


def _subjects() -> dict[str, str]:
    book = complaint_book()
    named = {key: f"{one} → {book.desk(key)}" for key, one in book.subjects.items()}
    return {"": "Chưa chọn", **named}


def _long(text: str) -> QPlainTextEdit:
    edit = QPlainTextEdit(text)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(theme.look().u(76))
    return edit
