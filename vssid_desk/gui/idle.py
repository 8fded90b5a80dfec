"""Idle lock: nothing typed or clicked for some minutes locks the store."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_ACTIVE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleLock(QObject):
    """Emits `idle` once after so many quiet minutes; 0 never."""

    idle = Signal()

    def __init__(self, parent: QObject, minutes: int) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self.set_minutes(minutes)
        parent.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes from now on; 0 never."""
        running = self._timer.isActive()
        self._timer.stop()
        self._timer.setInterval(max(minutes, 1) * 60_000)
        self._wanted = minutes > 0
        if running:
            self.begin()

    def begin(self) -> None:
        """Start to count, when a store is opened."""
        if self._wanted:
            self._timer.start()

    def end(self) -> None:
        """Stop to count, when it is locked."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVE and self._timer.isActive():
            self._timer.start()
        return False
