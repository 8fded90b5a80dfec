"""Drop area: the first list is dropped here, or chosen by the button."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, restyle, row
from vssid_desk.gui.dropped import dropped_file

_TITLE = "Thả tệp danh sách vào đây"
_TEXT = (
    "Danh sách BHXH gửi, hay danh sách lớp, danh sách lao động của đơn vị: Excel, LibreOffice, CSV; "
    "để nguyên, không cần sửa tiêu đề hay cột."
)


class DropArea(QFrame):
    """Its dashed edge turns blue while a file is held over it."""

    clicked = Signal()
    dropped = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self._title = label(_TITLE, "title", wrap=True)
        self._text = label(_TEXT, "caption", wrap=True)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        choose = button(
            "Chọn tệp danh sách…",
            "primary",
            icon="file-up",
            key="F8",
            does=self.clicked.emit,
        )
        sign = row(1, IconLabel("file-spreadsheet", "accent", 34), 1)
        body = column(
            sign,
            self._title,
            self._text,
            row(1, choose, 1),
            gap=8,
            margins=(20, 14, 20, 14),
        )
        self.setLayout(body)
        self.setFocusProxy(choose)

    def tell(self, text: str) -> None:
        """Say why the last file was not taken; the button stays."""
        self._text.setText(text)
        restyle(self._text, "tone", "error")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()
            self._hold(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._hold(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hold(over=False)
        file = dropped_file(event.mimeData())
        if file is not None:
            self.dropped.emit(file)

    def _hold(self, *, over: bool) -> None:
        restyle(self, "over", "true" if over else "false")
        self._title.setText("Thả để xem trước, chưa nhập gì" if over else _TITLE)
