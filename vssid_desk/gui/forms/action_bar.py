"""Action bar of Biểu mẫu: what will be made, and into what."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from vssid_desk.gui.components.buttons import allow, button, set_words
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.forms.choice import Choice
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count

_WITH_WORDS, _WITH_PACKAGE = 820, 620  # effective widths of the bar
_SIDE_BY_SIDE = 480  # effective width below which the buttons stand on each other
_NOTHING = "Tích ít nhất một biểu mẫu và một người đủ thông tin."
_PRINT = (
    "Chọn máy in, số bản, một mặt hay hai mặt. PDF được lưu rồi gửi nguyên tệp tới máy in: "
    "chữ được in nét, không qua ảnh."
)


class FormsBar(QFrame):
    """Counts left, ways out right."""

    files_wanted = Signal(str)  # "xlsx", "pdf" or "print"
    batch_wanted = Signal()
    package_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "actions")
        self._sign = IconLabel("printer", "muted", 18)
        self._words = label("", "caption", wrap=True)
        self._package = button(
            "Lập gói…", "flat", icon="package", does=self.package_wanted.emit
        )
        self._batch = button("Cả lô…", "flat", icon="copy", does=self.batch_wanted.emit)
        self._batch.setToolTip("Mọi giấy tờ xếp theo thôn, lớp, có mục lục")
        self._xlsx = button(
            "Lưu XLSX…",
            icon="file-spreadsheet",
            does=lambda: self.files_wanted.emit("xlsx"),
        )
        self._pdf = button(
            "Lưu PDF…",
            icon="save",
            key="Ctrl+S",
            does=lambda: self.files_wanted.emit("pdf"),
        )
        self._print = button(
            "In…", "primary", icon="printer", key="Ctrl+P",
            does=lambda: self.files_wanted.emit("print"),
        )  # fmt: skip
        parts = (
            self._sign,
            self._words,
            self._package,
            self._batch,
            self._xlsx,
            self._pdf,
            self._print,
        )
        line = row(*parts, gap=8, margins=(14, 9, 12, 9))
        line.setStretch(1, 1)
        self._line = line
        self.setLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        effective = self.width() * 100 / theme.look().scale
        self._words.setVisible(effective >= _WITH_WORDS)
        self._sign.setVisible(effective >= _WITH_WORDS)
        for part in (self._package, self._batch):
            part.setVisible(effective >= _WITH_PACKAGE)
        ways = QBoxLayout.Direction
        narrow = effective < _SIDE_BY_SIDE
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def show_choice(self, choice: Choice) -> None:
        """Show what the ticks make."""
        made = sum(choice.counts())
        self._words.setText(choice.sentence())
        for part in (self._package, self._batch, self._xlsx, self._pdf, self._print):
            allow(part, possible=made > 0, why_not=_NOTHING)
        set_words(self._print, f"In {count(made)} giấy tờ…" if made else "In…")
        if made:
            self._print.setToolTip(_PRINT)
