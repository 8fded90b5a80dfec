"""A scanner's burst: letters that come faster than hands type, ended by Enter."""

from time import monotonic

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.keys import ENTER

_FASTEST = 50  # ms between two letters of a scanner; hands are slower
_SHORTEST = 5  # letters; no code is so short


class Burst:
    """Collects the letters of one scan; `payload` is what the last key ended, else ""."""

    def __init__(self) -> None:
        self.payload = ""
        self._letters, self._last = "", 0
        self._offered: tuple[QWidget | None, int] = (None, 0)

    def feed(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Take a key that is offered to a widget; tell whether it belongs to a scan."""
        self.payload = ""
        if not event.text() or self._is_passed_on(watched, event):
            return False  # Shift alone tells nothing
        # When it was typed, not when it is heard: a window at work hears late.
        now = event.timestamp() or int(monotonic() * 1000)
        fast, self._last = now - self._last < _FASTEST, now
        if event.key() in ENTER or event.text() == "\n":
            letters, self._letters = self._letters, ""
            self.payload = letters if fast and len(letters) > _SHORTEST else ""
            return bool(self.payload)
        self._letters = self._letters + event.text() if fast else event.text()
        return fast and len(self._letters) > 1

    def _is_passed_on(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Tell whether a key seen before is offered on to a parent: it was typed once."""
        first, stamp = self._offered
        if first not in (None, watched) and stamp and event.timestamp() == stamp:
            return watched.isAncestorOf(first)
        self._offered = (watched, event.timestamp())
        return False
