"""One package in the list: name, people, state."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from vssid_desk.gui.components.buttons import CardButton
from vssid_desk.gui.components.chip import paint_chip
from vssid_desk.gui.components.written import write_line
from vssid_desk.gui.look import theme
from vssid_desk.gui.packages.state import Sign


class PackageCard(CardButton):
    """A click or Space opens the package."""

    def __init__(self, key: int, name: str, below: str, sign: Sign) -> None:
        super().__init__()
        self.key, self._below, self._sign = key, below, sign
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}, {below}, {sign[1]}")
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(200), theme.look().u(82))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillRect(self.rect(), look.color("sel"))
            painter.fillRect(0, 0, look.u(3), self.height(), look.color("accent"))
        elif self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), look.color("hover"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
        room = self.width() - look.u(24)
        write_line(
            painter,
            QRect(look.u(14), look.u(8), room, look.u(20)),
            self.text(),
            (13, 600, "text"),
        )
        write_line(
            painter,
            QRect(look.u(14), look.u(28), room, look.u(18)),
            self._below,
            (12, 400, "muted"),
        )
        chip = QRect(look.u(14), look.u(50), room, look.u(24))
        paint_chip(painter, chip, *self._sign)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
