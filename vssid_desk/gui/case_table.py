"""Table model of cases: ids first, rows when they are painted."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from vssid_desk.domain.query import CaseRow
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case_cells import COLUMNS, GONE, cell, sentence
from vssid_desk.gui.components.cells import CellRole
from vssid_desk.operations import browse

Index = QModelIndex | QPersistentModelIndex

_PAGE = 128  # rows fetched at once
_PAGES = 64  # pages kept

_CELL, _TICKED = int(CellRole.CELL), int(CellRole.TICKED)
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class CaseTable(QAbstractTableModel):
    """All ids of a search; a page of rows is read when one of them is painted."""

    has_ticks = True
    ticks_changed = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._ids: Sequence[int] = array("q")
        self._pages: OrderedDict[int, dict[int, CaseRow]] = OrderedDict()
        self._ticked: set[int] = set()
        self._numbers = False

    def show(self, ids: Sequence[int]) -> None:
        """Show these cases in this order; ticks of people no longer found are dropped."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        if self._ticked:
            self._ticked &= set(ids)
        self.endResetModel()
        self.ticks_changed.emit()

    def case_id(self, row: int) -> int:
        """Return the case of a row."""
        return self._ids[row]

    def row_of(self, case_id: int) -> int:
        """Return the row of a case, -1 when it is not among those found."""
        try:
            return list(self._ids).index(case_id)
        except ValueError:
            return -1

    def ticked(self) -> list[int]:
        """Return the chosen cases in the order shown."""
        if not self._ticked:
            return []
        return [case_id for case_id in self._ids if case_id in self._ticked]

    def tick(self, rows: Sequence[int]) -> None:
        """Choose these rows; when all of them are chosen already, drop them."""
        wanted = {self._ids[row] for row in rows}
        if wanted <= self._ticked:
            self._ticked -= wanted
        else:
            self._ticked |= wanted
        self._repaint()
        self.ticks_changed.emit()

    def untick_all(self) -> None:
        """Choose nobody."""
        self._ticked.clear()
        self._repaint()
        self.ticks_changed.emit()

    def show_numbers(self, *, shown: bool) -> None:
        """Show numbers in full, or masked."""
        self._numbers = shown
        self._repaint()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _SHOWN
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _SHOWN:
            return COLUMNS[section].title
        return None

    def data(self, index: Index, role: int = _SHOWN) -> object:
        if role not in (_CELL, _TICKED, _SHOWN, _SPOKEN) or not index.isValid():
            return None
        case_id = self._ids[index.row()]
        if role == _TICKED:
            return case_id in self._ticked
        row = self._row(index.row())
        if role == _SPOKEN:
            return sentence(row)
        key = COLUMNS[index.column()].key
        made = cell(row, key, ticked=case_id in self._ticked, numbers=self._numbers)
        return made if role == _CELL else made.text

    def _row(self, number: int) -> CaseRow:
        at = number // _PAGE
        page = self._pages.get(at)
        if page is None:
            part = self._ids[at * _PAGE : (at + 1) * _PAGE]
            page = {row.id: row for row in browse.rows(self._runner.reader, part)}
            self._pages[at] = page
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return page.get(self._ids[number], GONE)

    def _repaint(self) -> None:
        if self._ids:
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
