"""The first rows of a sheet as a table: the file's own coordinates, groups, doubtful cells."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values import identity
from vssid_desk.gui.components.cells import CellRole
from vssid_desk.gui.lists.sheet_cells import KINDS, SheetCell

Index = QModelIndex | QPersistentModelIndex

_CELL = int(CellRole.CELL)
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_MASKED = {
    Kind.PERSONAL_ID,
    Kind.LEGACY_ID,
    Kind.PASSPORT,
    Kind.SOCIAL_INSURANCE_CODE,
    Kind.HEALTH_CARD_CODE,
    Kind.PHONE,
}

Places = Mapping[tuple[int, str], str]  # (row, field key) → severity


class SheetModel(QAbstractTableModel):
    """Shows what the reading kept of one sheet, and what each column is taken for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Mapping[str, Any]] = ()
        self._columns: Sequence[str] = ()
        self._fields: Mapping[str, str] = {}
        self._places: Places = {}
        self._numbers = False

    def show(
        self,
        sample: Mapping[str, Any],
        fields: Mapping[str, str],
        places: Places,
    ) -> None:
        """Show a sheet: its sample, the field of each column letter, its doubtful cells."""
        self.beginResetModel()
        self._rows, self._columns = sample["rows"], sample["columns"]
        self._fields, self._places = fields, places
        self.endResetModel()

    def show_numbers(self, *, shown: bool) -> None:
        """Show numbers in full, or masked."""
        self._numbers = shown
        self.layoutChanged.emit()

    def place(self, row_number: int, field: str) -> QModelIndex:
        """Return where a row of the file and a field stand; invalid when not in the sample."""
        column = next(
            (
                at
                for at, one in enumerate(self._columns)
                if self._fields.get(one) == field
            ),
            0,
        )
        for at, line in enumerate(self._rows):
            if line["row"] == row_number:
                return self.index(at, column)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _SHOWN
    ) -> object:
        if role != _SHOWN:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows[section]["row"] or "")  # text of a letter has none
        return self._columns[section]

    def data(self, index: Index, role: int = _SHOWN) -> object:
        if role not in (_CELL, _SHOWN) or not index.isValid():
            return None
        made = self._cell(self._rows[index.row()], index.column())
        return made if role == _CELL else made.text

    def _cell(self, line: Mapping[str, Any], column: int) -> SheetCell:
        cells = line["cells"]
        text = " ".join(cells[column].split("\n")) if column < len(cells) else ""
        if line["kind"] != "person":
            return self._band(line["kind"], cells, column)
        field = self._fields.get(self._columns[column], "")
        severity = self._places.get((line["row"], field), "") if field else ""
        return SheetCell(
            self._shown(text, field, severity), severity=severity, ignored=not field
        )

    def _band(self, kind: str, cells: Sequence[str], column: int) -> SheetCell:
        """Return a cell of a row that is no person: its text runs on over empty cells.

        What kind of row it is stands behind its last word, where there is room for it.
        """
        at = next(
            (one for one in range(min(column, len(cells) - 1), -1, -1) if cells[one]),
            -1,
        )
        if at < 0:
            return SheetCell("", start=column)
        last = kind in KINDS and not any(cells[at + 1 :])
        named = f"   (dòng {KINDS[kind]})" if last else ""
        return SheetCell(cells[at] + named, start=at)

    def _shown(self, text: str, field: str, severity: str) -> str:
        numbered = field in FIELDS and FIELDS[field].kind in _MASKED
        if self._numbers or severity or not numbered or not text:
            return text
        return identity.mask("".join(text.split()))
