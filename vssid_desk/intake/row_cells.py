"""What single cells of a row say: a day, a number of identity, a telephone number."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from vssid_desk.intake.glance import text_of
from vssid_desk.intake.headers import plain
from vssid_desk.intake.row_words import COUNT, MARKER
from vssid_desk.intake.sheet import Cell

NUMBERS = (
    "personal_id",
    "legacy_id",
    "social_insurance_code",
    "health_card_code",
    "passport_number",
    "insurance_book",
)
DESCRIPTIONS = (
    "position",
    "position_allowance",
    "occupation",
    "department",
    "address",
    "note",
    "reason",
)

YEAR = re.compile(r"\b(19|20)\d\d\b")
DAY = re.compile(r"(\d{1,2}[/.-]){0,2}(19|20)\d\d")
EXAMPLE = re.compile(r"(vd|vi du|mau|dong mau|example|eg|e g)( \d{1,2})?")
CALL = re.compile(r"\b(dt|sdt|tel|dien thoai|hotline|fax|stk|tai khoan|lien he)\b")
DIGITS = re.compile(r"\d{7,}|\d[\d .-]{7,}\d|[A-Z]{2}\d{8,}|\d[.,]\d+E\+?\d+")

IN_LIST, AT_FOOT, APART = range(3)


class Place(Protocol):
    """Where in a list its reader stands."""

    at_foot: int  # IN_LIST, AT_FOOT where people sign, APART in another table
    counters: Sequence[int]  # the columns of counting numbers
    strange: Sequence[int]  # of numbers, days and the sex, in which no words stand
    above: int  # the last row that held something
    last_row: int
    numbered: str  # "yes" where the first person has a counting number
    after_group: bool  # nobody stands below the last group so far
    guessed: bool  # which was known by standing alone


def held(cells: Sequence[Cell], columns: Sequence[int]) -> list[Cell]:
    """Return what a row holds in some columns, empty cells left away."""
    return [cells[i] for i in columns if i < len(cells) and cells[i] != ""]


def is_counted(cells: Sequence[Cell], counters: Sequence[int]) -> bool:
    """Tell whether a row has its counting number."""
    return any(i < len(cells) and COUNT.fullmatch(text_of(cells[i])) for i in counters)


def is_dated(cells: Sequence[Cell], births: Sequence[int]) -> bool:
    """Tell whether one of the birth columns holds a day or a year."""
    born = held(cells, births)
    return any(isinstance(b, date) or YEAR.search(text_of(b)) for b in born)


def is_day(cell: Cell) -> bool:
    """Tell whether a cell of a birth column holds a day or a year and nothing else."""
    return isinstance(cell, date) or bool(DAY.fullmatch(text_of(cell)))


def is_example(counters: Sequence[Cell]) -> bool:
    """Tell whether a row is numbered "VD" in place of a number: how the list is to be filled in."""
    return any(EXAMPLE.fullmatch(plain(text_of(cell))) for cell in counters)


def is_number(cell: Cell) -> bool:
    """Tell whether a cell of an identity column holds a number of identity."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return cell >= 1_000_000
    return isinstance(cell, str) and cell != "" and bool(DIGITS.search(cell))


def is_numbered(text: str) -> bool:
    """Tell whether a text is numbered as groups are: "I. Cán bộ, công chức"."""
    return bool(MARKER.match(text)) and not re.match(r"\s*[A-Z]{1,2}\s*[./]", text)


def is_call(number: Cell) -> bool:
    """Tell a telephone number, which stands with its word, from a number of identity."""
    return (
        isinstance(number, str)
        and not number[:1].isdigit()
        and bool(CALL.search(plain(number)))
    )
