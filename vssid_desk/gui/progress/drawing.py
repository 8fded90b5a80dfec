"""The drawing of one burn-up chart: axes, lines, due days, names."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from vssid_desk.gui.progress.chart_data import ChartData, Point, ticks
from vssid_desk.gui.progress.pencil import Pencil
from vssid_desk.gui.words import count, short_day


class Drawing:
    """Draws one chart into a rectangle of a painter."""

    def __init__(self, painter: QPainter, data: ChartData, plot: QRectF) -> None:
        self._pencil = Pencil(painter, data, plot)
        self._painter, self._data, self._plot = painter, data, plot
        self._u = self._pencil.look.u

    def draw(self) -> None:
        """Draw everything, the quiet parts first."""
        pen = self._pencil.pen
        self._numbers()
        self._days()
        self._due_days()
        self._line(self._data.needed, pen("muted", 1.2, Qt.PenStyle.DotLine))
        self._line(self._data.forecast, pen("done", 2, Qt.PenStyle.DashLine))
        self._done()
        self._names()

    def _numbers(self) -> None:
        plot = self._plot
        for number in ticks(self._data.total):
            y = self._pencil.y(number)
            self._painter.setPen(self._pencil.pen("line", 1))
            self._painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            self._number(number, y)
        self._painter.setPen(self._pencil.pen("muted", 1.2))
        self._painter.drawLine(plot.topLeft(), plot.topRight())
        self._number(self._data.total, plot.top())

    def _number(self, number: int, y: float) -> None:
        box = QRectF(0, y - 10, self._plot.left() - self._u(7), 20)
        self._pencil.label(box, count(number), "muted", Qt.AlignmentFlag.AlignRight)

    def _days(self) -> None:
        data, taken = self._data, list[float]()
        wanted = [(data.today, "hôm nay"), *((on, "") for on, _ in data.dues)]
        wanted += [(data.first, ""), (data.last, "")]
        for day, words in wanted:
            x = self._pencil.x(day)
            if all(abs(x - other) > self._u(58) for other in taken):
                taken.append(x)
                text = words or short_day(day.isoformat())
                self._day(x, text, "text" if words else "muted")

    def _day(self, x: float, text: str, tone: str) -> None:
        width = self._u(56)
        most = self._plot.right() + self._u(16) - width
        left = min(max(x - width / 2, 0), most)
        box = QRectF(left, self._plot.bottom() + 3, width, self._u(18))
        self._pencil.label(box, text, tone, Qt.AlignmentFlag.AlignHCenter)

    def _due_days(self) -> None:
        plot = self._plot
        for index, (day, words) in enumerate(self._data.dues):
            x = self._pencil.x(day)
            pen = self._pencil.pen("fix", 1.2, Qt.PenStyle.DashLine)
            self._painter.setPen(pen)
            self._painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            low = QPointF(x - self._u(4), plot.bottom())
            self._pencil.beside(low, words, "fix", -self._u(18) * (1 + index % 2))

    def _done(self) -> None:
        points = [self._pencil.point(at) for at in self._data.done]
        ground = QColor(self._pencil.look.color("done"))
        ground.setAlphaF(0.16)
        floor = self._plot.bottom()
        ends = (QPointF(points[0].x(), floor), QPointF(points[-1].x(), floor))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawPolygon(QPolygonF([ends[0], *points, ends[1]]))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._line(self._data.done, self._pencil.pen("done", 2.4))
        self._painter.setPen(self._pencil.pen("done", 2.4))
        self._painter.setBrush(self._pencil.look.color("surface"))
        self._painter.drawEllipse(points[-1], self._u(4), self._u(4))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _line(self, line: Sequence[Point], pen: QPen) -> None:
        if len(line) < 2:
            return
        self._painter.save()
        self._painter.setClipRect(self._plot.adjusted(0, -3, 1, 3))
        self._painter.setPen(pen)
        points = [self._pencil.point(at) for at in line]
        self._painter.drawPolyline(QPolygonF(points))
        self._painter.restore()

    def _names(self) -> None:
        data, beside, at = self._data, self._pencil.beside, self._pencil.point
        top = at((data.first, data.total))
        beside(top, f"Tổng {count(data.total)} người", "text", -self._u(19))
        day, done = data.done[-1]
        if done:
            words = f"{count(int(done))} đã gửi, xong"
            beside(at((day, done)), words, "done", self._u(2))
        if data.forecast:
            end = data.forecast[-1][0]
            words = f"Dự kiến xong {short_day(end.isoformat())}"
            place = QPointF(self._plot.right(), at((end, data.total)).y())
            if end < data.last:
                place.setX(self._pencil.x(end))
            beside(place, words, "done", self._u(22))
        if data.needed:
            first, last = data.needed[-2][0], data.needed[-1][0]
            middle = first + (last - first) / 4
            place = at((middle, needed_at(data.needed, middle)))
            beside(place, "Nhịp cần có", "muted", self._u(8))


def needed_at(line: Sequence[Point], day: date) -> float:
    """Return how many people a line has reached on a day."""
    for (start, low), (end, high) in pairwise(line):
        if start <= day <= end and end > start:
            return low + (high - low) * ((day - start).days / (end - start).days)
    return line[-1][1]
