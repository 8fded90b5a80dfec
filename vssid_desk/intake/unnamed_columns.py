"""Columns whose header says nothing: known by what stands in them, and by agreement with the row."""

import re
from collections.abc import Sequence

from vssid_desk.domain.reading.two_names import is_whole_name
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
# Whose columns are never the person's own: what must not be taken, heads, parents.
OF_OTHERS = {"-", "household_head", "household_head_id", "guardian_name"}
CUT = 6  # one name in six has two words, or ends with Thị, where the last words stand apart
BESIDE = 2  # columns without header that are looked at next to a table
OF_CARDS = re.compile(r"cccd|can cuoc|cmnd|cmt|ca nhan|ddcn|dan cu|bhxh")
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


def take_without_header(table: Table, rows: Sequence[Row], end: int) -> None:
    """Take columns over which nothing stands, inside a table or next to it, up to column `end`.

    A sex, a card or the number that agrees with the births is known by its looks; single words
    behind a name, hardly two alike, are its last words.
    """
    headed = {column.index for column in table.columns}
    inside = [i for i in range(table.left, table.right) if i not in headed]
    for index in [*inside, *range(table.right + 1, min(end, table.right + 1 + BESIDE))]:
        column = Column(index, "")
        held = [c[index] for _, c in rows if index < len(c) and c[index] != ""]
        kind = kind_by_content(held)
        if kind in PLAIN or _agrees(table, column, kind, rows):
            _take(table, column, kind)
        elif len(held) * 2 > len(rows):
            _join_last_word(table, column, held, rows)
        if column.key:
            table.columns.append(column)
    table.columns.sort(key=lambda column: column.index)


def _join_last_word(
    table: Table, column: Column, held: Sequence[Cell], rows: Sequence[Row]
) -> None:
    """Read a column behind the name, under no header, as the last words that names lack there."""
    words = [text(value) for value in held]
    names = all(word.isalpha() and (word.istitle() or word.isupper()) for word in words)
    for name in table.columns if names and len({*words}) * 2 > len(words) > 1 else ():
        if name.index != column.index - 1 or name.key != "full_name":
            continue
        told = [text(c[name.index]) for _, c in rows if name.index < len(c)]
        cut = [one.count(" ") < 2 or not is_whole_name(one) for one in told]
        if sum(cut) * CUT > len(told):
            name.key, column.key, column.second = "surname", "given_name", name.second


def leave_strange_numbers(table: Table, rows: Sequence[Row]) -> None:
    """Leave out "Mã định danh" that contradicts the births where another number agrees with them."""
    found = [c for c in table.columns if c.key == "personal_id"]
    agree = [c for c in found if len(found) > 1 and _agrees(table, c, c.key, rows)]
    for column in found if agree else ():
        plainly = OF_CARDS.search(plain(column.header))
        if not plainly and not any(column is one for one in agree):
            column.key = "-" if _filled(column, rows) else column.key


def _filled(column: Column, rows: Sequence[Row]) -> bool:
    return any(column.index < len(cells) and cells[column.index] for _, cells in rows)


def _find_name(table: Table, values: dict[int, list[Cell]]) -> None:
    for column in table.columns:
        taken = column.key and column.key != "group_code"  # Đối tượng: who it is
        if taken or kind_by_content(values[column.index]) != "full_name":
            continue
        if meaning(column.header, column.above) not in OF_OTHERS:
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
