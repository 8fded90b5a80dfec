"""Middle of Hồ sơ gửi: three numbered steps and the action bar."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme
from vssid_desk.gui.packages.check_card import CheckCard
from vssid_desk.gui.packages.content_card import ContentCard
from vssid_desk.gui.packages.seal_card import SealCard
from vssid_desk.gui.packages.state import Sign
from vssid_desk.operations.browse import Package
from vssid_desk.operations.pre_flight import PreFlight

_WITH_WORDS = 600  # effective width from which the bar has room for words
_SIDE_BY_SIDE = 450  # effective width below which the buttons stand on each other
CHANNELS = {
    "e_transaction": "Kênh gửi: giao dịch điện tử",
    "post": "Kênh gửi: bưu chính công ích",
    "counter": "Kênh gửi: nộp tại bộ phận một cửa",
}


class PackageMiddle(QFrame):
    """Check, contents, seal; trial and final packing below."""

    trial_wanted = Signal()
    final_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "window")
        self.banner = Banner()
        self.check, self.content, self.seal = CheckCard(), ContentCard(), SealCard()
        self._sign, self._words = (
            IconLabel("circle-check", "done", 16),
            label("", wrap=True),
        )
        self._words.setProperty("weight", "strong")
        self._channel = label("", "caption")
        self._trial = button("Thử niêm phong…", does=self.trial_wanted.emit)
        self.final = button(
            "Đóng gói chính thức…", "primary", icon="package", key="Ctrl+Enter",
            does=self.final_wanted.emit,
        )  # fmt: skip
        cards = column(
            self.banner, self.check, self.content, self.seal, 1,
            gap=10, margins=(14, 12, 14, 12),
        )  # fmt: skip
        bar = row(
            self._sign, column(self._words, self._channel, gap=0), self._trial, self.final,
            gap=10, margins=(14, 9, 12, 9),
        )  # fmt: skip
        bar.setStretch(1, 1)
        bar.insertStretch(2)
        self._line = bar
        self.bar = frame(bar, "actions")
        parts = column(in_scroll(frame(cards, "window")), self.bar, gap=0)
        parts.setStretch(0, 1)
        self.setLayout(parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        effective = self.width() * 100 / theme.look().scale
        roomy = effective >= _WITH_WORDS
        ways = QBoxLayout.Direction
        narrow = effective < _SIDE_BY_SIDE
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        for part in (self._sign, self._words, self._channel):
            part.setVisible(roomy)

    def show_draft(self, found: PreFlight, channel: str) -> None:
        """Show a package in the making: what it comes to, and whether it may go."""
        self.bar.show()
        self.check.show_found(found)
        self.seal.show_waiting(found.person_count)
        self._channel.setText(CHANNELS.get(channel, ""))
        blocked, look = found.count("block"), found.count("look")
        if blocked:
            self._sign.set_icon("circle-x", "error")
            self._words.setText(f"{blocked} điều chặn gửi; bước 1 ghi rõ người nào")
        elif look:
            self._sign.set_icon("triangle-alert", "fix")
            self._words.setText(f"{look} điều cần xem, không chặn gửi")
        else:
            self._sign.set_icon("circle-check", "done")
            self._words.setText("Sẵn sàng đóng gói")
        for part in (self._trial, self.final):
            allow(part, possible=not blocked, why_not="Bước 1 còn điều chặn gửi.")

    def show_sent(self, package: Package, sign: Sign) -> None:
        """Show that the package went out: nothing in it changes any more."""
        self.check.show_sent(package, sign)
        self.bar.hide()
