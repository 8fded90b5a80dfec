"""Labels by their role in the style sheet, and icons standing in a layout."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vssid_desk.gui.look import icons, theme


def label(
    text: str = "", role: str = "", *, tone: str = "", wrap: bool = False
) -> QLabel:
    """Return a label: role is display, name, title, heading, caption or column.

    `tone` is a colour tone of the style sheet: muted, faint, accent, fix, error, done, …
    """
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        result.setProperty("role", role)
    if tone:
        result.setProperty("tone", tone)
    result.setWordWrap(wrap)
    return result


def rich(text: str, role: str = "") -> QLabel:
    """Return a wrapping label whose text may hold <b>; escape what people typed."""
    result = label(text, role, wrap=True)
    result.setTextFormat(Qt.TextFormat.RichText)
    return result


class ElidedLabel(QLabel):
    """One line of text, cut with an ellipsis where room lacks; then it has a tool tip."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._full = ""
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show a text, as much of it as fits."""
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._full) + 2, metrics.height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._full, mode, max(self.width(), 1))
        self.setToolTip(self._full if shown != self._full else "")
        self.setText(shown)


class IconLabel(QWidget):
    """An icon beside a word; the word is its accessible name."""

    def __init__(self, name: str, tone: str = "muted", size: int = 16) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self._fix()

    def set_icon(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fix()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, self._name, QRectF(self.rect()), self._tone)
        painter.end()

    def _fix(self) -> None:
        side = theme.look().u(self._size)
        if self.width() != side:
            self.setFixedSize(side, side)
