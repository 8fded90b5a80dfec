"""Pencil: places days and numbers in a rectangle and writes words beside them."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from vssid_desk.gui.look import theme
from vssid_desk.gui.progress.chart_data import ChartData, Point

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft


class Pencil:
    """Knows the scale of one chart and the theme's pens."""

    def __init__(self, painter: QPainter, data: ChartData, plot: QRectF) -> None:
        self.painter, self.plot = painter, plot
        self.look = theme.look()
        self._first, self._total = data.first, data.total
        self._days = max(1, (data.last - data.first).days)

    def x(self, day: date) -> float:
        """Return where a day stands."""
        return (
            self.plot.left() + (day - self._first).days / self._days * self.plot.width()
        )

    def y(self, number: float) -> float:
        """Return where a number of people stands."""
        share = number / self._total if self._total else 0
        return self.plot.bottom() - share * self.plot.height()

    def point(self, at: Point) -> QPointF:
        """Return where a point of a line stands."""
        return QPointF(self.x(at[0]), self.y(at[1]))

    def pen(
        self, tone: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine
    ) -> QPen:
        """Return a pen in a tone."""
        return QPen(self.look.color(tone), width * self.look.scale / 100, style)

    def width(self, words: str) -> float:
        """Return how wide words written at a line are."""
        self.painter.setFont(self.look.font(12, 500))
        return self.painter.fontMetrics().horizontalAdvance(words) + 4

    def write(self, box: QRectF, text: str, tone: str) -> None:
        """Write words at a line."""
        self.painter.setFont(self.look.font(12, 500))
        self.painter.setPen(self.look.color(tone))
        self.painter.drawText(box, _MIDDLE | LEFT, text)

    def label(self, box: QRectF, text: str, tone: str, side: Qt.AlignmentFlag) -> None:
        """Write a number or day of an axis."""
        self.painter.setFont(self.look.font(11))
        self.painter.setPen(self.look.color(tone))
        self.painter.drawText(box, _MIDDLE | side, text)

    def beside(self, at: QPointF, words: str, tone: str, down: float) -> None:
        """Write words right of a point, left of it where room lacks."""
        look, width = self.look, self.width(words)
        left = at.x() + look.u(9)
        if left + width > self.plot.right():
            left = at.x() - look.u(9) - width
        lowest = self.plot.bottom() - look.u(16)
        top = max(0.0, min(at.y() + down, lowest))
        self.write(QRectF(max(left, 0), top, width, look.u(17)), words, tone)
