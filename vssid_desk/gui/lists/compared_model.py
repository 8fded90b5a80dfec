"""The people of a comparison as table rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from vssid_desk.domain.people.comparison import KINDS, ComparedPerson
from vssid_desk.gui.components.cells import Cell, CellRole
from vssid_desk.gui.words import count, day
from vssid_desk.operations.compare_lists import words_of

Index = QModelIndex | QPersistentModelIndex

SIGNS = {
    "new": ("plus", "sent"),
    "changed": ("arrow-left-right", "fix"),
    "same": ("equal", "faint"),
    "relisted": ("reply", "ask"),
    "unsure": ("circle-alert", "fix"),
    "gone": ("minus", "wait"),
}
HEADS = ("Dòng", "Họ và tên", "Ngày sinh", "Nội dung")
_CELL = int(CellRole.CELL)
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()


class ComparedModel(QAbstractTableModel):
    """One row a person; the last column tells what changed, or why perhaps known."""

    def __init__(self) -> None:
        super().__init__()
        self.people: Sequence[ComparedPerson] = ()

    def show(self, people: Sequence[ComparedPerson]) -> None:
        """Show these people."""
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _SHOWN
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        return HEADS[section] if across and role == _SHOWN else None

    def data(self, index: Index, role: int = _SHOWN) -> object:
        if role not in (_CELL, _SHOWN, _TIP, _SPOKEN) or not index.isValid():
            return None
        person = self.people[index.row()]
        if role == _SPOKEN:
            return f"{person.full_name}, {KINDS[person.kind]}. {words_of(person)}"
        cell = _cells(person)[index.column()]
        return cell if role == _CELL else cell.text


def _cells(person: ComparedPerson) -> tuple[Cell, ...]:
    icon, tone = SIGNS[person.kind]
    return (
        Cell(count(person.row_number), tone="muted"),
        Cell(person.full_name, weight=500),
        Cell(day(person.birth_date)),
        Cell(words_of(person) or KINDS[person.kind], icon=icon, icon_tone=tone),
    )
