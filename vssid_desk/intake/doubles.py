"""The same field in two columns: a second data base, a finer and a coarser date, a book number."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vssid_desk.intake.content import share
from vssid_desk.intake.headers import plain
from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Column, Table

Values = dict[int, list[Cell]]
NAMES = {"full_name", "surname"}
# What a data base of persons holds; other fields in two columns say nothing new.
OF_PERSONS = {
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "social_insurance_code",
    "health_card_code",
    "address",
}
OF_BLOCKS = OF_PERSONS | {
    "ethnicity",
    "nationality",
    "phone",
    "surname",
    "middle_name",
    "given_name",
    "insurance_book",
}
POPULATION = re.compile(
    r"dan cu|csdl|cong an|\bbca\b|xac nhan|ke khai|doi chieu|dung\b"
)
INSURANCE = re.compile(r"bhxh|bao hiem|dang quan ly|hien tai")
REASON = re.compile(r"ly do|nguyen nhan|noi dung|sai lech|\bloi\b")
FULL_DAY = r"\d{1,2}\W\d{1,2}\W\d{4}|\d{4}-\d\d-\d\d.*"


def settle_doubles(table: Table, values: Values) -> None:
    """Say of each column whose field another column has too what it is there for."""
    _mark_second_block(table)
    _settle_births(table, values)
    _settle_book(table)
    _settle_reason(table)
    _settle_codes(table)
    _mark_doubles(table)
    if _is_insurance_second(table):
        _swap_blocks(table)


def _mark_second_block(table: Table) -> None:
    """Find a second name: it begins a second data base."""
    names = [c for c in table.columns if c.key in NAMES]
    names = [c for n, c in enumerate(names) if n == 0 or c.key == names[0].key]
    if len(names) > 1:
        told = _words_of(names[1]) - _words_of(names[0])
        start, above = _start_of_block(table, names[1]), names[1].above
        first = {c.key for c in table.columns if c.index < start}
        by_word = bool(told) and sum(told <= _words_of(c) for c in table.columns) > 1
        for column in table.columns:
            belongs = column.above == above if above else _is_twin(column, first)
            column.second = column.index >= start and belongs
            if by_word and not above:
                column.second = told <= _words_of(column)


def _words_of(column: Column) -> set[str]:
    """Return the words of a header.

    What the second name's header says and the first's does not tells the columns of its data
    base, also where those of two data bases take turns.
    """
    return {*plain(column.header).split()}


def _is_twin(column: Column, first: set[str]) -> bool:
    """Tell whether a column after a second name tells of that person again.

    What stands there once, as the one address at the end of a row, belongs to the first.
    """
    of_block = column.key in OF_PERSONS and column.key != "address"
    return (
        of_block or column.key in first or bool(POPULATION.search(plain(column.header)))
    )


def _start_of_block(table: Table, name: Column) -> int:
    """Return the first column of the block that a second name belongs to."""
    same = [c.index for c in table.columns if name.above and c.above == name.above]
    return min(same, default=name.index)


def _settle_births(table: Table, values: Values) -> None:
    """Take the column of whole days; a column of years beside it helps where that is empty."""
    births = [c for c in table.columns if c.key == "birth_date" and not c.second]
    if len(births) < 2 or len({c.above for c in births}) > 1:
        return
    whole = [share(values[c.index], FULL_DAY) for c in births]
    best = births[whole.index(max(whole))]
    for column, days in zip(births, whole, strict=True):
        marks = share(values[column.index], r"[xX✓]") > 0.5
        if column is not best and not marks and days < 0.2:
            column.key = "birth_else"


def _settle_book(table: Table) -> None:
    """Take the book's number for the code where no column holds the code itself."""
    for column in table.columns:
        if column.key == "insurance_book" and not table.indexes(
            "social_insurance_code"
        ):
            column.key = "social_insurance_code"


def _settle_reason(table: Table) -> None:
    """Take what is headed as a reason; a result beside it helps where that is empty."""
    reasons = [c for c in table.columns if c.key == "reason"]
    if any(REASON.search(plain(c.header)) for c in reasons):
        for column in reasons:
            if not REASON.search(plain(column.header)):
                column.key = "reason_else"


def _settle_codes(table: Table) -> None:
    """Leave out the code that stands beside its own name: Dân tộc, Mã DT."""
    for one, two in pairwise(table.columns):
        for name, code in ((one, two), (two, one)):
            coded = plain(code.header).split(" ")[0] in {"ma", "matinh", "maxa"}
            bare = name.key in {"ethnicity", "nationality"} and not name.second
            if (bare and coded and code.key in {name.key, "group_code"}) or (
                bare and code.key == name.key and "ten" in plain(name.header)
            ):
                code.key = ""


def _mark_doubles(table: Table) -> None:
    """Take the second column of one field for a second data base."""
    seen: dict[str, Column] = {}
    for column in table.columns:
        other = seen.setdefault(column.key, column) if not column.second else column
        if other is not column and column.key in OF_PERSONS:
            column.second = True


def _is_insurance_second(table: Table) -> bool:
    """Tell whether the first block is the population data and the second what BHXH holds."""
    names = [c for c in table.columns if c.key in NAMES or c.above]
    first = [_source(c) for c in names if not c.second and c.key]
    second = [_source(c) for c in names if c.second]
    return (
        any(POPULATION.search(text) for text in first)
        and not any(INSURANCE.search(text) for text in first)
        and any(INSURANCE.search(text) for text in second)
    )


def _swap_blocks(table: Table) -> None:
    """Let the second block count; columns that stand under no block stay where they are."""
    for column in table.columns:
        source = _source(column)  # a CSDL may be that of BHXH
        column.second = bool(POPULATION.search(source)) and not INSURANCE.search(source)


def _source(column: Column) -> str:
    """Return the words that say whose data base a column shows: above it, else its own."""
    return plain(column.above or column.header)


def drop_doubles(table: Table, values: Values) -> None:
    """Leave out what must not be taken, marks for "year alone", and doubles that say nothing."""
    seen: set[tuple[str, bool]] = set()
    for column in table.columns:
        marks = share(values[column.index], r"[xX✓]") > 0.5
        if column.key == "birth_date" and marks:
            column.key = "year_alone"
        elif column.key in {"-", "stt"}:
            column.key = "stt" if column.key == "stt" else ""
        elif (column.key, column.second) in seen:
            column.key = ""
        elif column.key:
            seen.add((column.key, column.second))


def settle_second(table: Table) -> None:
    """Keep in the second data base only what a data base of persons holds."""
    for column in table.columns:
        if column.second and column.key not in OF_BLOCKS:
            column.second = False


def join_birth(columns: Sequence[Column], values: Values) -> None:
    """Read Ngày, Tháng, Năm in three columns side by side as one birth date."""
    wanted = ({"ngay", "ngay sinh"}, {"thang", "thang sinh"}, {"nam", "nam sinh"})
    for place in range(len(columns) - 2):
        three = columns[place : place + 3]
        named = all(
            plain(column.header) in words
            for column, words in zip(three, wanted, strict=True)
        )
        days = values[three[0].index]
        if named and (not days or share(days, r"\d{1,2}") > 0.5):
            keys = ("birth_day", "birth_month", "birth_year")
            for column, key in zip(three, keys, strict=True):
                column.key = key
