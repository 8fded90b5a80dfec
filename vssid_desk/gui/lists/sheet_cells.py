"""How a cell of the preview is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from vssid_desk.gui.components.cells import CellRole
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.look.tokens import SEVERITY_SIGNS

Index = QModelIndex | QPersistentModelIndex

# Kinds of rows that are no people, as the preview and the receipt name them.
KINDS = {
    "group": "nhóm",
    "header": "tiêu đề",
    "title": "đầu trang",
    "column_numbers": "số cột",
    "total": "tổng cộng",
    "signature": "chữ ký",
    "note": "ghi chú",
}


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell: its text, how doubtful, whether its column is ignored.

    `start` is the column where the text of a row that is no person begins, -1 for people.
    """

    text: str
    severity: str = ""
    ignored: bool = False
    start: int = -1

    @property
    def band(self) -> bool:
        """Whether its row is a band: no person."""
        return self.start >= 0


class SheetDelegate(QStyledItemDelegate):
    """Grid of hairlines; doubtful cells coloured with an icon, ignored columns hatched."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.look().u(110), theme.look().u(27))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        cell: SheetCell = index.data(CellRole.CELL)
        look = theme.look()
        painter.save()
        self._paint_ground(painter, rect, cell)
        room = rect.adjusted(look.u(7), 0, -look.u(5), 0)
        if cell.severity:
            icon, tone = SEVERITY_SIGNS[cell.severity]
            side = look.u(15)
            top = rect.center().y() - side / 2
            icons.draw(
                painter, icon, QRectF(room.right() - side, top, side, side), tone
            )
            room.setRight(room.right() - side - 3)
        painter.setFont(look.font(13, 600 if cell.band else 400))
        painter.setPen(look.color("muted" if cell.band or cell.ignored else "text"))
        view = option.widget
        start = 0
        if cell.band and isinstance(view, QTableView):
            start = view.columnViewportPosition(cell.start)
        self._paint_text(painter, rect, room, cell, start)
        if option.state & QStyle.StateFlag.State_HasFocus:
            pen = painter.pen()
            pen.setColor(look.color("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_text(
        self, painter: QPainter, whole: QRect, room: QRect, cell: SheetCell, start: int
    ) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if cell.band:
            painter.setClipRect(whole)
            room.setLeft(start + theme.look().u(7))
            painter.drawText(room.adjusted(0, 0, 4000, 0), flags, cell.text)
            return
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(
            room, flags, painter.fontMetrics().elidedText(cell.text, mode, room.width())
        )

    def _paint_ground(self, painter: QPainter, rect: QRect, cell: SheetCell) -> None:
        look = theme.look()
        if cell.band:
            painter.fillRect(rect, look.color("wait_soft"))
            return
        if cell.severity:
            painter.fillRect(
                rect, look.color(f"{SEVERITY_SIGNS[cell.severity][1]}_soft")
            )
        elif cell.ignored:
            painter.fillRect(
                rect, QBrush(look.color("line"), Qt.BrushStyle.BDiagPattern)
            )
        line = look.color("line")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
