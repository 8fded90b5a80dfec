"""Work that another program did in the same store appears when the window is looked at."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.operations import browse


class OtherProgram(QObject):
    """Reads again when the window gains focus and the store was written to by others."""

    def __init__(
        self, window: QWidget, runner: Runner, refresh: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._runner, self._refresh = runner, refresh
        self._seen = browse.data_version(runner.reader)
        runner.changed.connect(self._note)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._note():
            self._refresh()
        return super().eventFilter(watched, event)

    def _note(self) -> bool:
        """Remember the store as it is now; say whether it is another than before."""
        if not self._runner.is_open:
            return False
        before, self._seen = self._seen, browse.data_version(self._runner.reader)
        return before != self._seen
