"""Columns are read before the rows they stand in: many cells of one kind at once cost a third."""

from collections.abc import Callable, Sequence, Set
from itertools import zip_longest
from typing import Any

from vssid_desk.intake.sheet import Cell

Filled = tuple[int, Sequence[Cell], Set[int]]  # a row as `filled_down` gives it


MOST_KNOWN = 50_000  # texts that are remembered of one column


class Plain(dict[Cell, Any]):
    """A column that is a field by itself, and what its cells come to; None for one to be read with its row.

    Villages, days and words come again and again, so texts with nothing to note are remembered.
    `is_whole` knows a text that needs no reading; `read` tells what a text comes to by itself.
    """

    def __init__(self, key: str, place: int) -> None:
        super().__init__({"": ""})
        self.key, self.place = key, place
        self.is_whole: Callable[[str], object] | None = None
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
        self._told: dict[int, tuple[Sequence[Cell], tuple[Any, ...]]] = {}

    def add(self, column: Plain) -> None:
        """Read one more column."""
        self.columns.append(column)
        self.keys.append(column.key)

    def of(self, row: int, cells: Sequence[Cell]) -> tuple[Any, ...]:
        """Return what the columns of a row come to; None where a cell is to be read with its row."""
        seen, told = self._told.get(row, (None, ()))
        if seen is cells:
            return told
        coming = [item for item in self.coming if item[0] >= row]
        if not coming or coming[0][1] is not cells:  # cells that somebody changed
            return self._read([cells])[0]
        own = [item for item in coming if item[0] < self.end] or coming
        by_row = self._read([cells for _, cells, _ in own])
        self._told = {
            number: (its, told)
            for (number, its, _), told in zip(own, by_row, strict=True)
        }
        return by_row[0]

    def _read(self, rows: Sequence[Sequence[Cell]]) -> Sequence[tuple[Any, ...]]:
        cells = list(zip_longest(*rows, fillvalue=""))
        none = ("",) * len(rows)
        told = [
            column.told(cells[column.place] if column.place < len(cells) else none)
            for column in self.columns
        ]
        return list(zip(*told, strict=True)) if told else [()] * len(rows)
