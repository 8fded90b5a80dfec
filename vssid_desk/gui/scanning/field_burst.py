"""A card scanned while a field is typed in: what the scanner typed goes back out of the field."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.scanning.scan_burst import Burst

_BARS = (
    5  # a citizen card has six bars between its parts, and nobody types five in a field
)


class FieldBurst:
    """Lets letters through, for they may be a hand's; Enter after a card's text takes all back."""

    def __init__(self) -> None:
        self.payload = ""
        self._burst = Burst()
        self._field: QLineEdit | None = None
        self._before, self._cursor = "", 0

    def feed(self, field: QLineEdit, event: QKeyEvent) -> bool:
        """Take a key that a field is about to get; tell whether the field may not have it."""
        self.payload = ""
        text, cursor = field.text(), field.cursorPosition()
        goes_on = self._burst.feed(field, event) and field is self._field
        if event.text() and event.key() not in ENTER and not goes_on:
            self._field, self._before, self._cursor = field, text, cursor
        if self._burst.payload.count("|") < _BARS or field is not self._field:
            return False
        self.payload = self._burst.payload
        self._put_back(field)
        return True

    def _put_back(self, field: QLineEdit) -> None:
        field.setText(self._before)
        field.setCursorPosition(self._cursor)
        field.textEdited.emit(self._before)
