"""Gọi điện: whom, the calls so far, what this one came to, a reminder to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import day
from vssid_desk.operations.phone_round import Call, PhoneCard, phone_texts

_HINT = (
    "Ghi kết quả cuộc gọi vừa xong. Đến ngày hẹn, người này hiện ở “Đến hẹn gọi lại”; "
    "lời nhắc để chép vào tin nhắn, sửa được trước khi chép."
)
_SHOWN = 4


class CallDialog(FormDialog):
    """Nothing is kept before Lưu; the reminder is only copied."""

    def __init__(self, parent: QWidget, card: PhoneCard) -> None:
        super().__init__(parent, "Gọi điện", _HINT, keep="Lưu cuộc gọi")
        self._add_head(card)
        self.came_to = ChoiceBox(
            phone_texts().results, next(iter(phone_texts().results))
        )
        self.promised = DayEdit()
        self.note = QLineEdit()
        self.add("Kết quả", self.came_to)
        self.add("Hẹn đến ngày", self.promised)
        self.add("Ghi chú", self.note)
        self.reminder = QPlainTextEdit(card.reminder)
        self.reminder.setAccessibleName("Lời nhắc")
        self.reminder.setTabChangesFocus(True)
        self.reminder.setFixedHeight(theme.look().u(96))
        self.copy = button("Chép lời nhắc", icon="copy", small=True, does=self._copy)
        self.copied = label("", "caption")
        title = label(card.reminder_title, "caption")
        words = column(title, self.reminder, row(self.copy, self.copied, 1), gap=4)
        self.form.addRow(label("Lời nhắc", tone="muted"), words)
        self.resize(theme.look().u(640), theme.look().u(520))

    def said(self) -> tuple[str, str, str]:
        """Return the result, the promised day as ISO (or what was written), the note."""
        return self.came_to.key(), self.promised.said(), self.note.text().strip()

    def _add_head(self, card: PhoneCard) -> None:
        phone = card.phone or "chưa có số điện thoại"
        self.form.addRow(label("Người", tone="muted"), label(card.full_name, "heading"))
        self.form.addRow(label("Số điện thoại", tone="muted"), label(phone))
        for one in card.calls[-_SHOWN:]:
            late = card.overdue and one is card.calls[-1]
            told = label(call_words(one), tone="fix" if late else "", wrap=True)
            self.form.addRow(label(f"Gọi {day(one.on)}", "caption"), told)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.reminder.toPlainText())
        self.copied.setText("Đã chép.")


def call_words(call: Call) -> str:
    """Say what a call came to in one line."""
    result = phone_texts().results.get(call.result, call.result)
    promised = f", hẹn {day(call.promised_on)}" if call.promised_on else ""
    return f"{result}{promised}" + (f": {call.note}" if call.note else "")
