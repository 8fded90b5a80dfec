"""Four large choices: what kind of unit this is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QSizePolicy,
    QWidget,
)

from vssid_desk.gui.components.buttons import CardButton
from vssid_desk.gui.look import icons, theme

PROFILES = (
    (
        "commune",
        "landmark",
        "UBND xã, phường",
        "Hộ nghèo, cận nghèo, hộ gia đình, trẻ em",
    ),
    ("school", "school", "Trường học", "Học sinh theo lớp; phụ huynh kê khai"),
    ("post_office", "mail", "Bưu điện, tổ chức thu", "Làm tại quầy với máy quét"),
    (
        "employer",
        "briefcase",
        "Cơ quan, doanh nghiệp",
        "Người lao động; TK1-TS, D02-LT",
    ),
)


class ProfileChoice(QWidget):
    """One of four; arrows move between them."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._cards: dict[str, ProfileCard] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.look().u(10))
        for at, (key, icon, title, text) in enumerate(PROFILES):
            card = ProfileCard(icon, title, text)
            card.clicked.connect(lambda _on, key=key: self.chosen.emit(key))
            self._group.addButton(card)
            self._cards[key] = card
            grid.addWidget(card, at // 2, at % 2)
        self.setLayout(grid)
        self._cards["commune"].setChecked(True)

    def profile(self) -> str:
        """Return the key of the kind chosen."""
        return next(key for key, card in self._cards.items() if card.isChecked())

    def set_profile(self, key: str) -> None:
        """Show a kind as chosen, without a signal."""
        if key in self._cards:
            self._cards[key].setChecked(True)


class ProfileCard(CardButton):
    """One kind of unit: icon, name, who is in it; painted."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._icon, self._title, self._text = icon, title, text
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(300), theme.look().u(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        edge = "accent" if on or self.hasFocus() else "line"
        ground = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        pen = painter.pen()
        pen.setColor(look.color(edge))
        pen.setWidthF(2 if on else 1)
        painter.setPen(pen)
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), look.u(6), look.u(6)
        )
        side = look.u(24)
        icons.draw(
            painter,
            self._icon,
            QRectF(look.u(14), (self.height() - side) / 2, side, side),
            "accent",
        )
        mark = look.u(18)
        right = QRectF(
            self.width() - look.u(32), (self.height() - mark) / 2, mark, mark
        )
        icons.draw(
            painter,
            "circle-check" if on else "circle",
            right,
            "accent" if on else "control",
        )
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, middle = theme.look(), Qt.AlignmentFlag.AlignVCenter
        box = QRectF(look.u(50), look.u(9), self.width() - look.u(86), look.u(22))
        mode = Qt.TextElideMode.ElideRight
        painter.setPen(look.color("text"))
        painter.setFont(look.font(14, 600))
        painter.drawText(
            box,
            middle,
            painter.fontMetrics().elidedText(self._title, mode, int(box.width())),
        )
        box.moveTop(look.u(30))
        painter.setPen(look.color("muted"))
        painter.setFont(look.font(12))
        painter.drawText(
            box,
            middle,
            painter.fontMetrics().elidedText(self._text, mode, int(box.width())),
        )
