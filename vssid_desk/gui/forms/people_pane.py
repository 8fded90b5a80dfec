"""People of the form looked at: Space ticks, Enter goes to what is missing."""

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.delegate import paint_tick
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.forms.people_model import STATE, TICKED, PeopleModel
from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.words import count
from vssid_desk.operations.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """Tick, name, state below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.look().u(120), theme.look().u(43))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look = theme.look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("sel"))
            edge = QRect(rect.left(), rect.top(), look.u(3), rect.height())
            painter.fillRect(edge, look.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        box = QRect(rect.left() + look.u(6), rect.top(), look.u(30), rect.height())
        paint_tick(painter, box, ticked=bool(index.data(TICKED)))
        self._paint_words(painter, rect, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        look = theme.look()
        words, tone, icon = index.data(STATE)
        left, width = rect.left() + look.u(40), rect.width() - look.u(46)
        upper = QRect(left, rect.top() + look.u(3), width, look.u(19))
        lower = QRect(
            left + look.u(18), rect.top() + look.u(21), width - look.u(18), look.u(18)
        )
        side = look.u(14)
        icons.draw(
            painter, icon, QRectF(left, rect.top() + look.u(23), side, side), tone
        )
        for box, text, size, color in (
            (upper, str(index.data() or ""), 13, "text"),
            (lower, words, 12, tone),
        ):
            painter.setFont(look.font(size))
            painter.setPen(look.color(color))
            mode = Qt.TextElideMode.ElideRight
            fitting = painter.fontMetrics().elidedText(text, mode, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitting)


class PeopleList(QListView):
    """The people; a click on the box ticks."""

    tick_wanted = Signal(int)
    opened = Signal(int)

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self._people = model
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Người của biểu mẫu này")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex().row()
        if place >= 0 and event.key() == Qt.Key.Key_Space:
            self.tick_wanted.emit(self._people.ids[place])
        elif place >= 0 and event.key() in ENTER:
            self.opened.emit(self._people.ids[place])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < theme.look().u(38):
            self.tick_wanted.emit(self._people.ids[index.row()])


class PeoplePane(QFrame):
    """Head with counts, people below."""

    chosen = Signal(int)
    everyone_wanted = Signal()  # instead of those chosen elsewhere

    def __init__(self, work: Callable[[], Workspace]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.everyone = button("", "link", icon="users", does=self.everyone_wanted.emit)
        self._foot = frame(row(self.everyone, 1, margins=(10, 4, 10, 4)), "surface")
        self._foot.hide()
        self.model = PeopleModel(work)
        self.list = PeopleList(self.model)
        self._counts = label("", "caption")
        head = row(label("Người", "heading"), 1, self._counts, margins=(12, 11, 12, 10))
        parts = column(head, hairline(), self.list, self._foot, gap=0)
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_counts(self, complete: int, lacking: int) -> None:
        """Show how many are complete and how many lack something."""
        lack = f" · {count(lacking)} thiếu" if lacking else ""
        self._counts.setText(f"{count(complete)} đủ{lack}")

    def show_others(self, ready: int) -> None:
        """Offer everyone ready where some were chosen elsewhere; 0 offers nothing."""
        set_words(self.everyone, f"Cả {count(ready)} người đủ hồ sơ")
        self._foot.setVisible(ready > 0)

    def choose(self, case_id: int) -> None:
        """Mark a person as the one looked at."""
        if case_id in self.model.ids:
            index = self.model.index(list(self.model.ids).index(case_id))
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, how)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.ids[index.row()])
