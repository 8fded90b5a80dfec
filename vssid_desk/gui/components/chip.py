"""Status chips: icon and word on a soft rounded bar; painted in tables, a widget in headers."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.look.tokens import STAGE_SIGNS


def stage_parts(stage: str) -> tuple[str, str, str]:
    """Return icon, word and meaning tone of a stage."""
    icon, tone = STAGE_SIGNS[stage]
    return icon, STAGE_LABELS[Stage(stage)], tone


def chip_width(word: str) -> int:
    """Return how wide a chip with this word is, in pixels of the text scale."""
    look = theme.look()
    return look.u(8 + 14 + 5 + 9) + QFontMetrics(look.font(12, 500)).horizontalAdvance(
        word
    )


def paint_chip(painter: QPainter, rect: QRect, icon: str, word: str, tone: str) -> None:
    """Paint a chip at the left of a cell, centred in height, elided where too narrow."""
    look = theme.look()
    height, side = look.u(22), look.u(14)
    width = min(chip_width(word), rect.width())
    top = rect.top() + (rect.height() - height) / 2
    box = QRectF(rect.left(), top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(f"{tone}_soft"))
    painter.drawRoundedRect(box, height / 2, height / 2)
    sign = QRectF(box.left() + look.u(8), top + (height - side) / 2, side, side)
    icons.draw(painter, icon, sign, tone)
    painter.setFont(look.font(12, 500))
    painter.setPen(look.color(tone))
    room = box.adjusted(look.u(27), 0, -look.u(6), 0)
    fitting = painter.fontMetrics().elidedText(
        word, Qt.TextElideMode.ElideRight, int(room.width()) + 1
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)


class Chip(QWidget):
    """A status chip in a header or card."""

    def __init__(
        self, icon: str = "circle", word: str = "", tone: str = "wait"
    ) -> None:
        super().__init__()
        self.set_parts(icon, word, tone)

    def set_parts(self, icon: str, word: str, tone: str) -> None:
        """Show an icon, a word and a meaning: ask, wait, fix, ready, sent, done, error."""
        self._parts = (icon, word, tone)
        self.setAccessibleName(word)
        self._fix()
        self.update()

    def set_stage(self, stage: str) -> None:
        """Show the stage of a case."""
        self.set_parts(*stage_parts(stage))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fix()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._parts[1]) + 1, theme.look().u(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.rect(), *self._parts)
        painter.end()

    def _fix(self) -> None:
        self.setFixedSize(self.sizeHint())
