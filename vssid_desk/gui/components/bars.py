"""Bars: a thin one for progress, a stacked one by stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vssid_desk.gui.look import theme


class ThinBar(QWidget):
    """How much of a whole is done: one or more segments on a quiet ground."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._segments: list[tuple[float, str]] = []
        self.setFixedHeight(theme.look().u(5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_part(self, done: int, total: int, tone: str = "ready") -> None:
        """Show done of total in one colour."""
        self.set_parts([(done, tone)], total)

    def set_parts(self, parts: Sequence[tuple[int, str]], total: int) -> None:
        """Show several counts of a total, each in its colour."""
        self._segments = [
            (count / total if total else 0, tone) for count, tone in parts
        ]
        share = sum(part for part, _ in self._segments)
        self.setAccessibleName(f"{self._name} {share:.0%}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius, left = self.height() / 2, 0.0
        painter.setBrush(look.color("line"))
        painter.drawRoundedRect(self.rect(), radius, radius)
        for share, tone in self._segments:
            width = share * self.width()
            painter.setBrush(look.color(tone))
            painter.drawRoundedRect(
                QRectF(left, 0, width, self.height()), radius, radius
            )
            left += width
        painter.end()


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a stacked bar: count, colour, name; open stages are painted soft."""

    count: int
    tone: str
    name: str
    solid: bool = True
    key: str = ""


class StackedBar(QWidget):
    """Counts side by side, in proportion, each at least wide enough to be seen and clicked."""

    clicked = Signal(str)  # the key of the segment

    def __init__(
        self, height: int = 18, gap: float = 1.5, *, counts: bool = True
    ) -> None:
        super().__init__()
        self._segments: Sequence[Segment] = ()
        self._gap, self._counts = gap, counts
        self.setFixedHeight(theme.look().u(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these segments; empty ones are left out."""
        self._segments = [segment for segment in segments if segment.count]
        words = [f"{segment.name} {segment.count}" for segment in self._segments]
        self.setAccessibleName(", ".join(words))
        self.setToolTip(" · ".join(words))
        self.update()

    def boxes(self) -> list[tuple[QRectF, Segment]]:
        """Return where each segment stands."""
        total = sum(segment.count for segment in self._segments)
        least = theme.look().u(max(4, self.height() // 2 if self._counts else 4))
        spare = self.width() - len(self._segments) * (least + self._gap) + self._gap
        result, left = [], 0.0
        for segment in self._segments:
            width = least + max(spare, 0) * segment.count / total
            result.append((QRectF(left, 0, width, self.height()), segment))
            left += width + self._gap
        return result

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for box, segment in self.boxes():
            if box.contains(event.position()):
                self.clicked.emit(segment.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, segment in self.boxes():
            self._paint_segment(painter, box, segment)
        painter.end()

    def _paint_segment(self, painter: QPainter, box: QRectF, segment: Segment) -> None:
        look = theme.look()
        soft = segment.tone if segment.tone in {"line"} else f"{segment.tone}_soft"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(segment.tone if segment.solid else soft))
        painter.drawRoundedRect(box, look.u(2), look.u(2))
        painter.setFont(look.font(11, 600))
        text = f"{segment.count:,}".replace(",", ".")
        if (
            self._counts
            and painter.fontMetrics().horizontalAdvance(text) + 4 < box.width()
        ):
            painter.setPen(look.color("on_accent" if segment.solid else segment.tone))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
