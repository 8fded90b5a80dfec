"""One segment of the stage row: icon, word, count, an edge in the stage's colour."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.words import count


class StageSegment(QWidget):
    """Painted, reachable by Tab; Space or a click chooses it."""

    clicked = Signal(bool)  # whether it adds to the choice

    def __init__(self, icon: str, word: str, tone: str) -> None:
        super().__init__()
        self._icon, self._word, self._tone = icon, word, tone
        self._count, self._chosen, self._under = 0, False, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(word)
        self.setToolTip(word)

    def set_count(self, amount: int) -> None:
        """Show a count."""
        self._count = amount
        self.setAccessibleName(f"{self._word}: {count(amount)} người")
        self.setToolTip(f"{self._word}: {count(amount)} người")
        self.update()

    def need(self) -> int:
        """Return how much room the words want, for sharing out the row."""
        return theme.look().font(13).pixelSize() * 5 + len(self._word) * 7

    def set_chosen(self, *, on: bool) -> None:
        """Show whether this stage filters."""
        self._chosen = on
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.clicked.emit(bool(held))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, *ENTER):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.clicked.emit(bool(held))
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._under = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._under = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        ground = "sel" if self._chosen else "hover" if self._under else "surface"
        painter.fillRect(self.rect(), look.color(ground))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.color("line"))
        edge = look.u(3)
        painter.fillRect(
            0, self.height() - edge, self.width() - 1, edge, look.color(self._tone)
        )
        self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, middle = theme.look(), Qt.AlignmentFlag.AlignVCenter
        box = QRectF(self.rect()).adjusted(look.u(8), 0, -look.u(9), -look.u(3))
        painter.setPen(look.color("text"))
        painter.setFont(look.font(13, 600))
        number = count(self._count)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, number)
        box.setRight(
            box.right() - painter.fontMetrics().horizontalAdvance(number) - look.u(4)
        )
        if self._icon:
            side = look.u(16)
            sign = QRectF(box.left(), box.center().y() - side / 2, side, side)
            icons.draw(painter, self._icon, sign, self._tone)
            box.setLeft(sign.right() + look.u(5))
        painter.setFont(look.font(13, 600 if self._chosen else 400))
        mode = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self._word, mode, int(box.width()) + 1)
        painter.drawText(box, middle, words)
