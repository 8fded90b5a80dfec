"""The people of a queue: ids first, rows when painted; everyone keeps the place."""

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.domain.query import CaseRow
from vssid_desk.gui.case_cells import NO_FAULT
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1  # the CaseRow of a place
LATER = int(Qt.ItemDataRole.UserRole) + 2  # put off in this sitting

_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class QueueModel(QAbstractListModel):
    """A person handled keeps the place until the queue is opened anew."""

    def __init__(self, work: Callable[[], Workspace]) -> None:
        super().__init__()
        self._work = work  # asked each time: unlocking opens another one
        self._ids: Sequence[int] = array("q")
        self._rows: dict[int, CaseRow] = {}
        self._later: set[int] = set()

    def open(self, ids: Sequence[int]) -> None:
        """Show these people in this order."""
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self._later.clear()
        self.endResetModel()

    def renew(self) -> None:
        """Read the rows again when painted; the order stays."""
        self._rows.clear()
        self._repaint()

    def put_off(self, case_id: int) -> None:
        """Mark a person as put off in this sitting."""
        self._later.add(case_id)
        self._repaint()

    def case_id(self, place: int) -> int:
        """Return who stands at a place."""
        return self._ids[place]

    def place_of(self, case_id: int) -> int:
        """Return the place of a person, -1 when not in this queue."""
        try:
            return self._ids.index(case_id)
        except ValueError:
            return -1

    def row(self, place: int) -> CaseRow | None:
        """Return the row of a place; None when it is gone from the store."""
        case_id = self._ids[place]
        if case_id not in self._rows:
            part = self._ids[place : place + 32]
            for found in browse.rows(self._work(), part):
                self._rows[found.id] = found
        return self._rows.get(case_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = _SHOWN) -> object:
        if not index.isValid() or role not in (_SHOWN, _SPOKEN, ROW, LATER):
            return None
        if role == LATER:
            return self._ids[index.row()] in self._later
        row = self.row(index.row())
        if role == ROW or row is None:
            return row
        if role == _SHOWN:
            return row.full_name
        return f"{row.full_name}, {row.fault or NO_FAULT.lower()}, chặng {STAGE_LABELS[Stage(row.stage)]}"

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
