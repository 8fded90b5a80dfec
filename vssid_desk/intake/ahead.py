"""Columns are read before the rows they stand in: many cells of one kind at once cost a third."""

from collections.abc import Callable, Sequence, Set
from itertools import compress, zip_longest
from typing import Any

from vssid_desk.intake.sheet import Cell

Filled = tuple[int, Sequence[Cell], Set[int]]  # a row as `filled_down` gives it
Told = tuple[dict[str, str], list["Plain"]]
"""What a row comes to: known values by field, and the columns to be read with it."""


MOST_KNOWN = 50_000  # texts that are remembered of one column


class Plain(dict[Cell, Any]):
    """A column that is a field by itself, and what its cells come to; None for one to be read with its row.

    Villages, days and words come again and again, so texts with nothing to note are remembered.
    `is_whole` knows a text that needs no reading; `read` tells what a text comes to by itself,
    `at_sight` the same of usual texts alone.
    """

    def __init__(self, key: str, place: int) -> None:
        super().__init__({"": ""})
        self.key, self.place = key, place
        self.is_whole: Callable[[str], object] | None = None
        self.at_sight: Callable[[str], str | None] | None = None
        self.read: Callable[[str], str | None] | None = None

    def told(self, cells: Sequence[Cell]) -> Sequence[Any]:
        """Return what cells of the column come to."""
        return cells if self._are_whole(cells) else list(map(self.__getitem__, cells))

    def _are_whole(self, cells: Sequence[Cell]) -> bool:
        """Tell at once of a column of numbers, of which no two are alike, that there is nothing to read."""
        if self.is_whole is None or {*map(type, cells)} != {str}:
            return False
        return "" in self and all(map(self.is_whole, filter(None, cells)))  # type: ignore[arg-type]

    def __missing__(self, cell: Cell) -> str | None:
        """Read a cell that is not known."""
        if not isinstance(cell, str) or not cell:
            return None
        if self.is_whole and self.is_whole(cell):
            return cell
        value = self.read(cell) if self.read else None
        if value is not None and len(self) < MOST_KNOWN:
            self[cell] = value
        return value


class Ahead:
    """Reads plain columns for the rows that come next.

    `coming` are those rows; they are read when the first of them is asked for, up to the next
    header at `end`: what stands below it is seldom of this table.
    """

    def __init__(self, end: int) -> None:
        self.columns: list[Plain] = []
        self.keys: list[str] = []
        self.end = end
        self.coming: Sequence[Filled] = ()
        self._told: dict[int, tuple[Sequence[Cell], Told]] = {}

    def add(self, column: Plain) -> None:
        """Read one more column."""
        self.columns.append(column)
        self.keys.append(column.key)

    def of(self, row: int, cells: Sequence[Cell]) -> Told:
        """Return what the columns of a row come to; the values are the caller's."""
        found = self._told.pop(row, None)
        if found and found[0] is cells:
            return found[1]
        coming = [item for item in self.coming if item[0] >= row]
        if not coming or coming[0][1] is not cells:  # cells that somebody changed
            return self._read([cells])[0]
        own = [item for item in coming if item[0] < self.end] or coming
        by_row = self._read([cells for _, cells, _ in own])
        self._told = {
            number: (its, told)
            for (number, its, _), told in zip(own, by_row, strict=True)
        }
        return self._told.pop(row)[1]

    def _read(self, rows: Sequence[Sequence[Cell]]) -> list[Told]:
        cells = list(zip_longest(*rows, fillvalue=""))
        none = ("",) * len(rows)
        told = [
            column.told(cells[column.place] if column.place < len(cells) else none)
            for column in self.columns
        ]
        by_row = zip(*told, strict=True) if told else [()] * len(rows)
        return [self._of_row(values) for values in by_row]

    def _of_row(self, values: tuple[Any, ...]) -> Told:
        known = dict(compress(zip(self.keys, values, strict=True), values))
        if None not in values:
            return known, []
        pairs = zip(self.columns, values, strict=True)
        return known, [column for column, value in pairs if value is None]
