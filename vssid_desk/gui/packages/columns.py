"""The columns of Hồ sơ gửi by the effective width of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui import theme
from vssid_desk.gui.components.layouts import row


class PackageColumns(QWidget):
    """List, steps, answers; each as wide as the window allows."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        columns = row(left, middle, right, gap=0)
        columns.setStretch(1, 1)
        self.setLayout(columns)
        self.setMinimumSize(400, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.look()
        wide = self.width() * 100 / look.scale
        self._left.setFixedWidth(
            look.u(280 if wide >= 1600 else 236 if wide >= 1000 else 190)
        )
        self._right.setFixedWidth(
            look.u(380 if wide >= 1600 else 300 if wide >= 1000 else 220)
        )
