"""Table delegate: rows of 30 with a hairline, chips, icons, ticks and marked matches."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from vssid_desk.gui.components.cells import NOTHING, Cell, CellRole
from vssid_desk.gui.components.chip import paint_chip, stage_parts
from vssid_desk.gui.components.matches import search_words, spans
from vssid_desk.gui.look import icons, theme

Index = QModelIndex | QPersistentModelIndex


class TableDelegate(QStyledItemDelegate):
    """Paints what a model gives as Cell; no widget a row."""

    def __init__(self) -> None:
        super().__init__()
        self.hovered = -1  # the row under the pointer
        self._words: tuple[str, ...] = ()

    def set_search(self, text: str) -> None:
        """Mark these words, typed with or without marks."""
        self._words = search_words(text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CellRole.CELL) or NOTHING
        look = theme.look()
        width = option.fontMetrics.horizontalAdvance(cell.text)
        return QSize(width + look.u(40 if cell.icon or cell.chip else 18), look.u(30))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the words of a cell whole where they are cut."""
        told = super().helpEvent(event, view, option, index)
        if told or event.type() != QEvent.Type.ToolTip or not index.isValid():
            return told
        cut = self.is_cut(view.visualRect(index), index)
        QToolTip.showText(event.globalPos(), index.data() if cut else "", view)
        return True

    def is_cut(self, rect: QRect, index: Index) -> bool:
        """Say whether a cell has no room for all of its words."""
        cell: Cell = index.data(CellRole.CELL) or NOTHING
        if cell.tick is not None or cell.chip:
            return False
        look = theme.look()
        metrics = QFontMetrics(look.font(13, cell.weight))
        room = rect.width() - look.u(14) - (look.u(21) if cell.icon else 0)
        return metrics.horizontalAdvance(cell.text) > room

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state, index)
        cell: Cell = index.data(CellRole.CELL) or NOTHING
        look = theme.look()
        box = rect.adjusted(look.u(8), 0, -look.u(6), 0)
        if cell.tick is not None:
            paint_tick(painter, rect, ticked=cell.tick)
        elif cell.chip:
            paint_chip(painter, box, *stage_parts(cell.chip))
        else:
            self._paint_text(painter, box, cell)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index
    ) -> None:
        look = theme.look()
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = "sel"
        elif index.data(CellRole.TICKED):
            ground = "accent_soft"
        elif index.row() == self.hovered:
            ground = "hover"
        if ground:
            painter.fillRect(rect, look.color(ground))
        painter.fillRect(
            rect.left(), rect.bottom(), rect.width(), 1, look.color("line")
        )

    def _paint_text(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        look = theme.look()
        if cell.icon:
            side = look.u(15)
            top = box.center().y() - side / 2 + 0.5
            sign = QRectF(box.left(), top, side, side)
            icons.draw(painter, cell.icon, sign, cell.icon_tone)
            box = box.adjusted(side + look.u(6), 0, 0, 0)
        painter.setFont(look.font(13, cell.weight))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, box.width())
        if cell.searched and self._words:
            self._mark(painter, box, text)
        painter.setPen(look.color(cell.tone))
        side_flag = (
            Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side_flag, text)

    def _mark(self, painter: QPainter, box: QRect, text: str) -> None:
        look, metrics = theme.look(), painter.fontMetrics()
        height = metrics.height()
        for start, end in spans(text, self._words):
            left = box.left() + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[:end]) + box.left() - left
            top = box.center().y() - height // 2
            painter.fillRect(left - 1, top, width + 2, height, look.color("fix_soft"))


def paint_tick(painter: QPainter, rect: QRect, *, ticked: bool) -> None:
    """Paint a check box in the middle of a cell."""
    look = theme.look()
    side = look.u(16)
    left = rect.left() + (rect.width() - side) / 2
    box = QRectF(left, rect.top() + (rect.height() - side) / 2 - 0.5, side, side)
    painter.setPen(look.color("accent" if ticked else "control"))
    painter.setBrush(look.color("accent" if ticked else "surface"))
    painter.drawRoundedRect(box, look.u(3), look.u(3))
    if ticked:
        icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), "on_accent")
