"""One table of a sheet: its header rows and its columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vssid_desk.intake.sheet import Cell


@dataclass(slots=True)
class Column:
    """One column of a table. `key` is "" when ignored; `second` when of a second data base."""

    index: int
    header: str
    key: str = ""
    above: str = ""
    second: bool = False


@dataclass(slots=True)
class Table:
    """One table: its header rows, its columns, and the columns it spans."""

    first: int
    last: int
    columns: list[Column]
    has_header: bool = True
    numbering: int = -1
    end: int = 1 << 30
    repeated: dict[int, str] = field(default_factory=dict)

    @property
    def left(self) -> int:
        """Return its first column."""
        return min(column.index for column in self.columns)

    @property
    def right(self) -> int:
        """Return its last column."""
        return max(column.index for column in self.columns)

    def indexes(self, *keys: str) -> list[int]:
        """Return the columns that hold some fields, those of a second data base left out."""
        return [c.index for c in self.columns if c.key in keys and not c.second]

    def own(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        """Return the cells of a row that stand in this table."""
        return cells[self.left : self.right + 1]

    def holds(self, column: int) -> bool:
        """Tell whether a column of the sheet lies within this table."""
        return self.left <= column <= self.right
