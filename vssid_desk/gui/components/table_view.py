"""Table view: the one way tables look and answer the keyboard here."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from vssid_desk.gui.components.delegate import TableDelegate
from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.look import theme


class TableView(QTableView):
    """Rows of 30, no grid; Enter or a double click opens, Space or the first column ticks."""

    opened = Signal(int)  # row
    tick_wanted = Signal(int)  # row
    escaped = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.painter = TableDelegate()
        self.setItemDelegate(self.painter)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        head.setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.entered.connect(self._on_entered)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        if key in ENTER and not event.modifiers():
            self.opened.emit(row)
        elif key == Qt.Key.Key_Space and row >= 0:
            self.tick_wanted.emit(row)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0 and self._has_ticks():
            self.tick_wanted.emit(index.row())
            self.setCurrentIndex(index)
        else:
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_entered(QModelIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(400, 200)

    def _has_ticks(self) -> bool:
        return bool(self.model()) and bool(getattr(self.model(), "has_ticks", False))

    def _on_entered(self, index: QModelIndex) -> None:
        self.painter.hovered = index.row() if index.isValid() else -1
        self.viewport().update()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.look().u(30))
        self.verticalHeader().setMinimumSectionSize(theme.look().u(24))
