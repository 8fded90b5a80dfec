"""Icons: line drawings in the theme's colours, drawn sharp at every scale, cached."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from vssid_desk import resources
from vssid_desk.gui.look import theme


def pixmap(name: str, size: float, tone: str = "text", ratio: float = 1.0) -> QPixmap:
    """Return an icon of a size of 100 % in the colour of a tone."""
    look = theme.look()
    return _drawn(name, look.u(size), look.name(tone), ratio)


def icon(name: str, tone: str = "text", size: float = 16) -> QIcon:
    """Return an icon for buttons and menus; disabled it is `faint`."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, size, tone, ratio))
        result.addPixmap(pixmap(name, size, "faint", ratio), QIcon.Mode.Disabled)
    return result


def put(
    target: QAbstractButton | QAction, name: str, tone: str = "text", size: float = 16
) -> None:
    """Give a button or menu entry its icon; it follows the theme through `renew`."""
    target.setProperty("sign", (name, tone, size))
    _show(target)


def renew(app: QApplication) -> None:
    """Draw the icons of all buttons and menu entries again, after a change of look."""
    for widget in app.allWidgets():
        for item in (widget, *widget.actions()):
            if item.property("sign"):
                _show(item)


def draw(painter: QPainter, name: str, rect: QRectF, tone: str = "text") -> None:
    """Paint an icon into a square of real pixels."""
    ratio = painter.device().devicePixelRatioF()
    drawn = _drawn(name, round(rect.width()), theme.look().name(tone), ratio)
    painter.drawPixmap(rect.topLeft(), drawn)


def _show(target: QObject) -> None:
    name, tone, size = target.property("sign")
    if isinstance(target, QAbstractButton):
        target.setIcon(icon(name, tone, size))
        pixels = theme.look().u(size)
        target.setIconSize(QSize(pixels, pixels))
    elif isinstance(target, QAction):
        target.setIcon(icon(name, tone, size))


@lru_cache(maxsize=1024)
def _drawn(name: str, pixels: int, color: str, ratio: float) -> QPixmap:
    svg = resources.icon(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    side = max(1, round(pixels * ratio))
    drawn = QPixmap(side, side)
    drawn.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
