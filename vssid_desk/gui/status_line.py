"""Status bar: campaign, when last saved, done today; long work takes the middle."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.components.progress_strip import ProgressStrip
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count

_KEYS = 900  # effective width from which there is room for the keys
_SHOWN = 6000  # milliseconds a success stays


class StatusLine(QStatusBar):
    """Quiet facts left, keys right, progress in between."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._campaign = label("Chưa có đợt", "caption")
        self._saved = label("Đã lưu", "caption")
        self._today = label("", "caption")
        self._message = label("", "caption", tone="done")
        self.strip = ProgressStrip()
        self._fading = QTimer(self, singleShot=True)
        self._fading.timeout.connect(self._message.clear)
        facts = row(
            IconLabel("calendar-days", "muted", 14),
            self._campaign,
            IconLabel("circle-check", "done", 14),
            self._saved,
            self._today,
            self._message,
            self.strip,
            1,
            gap=8,
            margins=(12, 0, 0, 0),
        )
        holder = QWidget()
        holder.setLayout(facts)
        self.addWidget(holder, 1)
        keys = "F1 Trợ giúp      F6 Sang khung kế      Ctrl+/ Bảng phím tắt"
        shown = self._keys = label(keys, "caption")
        shown.setContentsMargins(0, 0, theme.look().u(12), 0)
        self.addPermanentWidget(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.setVisible(self.width() * 100 / theme.look().scale >= _KEYS)

    def set_campaign(self, name: str) -> None:
        """Show the campaign worked on."""
        self._campaign.setText(name or "Chưa có đợt")

    def set_saved(self, clock: str) -> None:
        """Show when something was last saved."""
        self._saved.setText(f"Đã lưu {clock}")

    def set_today(self, amount: int) -> None:
        """Show how many people were done today."""
        self._today.setText(f"Hôm nay xong {count(amount)} người" if amount else "")

    def say(self, text: str) -> None:
        """Tell of a success for some seconds; it stays in Nhật ký."""
        self._message.setText(text)
        self._fading.start(_SHOWN)
