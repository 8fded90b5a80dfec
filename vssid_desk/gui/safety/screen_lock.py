"""Screen lock: the store locks when the computer does, at sleep, and after waking up."""

import sys
import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from vssid_desk.gui.safety.linux_session import LinuxSession
from vssid_desk.gui.safety.windows_session import WindowsSession

_TICK = 10  # seconds
_SLEPT = 45  # more than this late: the computer slept meanwhile


class ScreenLock(QObject):
    """Emits `locked`; where the system tells nothing, waking up late tells of a sleep."""

    locked = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._windows: WindowsSession | None = None
        if sys.platform == "win32":
            self._windows = WindowsSession(self.locked.emit)
            app.installNativeEventFilter(self._windows)
        else:
            LinuxSession(self, self.locked.emit)
        self._last = time.time()
        self._timer = QTimer(self, interval=_TICK * 1000)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def attend(self, window: QWidget) -> None:
        """Let the system tell a window."""
        if self._windows is not None:
            self._windows.attend(int(window.winId()))

    def _on_tick(self) -> None:
        now = time.time()
        slept = now - self._last > _TICK + _SLEPT
        self._last = now
        if slept:
            self.locked.emit()
