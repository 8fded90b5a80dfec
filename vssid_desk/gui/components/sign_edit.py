"""A line of text that begins with an icon, which grows with the letters as Qt's own do not."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from vssid_desk.gui.components.labels import IconLabel
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look import theme

SIGN_ROOM = 22  # at 100 %, of the icon and what parts it from the text


class SignEdit(QLineEdit):
    """The icon stands inside, left of the text."""

    def __init__(self, icon: str, tone: str = "muted") -> None:
        super().__init__()
        self.setLayout(row(IconLabel(icon, tone, 16), 1, margins=(8, 0, 0, 0)))
        self._fix()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fix()

    def _fix(self) -> None:
        self.setTextMargins(theme.look().u(SIGN_ROOM), 0, 0, 0)
