"""Các hộ: every household with its head and how many are open; a double click opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vssid_desk.domain.people.households import Household
from vssid_desk.gui.components.dialog_frame import framed
from vssid_desk.gui.look import theme

_HEADS = ("Chủ hộ", "Hộ", "Người", "Chưa xong")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WIDE = QHeaderView.ResizeMode.Stretch
_NARROW = QHeaderView.ResizeMode.ResizeToContents


class HouseholdsDialog(QDialog):
    """Rows as the people came; Enter or a double click takes the household up as a queue."""

    chosen = Signal(str)  # key

    def __init__(self, parent: QWidget, found: Sequence[Household]) -> None:
        super().__init__(parent)
        self._found = found
        self.table = QTableWidget(len(found), len(_HEADS))
        self.table.setHorizontalHeaderLabels(list(_HEADS))
        self.table.setAccessibleName("Các hộ")
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(_LEFT)
        for place in range(len(_HEADS)):
            header.setSectionResizeMode(place, _NARROW if place > 1 else _WIDE)
        for at, one in enumerate(found):
            self._fill(at, one)
        self.table.setCurrentCell(0, 0)
        self.table.itemActivated.connect(lambda item: self._open(item.row()))
        told = "Một lần tới nhà làm cho cả hộ. Enter mở cả hộ trong hàng chờ."
        none = "Chưa có hộ nào: danh sách không có mã hộ, chủ hộ; ghép từ Người → Hộ của người này…"
        self.setLayout(framed(self, "Các hộ", told if found else none, self.table))
        self.resize(theme.look().u(640), theme.look().u(460))

    def _fill(self, at: int, one: Household) -> None:
        texts = (one.head or "Chưa rõ", one.key, str(one.people), str(one.open_people))
        for place, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_LEFT)
            self.table.setItem(at, place, item)

    def _open(self, at: int) -> None:
        self.accept()
        self.chosen.emit(self._found[at].key)
