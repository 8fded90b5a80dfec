"""How a doubtful place is painted: sign, place, and what there is to do."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.look.tokens import SEVERITY_SIGNS

Index = QModelIndex | QPersistentModelIndex

# What a line tells: the severity, the place, the words.
# ANSWERED that it has buttons at its foot.
SEVERITY, PLACE, WORDS, ANSWERED = (
    int(Qt.ItemDataRole.UserRole) + at for at in range(4)
)
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_WIDTH, _LEFT, _RIGHT, _EDGE = 284, 44, 8, 7  # at 100 %
_BUTTONS = 34


class DoubtDelegate(QStyledItemDelegate):
    """A bold line for the place, the words below it, as many lines as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme.look()
        words = _words_in(QRect(0, 0, look.u(_WIDTH), 0), index.data(WORDS))
        line = QFontMetrics(look.font(13, 600)).lineSpacing()
        buttons = look.u(_BUTTONS) if index.data(ANSWERED) else 0
        height = line + words.height() + look.u(2 * _EDGE) + buttons
        return QSize(look.u(_WIDTH), height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        look, rect = theme.look(), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("sel"))
        icon, tone = SEVERITY_SIGNS[index.data(SEVERITY)]
        side, top = look.u(16), rect.top() + look.u(_EDGE)
        icons.draw(
            painter, icon, QRectF(rect.left() + look.u(20), top, side, side), tone
        )
        painter.setPen(look.color("text"))
        painter.setFont(look.font(13, 600))
        line = painter.fontMetrics().lineSpacing()
        left, right = rect.left() + look.u(_LEFT), rect.right() - look.u(_RIGHT)
        place = QRect(left, top, right - left, line)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, index.data(PLACE))
        painter.setFont(look.font(13))
        below = rect.adjusted(look.u(_LEFT), look.u(_EDGE) + line, -look.u(_RIGHT), 0)
        painter.drawText(below, _WRAPPED, index.data(WORDS))
        painter.fillRect(
            rect.left(), rect.bottom(), rect.width(), 1, look.color("line")
        )
        painter.restore()


def _words_in(line: QRect, words: str) -> QRect:
    """Return the room that the words take below the place."""
    look = theme.look()
    room = QRect(0, 0, line.width() - look.u(_LEFT + _RIGHT), 10_000)
    return QFontMetrics(look.font(13)).boundingRect(room, int(_WRAPPED), words)
