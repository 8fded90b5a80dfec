"""Rail button: an icon over a word, where the window is narrow."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from vssid_desk.gui.components.buttons import CardButton
from vssid_desk.gui.look import icons, theme


class RailButton(CardButton):
    """Icon over word; the chosen one on `accent_soft` with an edge."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(80), theme.look().u(51))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = "accent" if self.isChecked() else "muted"
        if self.isChecked():
            painter.fillRect(self.rect(), look.color("accent_soft"))
            painter.fillRect(0, 0, look.u(3), self.height(), look.color("accent"))
        elif self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), look.color("hover"))
        side = look.u(18)
        sign = QRectF((self.width() - side) / 2, look.u(7), side, side)
        icons.draw(painter, self._icon, sign, tone)
        painter.setFont(look.font(12, 600 if self.isChecked() else 400))
        painter.setPen(look.color(tone))
        words = self.rect().adjusted(0, look.u(27), 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, self.text())
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
