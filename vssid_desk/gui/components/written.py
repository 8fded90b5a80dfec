"""One line of text painted into a box, elided where it does not fit."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from vssid_desk.gui.look import theme


def write_line(
    painter: QPainter, box: QRect, text: str, style: tuple[int, int, str]
) -> None:
    """Paint `text` in a style of (size, weight, tone), its end left out when too long."""
    size, weight, tone = style
    look = theme.look()
    painter.setFont(look.font(size, weight))
    painter.setPen(look.color(tone))
    mode = Qt.TextElideMode.ElideRight
    fitting = painter.fontMetrics().elidedText(text, mode, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitting)
