"""Columns whose header says nothing: known by what stands in them, and by agreement with the row."""

import re
from collections.abc import Sequence

from vssid_desk.domain.values import identity
from vssid_desk.domain.values.identity import clean_number
from vssid_desk.intake.content import kind_by_content, text
from vssid_desk.intake.headers import meaning, plain
from vssid_desk.intake.sheet import Cell, Row, shown
from vssid_desk.intake.table import Column, Table

# What programs write over a column without a name: "Column5", "Cột 5", "F5", "Unnamed: 5".
NO_NAME = re.compile(r"(cot|column|col|field|truong|f|unnamed|[a-z])? ?\d*")
BORN = ("birth_date", "birth_year", "male", "female")
# Forms that nothing else in a list of people has.
PLAIN = {"sex", "health_card_code"}
ENOUGH = 2  # rows in which number and year must both stand
AGREED = 0.8
YEAR = re.compile(r"(?:19|20)\d\d")


def fill_by_content(
    table: Table, rows: Sequence[Row], values: dict[int, list[Cell]]
) -> None:
    """Give fields still without a column the columns that hold them by their looks.

    Under a header of unknown words a number or a day must agree with the row: the year in the
    number is the year of birth. So the number of a father or a day of issue is not taken.
    """
    for column in table.columns:
        if not column.key and NO_NAME.fullmatch(plain(column.header)):
            _take(table, column, kind_by_content(values[column.index]))
    for column in table.columns:
        if column.key or meaning(column.header, column.above):
            continue
        kind = kind_by_content(values[column.index])
        if kind in PLAIN or _agrees(table, column, kind, rows):
            _take(table, column, kind)
    if not table.indexes("full_name", "surname"):
        _find_name(table, values)


def _take(table: Table, column: Column, kind: str) -> None:
    taken = {"sex": ("sex", "male", "female"), "birth_date": BORN}.get(kind, (kind,))
    if kind and not table.indexes(*taken):
        column.key = kind


def _find_name(table: Table, values: dict[int, list[Cell]]) -> None:
    for column in table.columns:
        if column.key or kind_by_content(values[column.index]) != "full_name":
            continue
        if meaning(column.header, column.above) != "-":
            column.key = "full_name"
            return


def _agrees(table: Table, column: Column, kind: str, rows: Sequence[Row]) -> bool:
    """Tell whether a column of numbers fits the births of the rows, or of days the numbers."""
    if kind == "personal_id":
        pairs = [(column.index, born) for born in table.indexes(*BORN)[:1]]
    elif kind == "birth_date":
        pairs = [(number, column.index) for number in table.indexes("personal_id")[:1]]
    else:
        return False
    seen = [
        number == born
        for at, day in pairs
        for _, cells in rows
        if (number := _year_in_number(cells, at)) and (born := _year(cells, day))
    ]
    return len(seen) >= ENOUGH and sum(seen) >= AGREED * len(seen)


def _year_in_number(cells: Sequence[Cell], at: int) -> int:
    told = identity.parts(
        clean_number(text(cells[at])).zfill(12) if at < len(cells) else ""
    )
    return told.birth_year if told else 0


def _year(cells: Sequence[Cell], at: int) -> int:
    found = YEAR.findall(shown(cells[at])) if at < len(cells) else []
    return int(found[0]) if found else 0
