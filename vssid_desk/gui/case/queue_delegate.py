"""How one person of the queue is painted: stage icon, name, main fault."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vssid_desk.domain.query import CaseRow
from vssid_desk.gui.case.queue_model import LATER, ROW
from vssid_desk.gui.case_cells import NO_FAULT
from vssid_desk.gui.components.chip import stage_parts
from vssid_desk.gui.components.written import write_line
from vssid_desk.gui.look import icons, theme

Index = QModelIndex | QPersistentModelIndex
_ENDED = {"ready": "Đủ hồ sơ", "sent": "Đã gửi", "closed": "Xong"}


class QueueDelegate(QStyledItemDelegate):
    """Rows of 44: the current one on `sel` with an edge of 3."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.look().u(120), theme.look().u(44))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        if row is not None:
            current = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, rect, row, current=current)
            if index.data(LATER):
                self._paint_later(painter, rect)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag
    ) -> None:
        look = theme.look()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("sel"))
            painter.fillRect(
                rect.left(), rect.top(), look.u(3), rect.height(), look.color("accent")
            )
            return
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        left = rect.left() + look.u(36)
        width = rect.width() - look.u(48)
        painter.fillRect(left, rect.bottom(), width, 1, look.color("line"))

    def _paint_row(
        self, painter: QPainter, rect: QRect, row: CaseRow, *, current: bool
    ) -> None:
        look = theme.look()
        icon, _, tone = stage_parts(row.stage)
        side = look.u(17)
        sign = QRectF(rect.left() + look.u(12), rect.top() + look.u(6), side, side)
        icons.draw(painter, icon, sign, tone)
        left, width = rect.left() + look.u(36), rect.width() - look.u(46)
        upper = QRect(left, rect.top() + look.u(3), width, look.u(19))
        lower = QRect(left, rect.top() + look.u(22), width, look.u(18))
        below = _ENDED.get(row.stage) or row.fault or row.path_title or NO_FAULT
        write_line(
            painter,
            upper,
            row.full_name or "(chưa có tên)",
            (13, 600 if current else 400, "text"),
        )
        write_line(painter, lower, below, (12, 400, "muted"))

    def _paint_later(self, painter: QPainter, rect: QRect) -> None:
        look = theme.look()
        side = look.u(14)
        box = QRectF(rect.left() + look.u(13), rect.top() + look.u(25), side, side)
        icons.draw(painter, "clock", box, "muted")
