"""The people of one form: ticked, complete or lacking something."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from vssid_desk.domain.query import CaseRow
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
STATE = int(Qt.ItemDataRole.UserRole) + 1  # (words, tone, icon)
TICKED = int(Qt.ItemDataRole.UserRole) + 2

_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class PeopleModel(QAbstractListModel):
    """Names come from the store when a row is painted."""

    def __init__(self, work: Callable[[], Workspace]) -> None:
        super().__init__()
        self._work = work  # asked each time: unlocking opens another one
        self.ids: Sequence[int] = ()
        self._off: set[int] = set()
        self._missing: Mapping[int, Sequence[str]] = {}
        self._rows: dict[int, CaseRow] = {}

    def show(
        self,
        ids: Sequence[int],
        missing: Mapping[int, Sequence[str]],
        off: set[int],
    ) -> None:
        """Show these people."""
        self.beginResetModel()
        self.ids, self._missing, self._off = ids, missing, off
        self._rows.clear()
        self.endResetModel()

    def row(self, place: int) -> CaseRow | None:
        """Return who stands at a place."""
        case_id = self.ids[place]
        if case_id not in self._rows:
            for found in browse.rows(self._work(), list(self.ids[place : place + 32])):
                self._rows[found.id] = found
        return self._rows.get(case_id)

    def repaint(self) -> None:
        """Paint ticks again."""
        if self.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = _SHOWN) -> object:
        if not index.isValid() or role not in (_SHOWN, _SPOKEN, STATE, TICKED):
            return None
        case_id = self.ids[index.row()]
        if role == TICKED:
            return case_id not in self._off
        if role == STATE:
            return self._state(case_id)
        row = self.row(index.row())
        name = row.full_name if row else ""
        return name if role == _SHOWN else f"{name}, {self._state(case_id)[0]}"

    def _state(self, case_id: int) -> tuple[str, str, str]:
        lacking = self._missing.get(case_id)
        if not lacking:
            return "Đủ", "muted", "circle-check"
        more = f" và {len(lacking) - 1} điều nữa" if len(lacking) > 1 else ""
        return lacking[0] + more, "error", "circle-alert"
