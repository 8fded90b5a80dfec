"""Locking: when the store locks by itself, and what is hidden while it is locked."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from vssid_desk.gui.idle import IdleLock
from vssid_desk.gui.safety.clipboard import ClipboardGuard
from vssid_desk.gui.safety.covering import cover, uncover
from vssid_desk.gui.safety.screen_lock import ScreenLock

_IDLE = "Sổ đã khoá vì để yên. Việc đang làm còn nguyên, mở ra là làm tiếp."
_SCREEN = "Sổ đã khoá cùng với máy. Việc đang làm còn nguyên, mở ra là làm tiếp."


class Locking(QObject):
    """Emits `wanted` with the reason; `begin` and `end` stand around every open time."""

    wanted = Signal(str)

    def __init__(self, app: QApplication, minutes: int) -> None:
        super().__init__(app)
        self.idle = IdleLock(app, minutes)
        self.idle.idle.connect(lambda: self.wanted.emit(_IDLE))
        self.screen = ScreenLock(app)
        self.screen.locked.connect(lambda: self.wanted.emit(_SCREEN))
        self.clipboard = ClipboardGuard(self, app.clipboard())
        self._hidden: dict[QWidget, list[QWidget]] = {}

    def begin(self, window: QWidget) -> None:
        """Watch from here on; bring back the dialogs that were open."""
        self.screen.attend(window)
        self.idle.begin()
        uncover(self._hidden.pop(window, []))

    def end(self, window: QWidget) -> None:
        """Hide the window and all that belongs to it; take a copied number away."""
        self.idle.end()
        self.clipboard.clear()
        window.hide()
        self._hidden[window] = cover([window])
