"""What every format becomes: sheets of rows of cells, with what is known of their looks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta
Row = tuple[int, Sequence[Cell]]  # (row counted from 0, cells from column A on)
Merge = tuple[int, int, int, int]  # first row, first column, last row, last column


@dataclass(slots=True)
class Looks:
    """What the values do not tell: hidden rows, number formats, fonts, cells without value.

    Rows and columns count from 0. `faults` holds "error" or "no_value" by (row, column).
    `formats` and `fonts` hold what a whole column shares, `cell_formats` the exceptions.
    """

    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formats: dict[int, str] = field(default_factory=dict)
    cell_formats: dict[tuple[int, int], str] = field(default_factory=dict)
    fonts: dict[int, str] = field(default_factory=dict)
    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    starts_1904: bool = False  # days are counted from there

    def number_format(self, row: int, column: int) -> str:
        """Return the number format of one cell, "" when nothing special."""
        if self.cell_formats:
            found = self.cell_formats.get((row, column))
            if found is not None:
                return found
        return self.formats.get(column, "")


@dataclass(slots=True)
class Sheet:
    """One sheet. `rows()` may be called again and again and gives rows with content only.

    `numbers` are the row numbers that people see, where they are not the places of the rows: the
    text of a letter around its table has none. `lacks` says what may be missing of it, "" if nothing.
    """

    name: str
    rows: Callable[[], Iterable[Row]]
    looks: Looks = field(default_factory=Looks)
    hidden: bool = False
    numbers: Mapping[int, int] | None = None
    lacks: str = ""

    def shown_row(self, row: int) -> int:
        """Return the number that people see for a row counted from 0; 0 when it has none."""
        return row + 1 if self.numbers is None else self.numbers.get(row, 0)

    def row_shown_as(self, number: int) -> int:
        """Return the row counted from 0 that people see under a number."""
        rows = self.numbers or {}
        return next((r for r, shown in rows.items() if shown == number), number - 1)


def from_lists(
    name: str, table: Sequence[Sequence[Cell]], looks: Looks | None = None
) -> Sheet:
    """Return a sheet of rows that are already in memory; the first is row 1."""
    rows = [
        (number, row) for number, row in enumerate(table) if row.count("") < len(row)
    ]
    return Sheet(name, lambda: rows, looks or Looks())


def letters(column: int) -> str:
    """Return the letters of a column counted from 0: 0 → A, 27 → AB."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def column_number(text: str) -> int:
    """Return the column counted from 0 that letters name: A → 0, AB → 27."""
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - 64
    return number - 1


def shown(value: Cell) -> str:
    """Return the text that stands for a value where it is shown to people."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return (
            value.strftime("%d/%m/%Y %H:%M")
            if value.time() != time()
            else value.strftime("%d/%m/%Y")
        )
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year:04}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
