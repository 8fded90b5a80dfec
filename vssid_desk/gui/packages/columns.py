"""The columns of Hồ sơ gửi by the effective width of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui import theme
from vssid_desk.gui.components.layouts import row

# Effective width of the window from which a column is so wide.
_LEFT = ((1600, 280), (1000, 236), (800, 190), (0, 160))
_RIGHT = ((1600, 380), (1000, 300), (0, 220))


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
        self._left.setFixedWidth(look.u(_size(_LEFT, wide)))
        self._right.setFixedWidth(look.u(_size(_RIGHT, wide)))


def _size(table: Sequence[tuple[int, int]], wide: float) -> int:
    return next(size for least, size in table if wide >= least)
