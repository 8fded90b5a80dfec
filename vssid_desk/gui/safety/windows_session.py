"""What Windows says of its own lock screen and of the computer going to sleep."""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 0x7
_POWER, _SUSPEND = 0x0218, 0x4


def means_lock(message: int, word: int) -> bool:
    """Tell whether a window message says that the session locks or the computer sleeps."""
    return (message, word) in ((_SESSION_CHANGE, _SESSION_LOCK), (_POWER, _SUSPEND))


class WindowsSession(QAbstractNativeEventFilter):
    """Calls `lock` when Windows locks; `attend` once a window is there to be told."""

    def __init__(self, lock: Callable[[], object]) -> None:
        super().__init__()
        self._lock = lock

    def attend(self, window: int) -> None:
        """Ask Windows to tell a window of the session's changes."""
        libraries: Any = getattr(ctypes, "windll", None)
        if libraries is not None:
            libraries.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), 0)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: Any
    ) -> object:
        if QByteArray(kind) == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if means_lock(told.message, told.wParam):
                self._lock()
        return False, 0
