"""Dữ liệu cá nhân: how many people, what they asked, breaches, and the papers about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme

_HINT = (
    "Người tham gia được xem, sửa, hạn chế, xóa dữ liệu của mình. Ghi yêu cầu ở Người → Yêu cầu về dữ "
    "liệu của người này; hạn trả lời và hạn làm tính theo bảng ngày của luật."
)


class PrivacyDialog(QDialog):
    """Shows lines; what is wanted goes out as signals with the number of the line."""

    help_page = "du-lieu-ca-nhan"

    answered = Signal(int)
    extended = Signal(int)
    done_with = Signal(int)
    breach_wanted = Signal()
    notified = Signal(int)
    form_wanted = Signal(int)
    notice_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dữ liệu cá nhân")
        self.people = label("", wrap=True)
        self.requests, self.breaches = QListWidget(), QListWidget()
        self.requests.setAccessibleName("Yêu cầu của người tham gia")
        self.breaches.setAccessibleName("Sự cố dữ liệu")
        for box in (self.requests, self.breaches):
            box.setWordWrap(True)
        self.told = label("", tone="error", wrap=True)
        self._make_buttons()
        self._build()

    def _make_buttons(self) -> None:
        asked, broken = self.requests, self.breaches
        self.answer = button(
            "Đã trả lời", icon="reply", does=lambda: _say(asked, self.answered)
        )
        self.extend = button(
            "Gia hạn", icon="clock", does=lambda: _say(asked, self.extended)
        )
        self.finish = button(
            "Đã làm xong", icon="check", does=lambda: _say(asked, self.done_with)
        )
        self.new_breach = button(
            "Ghi sự cố…", icon="triangle-alert", does=self.breach_wanted.emit
        )
        self.notify = button(
            "Đã báo cơ quan", icon="send", does=lambda: _say(broken, self.notified)
        )
        self.form = button(
            "In mẫu…", icon="printer", does=lambda: _say(broken, self.form_wanted)
        )
        self.notice = button(
            "In thông báo cho người tham gia…",
            icon="printer",
            does=self.notice_wanted.emit,
        )

    def _build(self) -> None:
        head = column(
            label("Dữ liệu cá nhân", "title"),
            label(_HINT, "caption", wrap=True),
            gap=2,
        )
        parts = (
            head, self.people, label("Yêu cầu", "column"), self.requests,
            row(self.answer, self.extend, self.finish, 1),
            label("Sự cố dữ liệu: báo trong 72 giờ kể từ khi phát hiện", "column"),
            self.breaches, row(self.new_breach, self.notify, self.form, 1), self.told,
        )  # fmt: skip
        inner = frame(column(*parts, gap=8, margins=(20, 14, 20, 12)))
        shut = button("Đóng", key="Esc", does=self.reject)
        foot = row(self.notice, 1, shut, margins=(16, 9, 16, 9))
        self.setLayout(column(inner, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(680), theme.look().u(560))

    def show_lines(
        self,
        people: str,
        asked: Sequence[tuple[int, str]],
        broken: Sequence[tuple[int, str]],
    ) -> None:
        """Show what there is now."""
        self.people.setText(people)
        for box, lines, buttons in (
            (self.requests, asked, (self.answer, self.extend, self.finish)),
            (self.breaches, broken, (self.notify, self.form)),
        ):
            box.clear()
            for number, words in lines:
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, number)
                box.addItem(item)
            box.setCurrentRow(0)
            for part in buttons:
                allow(part, possible=bool(lines), why_not="Chưa có gì trong danh sách.")
        self.tell("")

    def tell(self, fault: str) -> None:
        """Say why something was not done."""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))


def _say(box: QListWidget, signal: object) -> None:
    item = box.currentItem()
    if item is not None:
        signal.emit(item.data(Qt.ItemDataRole.UserRole))  # type: ignore[attr-defined]
