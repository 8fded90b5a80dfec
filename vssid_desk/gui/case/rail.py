"""Rail: what stands in for the side columns where the window is narrow."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.gui.components.bars import ThinBar
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.components.rail_button import RailButton
from vssid_desk.gui.look import theme

SECTIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "queue": ("list", "Hàng chờ"),
        "fields": ("id-card", "Đối chiếu"),
        "handling": ("shield-check", "Hướng xử lý"),
        "evidence": ("image", "Bằng chứng"),
        "history": ("history", "Nhật ký"),
    }
)


class Rail(QFrame):
    """Place in the queue above, the sections below."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._place = label("")
        self._place.setProperty("weight", "strong")
        self._place.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = ThinBar("Vị trí trong hàng chờ")
        self.buttons = {key: RailButton(*sign) for key, sign in SECTIONS.items()}
        for key, made in self.buttons.items():
            made.clicked.connect(lambda _=False, of=key: self.chosen.emit(of))
        self.buttons["fields"].setChecked(True)
        head = column(self._place, self._bar, gap=4, margins=(10, 8, 10, 4))
        self.setLayout(column(head, *self.buttons.values(), 1, gap=0))

    def show_place(self, place: int, total: int) -> None:
        """Show the place in the queue."""
        self._place.setText(f"{place + 1}/{total}")
        self._bar.set_part(place + 1, total)

    def choose(self, key: str) -> None:
        """Mark a section as the one shown."""
        self.buttons[key].setChecked(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(82), theme.look().u(300))
