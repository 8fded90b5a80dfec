"""Clipboard: a number that was copied here is taken out again after ten seconds."""

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

_KEPT = 10_000  # milliseconds
_NUMBER = re.compile(r"\d(?:[ .\u00a0]?\d){8,}")
# Asks the history and the cloud clipboard of Windows to leave it alone.
_LEAVE_OUT = (
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'
)


class ClipboardGuard(QObject):
    """Watches what this program copies; what others copied is not touched."""

    def __init__(
        self,
        parent: QObject,
        clipboard: QClipboard,
        is_ours: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._text = clipboard, ""
        self._is_ours = is_ours or clipboard.ownsClipboard
        self.timer = QTimer(self, singleShot=True, interval=_KEPT)
        self.timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._on_changed)

    def clear(self) -> None:
        """Take a number out, if it is still the one copied here."""
        if self._text and self._clipboard.text() == self._text:
            self._clipboard.clear()
        self._text = ""
        self.timer.stop()

    def _on_changed(self) -> None:
        if not self._is_ours():
            self._text = ""
            return
        text = self._clipboard.text()
        if text != self._text and _NUMBER.search(text):
            self._text = text
            self._clipboard.setMimeData(_private(text))
            self.timer.start()


def _private(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setData(_LEAVE_OUT, b"1")
    return data
