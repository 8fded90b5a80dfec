"""What logind and the desktop say of the screen being locked and the computer going to sleep."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class LinuxSession(QObject):
    """Calls `lock` on any of these signals; where no bus answers it never does."""

    def __init__(
        self,
        parent: QObject,
        lock: Callable[[], object],
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._lock = lock
        system = system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        # The stubs ask for bytes, the library for what SLOT gives.
        on: Any = SLOT("on_moment(bool)")
        off: Any = SLOT("on_lock()")
        if system.isConnected():
            manager, one = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
            system.connect("", "", manager, "PrepareForSleep", self, on)
            system.connect("", "", one, "Lock", self, off)
        if session.isConnected():
            for saver in _SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, on)

    @Slot(bool)
    def on_moment(self, begins: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Lock when the screen is covered or sleep begins, not when it ends."""
        if begins:
            self._lock()

    @Slot()
    def on_lock(self) -> None:
        """Lock when logind asks the session to."""
        self._lock()
