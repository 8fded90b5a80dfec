"""A numbered step of a package: number, title, what it comes to, lines below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, hairline, row
from vssid_desk.gui.look import theme


class Number(QWidget):
    """A number on a disc of the accent."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        side = theme.look().u(24)
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(24), theme.look().u(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(look.color("on_accent"))
        painter.setFont(look.font(12, 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepCard(QFrame):
    """One of the three steps; `right` stands at the end of its head."""

    def __init__(self, number: int, title: str, right: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(f"Bước {number}: {title}")
        self._sum = label("", "caption", wrap=True)
        self.lines = column(gap=0)
        head = row(Number(number), label(title, "heading"), self._sum, gap=9)
        head.setStretch(2, 1)
        if right is not None:
            head.addWidget(right)
        head.setContentsMargins(12, 7, 12, 7)
        self.setLayout(column(head, hairline(), self.lines, gap=0))

    def show_sum(self, words: str) -> None:
        """Say what the step comes to."""
        self._sum.setText(words)

    def clear(self) -> None:
        """Take all lines out."""
        clear(self.lines)

    def add(self, line: QLayout) -> None:
        """Add a line."""
        line.setContentsMargins(14, 4, 12, 4)
        self.lines.addLayout(line)
