"""Columns beside each other whose widths follow the effective width of the window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look import theme

# From which effective width of the window a column is so wide, the widest first.
Sizes = Sequence[tuple[int, int]]


class Columns(QWidget):
    """Parts side by side: `sizes` gives widths by place, the part at `grows` takes the rest."""

    def __init__(
        self, parts: Sequence[QWidget], *, grows: int, sizes: Mapping[int, Sizes]
    ) -> None:
        super().__init__()
        self._sized = [(parts[place], table) for place, table in sizes.items()]
        columns = row(*parts, gap=0)
        columns.setStretch(grows, 1)
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
        for part, table in self._sized:
            size = next(size for least, size in table if wide >= least)
            part.setFixedWidth(look.u(size))
