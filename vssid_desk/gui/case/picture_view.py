"""Large view of a picture: wheel, plus and minus zoom, R turns."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QTransform, QWheelEvent
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.dialog_frame import framed
from vssid_desk.gui.look import theme

_STEP = 1.25


class PictureView(QDialog):
    """Shows a picture as large as wanted; Esc closes."""

    def __init__(self, parent: QWidget, picture: QPixmap, title: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture, self._zoom, self._turn = picture, 1.0, 0
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setAccessibleName(title)
        area = QScrollArea()
        area.setWidget(self._shown)
        area.setWidgetResizable(True)
        ways = (
            button("Phóng to", key="+", does=lambda: self._scale(_STEP)),
            button("Thu nhỏ", key="−", does=lambda: self._scale(1 / _STEP)),
            button("Xoay", key="R", does=self._turn_once),
        )
        hint = "Bánh xe chuột cũng phóng to, thu nhỏ."
        self.setLayout(framed(self, title, hint, area, *ways))
        self.resize(theme.look().u(900), theme.look().u(640))
        self._zoom = min(1.0, theme.look().u(860) / max(1, picture.width()))
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_R:
            self._turn_once()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._scale(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self._scale(1 / _STEP)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scale(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)

    def _turn_once(self) -> None:
        self._turn = (self._turn + 90) % 360
        self._draw()

    def _scale(self, factor: float) -> None:
        self._zoom = max(0.1, min(8.0, self._zoom * factor))
        self._draw()

    def _draw(self) -> None:
        turned = self._picture.transformed(QTransform().rotate(self._turn))
        wanted = turned.size() * self._zoom
        smooth = Qt.TransformationMode.SmoothTransformation
        self._shown.setPixmap(
            turned.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        )
