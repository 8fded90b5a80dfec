"""Columns that were put right once, by sender: looked at, and forgotten."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, frame, hairline, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import day
from vssid_desk.operations import column_memory
from vssid_desk.operations.column_memory import Remembered

_EMPTY = "Chưa nhớ gì. Sửa cột trong bản xem trước rồi nhập thì lần sau được dùng lại."


class ColumnsDialog(QDialog):
    """One entry a sender and header."""

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self.setWindowTitle("Cách hiểu cột đã nhớ")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner = runner
        self._entries = column(gap=0)
        hint = "Dùng lại khi nơi gửi ấy gửi danh sách có đúng dòng tiêu đề ấy."
        head = column(
            label("Cách hiểu cột đã nhớ", "title"),
            label(hint, "caption", wrap=True),
            gap=2,
            margins=(18, 12, 18, 8),
        )
        close = button("Đóng", key="Esc", does=self.reject)
        area = in_scroll(frame(column(self._entries, 1, gap=0), "surface"))
        foot = frame(row(1, close, margins=(16, 9, 16, 9)), "actions")
        whole = column(frame(head, "surface"), hairline(), area, foot, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.resize(theme.look().u(640), theme.look().u(420))
        self._read()

    def _read(self, _done: object = None) -> None:
        self._runner.fetch(column_memory.remembered, self._show)

    def _show(self, found: Sequence[Remembered]) -> None:
        clear(self._entries)
        if not found:
            nothing = label(_EMPTY, tone="muted", wrap=True)
            self._entries.addLayout(row(nothing, margins=(18, 14, 18, 14)))
        for one in found:
            self._entries.addLayout(self._entry(one))
            self._entries.addWidget(hairline())

    def _entry(self, one: Remembered) -> QHBoxLayout:
        words = column(
            label(one.sender or "Chưa rõ nơi gửi", "heading", wrap=True),
            label(column_memory.words(one), "caption", wrap=True),
            label(f"Nhớ ngày {day(one.noted_on)}", "caption"),
            gap=2,
        )
        forget = button("Quên", small=True, icon="x", does=lambda: self._forget(one.id))
        line = row(words, forget, gap=12, margins=(18, 10, 14, 10))
        line.setStretch(0, 1)
        return line

    def _forget(self, number: int) -> None:
        self._runner.run(lambda work: column_memory.forget(work, number), self._read)
