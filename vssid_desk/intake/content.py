"""What the values of a column look like."""

import re
from collections.abc import Sequence
from datetime import date

from vssid_desk.intake.sheet import Cell, Row
from vssid_desk.intake.table import Table


def sampled(table: Table, rows: Sequence[Row]) -> dict[int, list[Cell]]:
    """Return values of each column, empty cells left away."""
    return {
        column.index: [
            cells[column.index]
            for _, cells in rows
            if column.index < len(cells) and cells[column.index] != ""
        ]
        for column in table.columns
    }


def text(value: Cell) -> str:
    """Return a cell as plain text for a look at its kind."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def share(values: Sequence[Cell], pattern: str) -> float:
    """Return how many of the values have a form, from 0 to 1."""
    if not values:
        return 0.0
    form = re.compile(pattern)
    return sum(bool(form.fullmatch(text(value))) for value in values) / len(values)


FORMS: tuple[tuple[str, str, float], ...] = (
    ("personal_id", r"'?0?\d{11}|\d{3} \d{3} \d{3} \d{3}", 0.6),
    ("health_card_code", r"[A-ZĐ]{2}\d{13}", 0.6),
    (
        "birth_date",
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/(19|20)\d\d|(19|20)\d\d",
        0.6,
    ),
    ("sex", r"(?i)nam|nữ|nu", 0.9),
    ("phone", r"(?:\+84|0)[35789]\d{8}", 0.9),
    ("social_insurance_code", r"\d{10}", 0.6),
    ("legacy_id", r"\d{9}", 0.6),
    ("email", r"[^@\s]+@[^@\s]+", 0.6),
    (
        "full_name",
        r"(?!(?i:thôn|xã|ấp|tổ|phường|khu|xóm|bản|buôn|làng|tdp|huyện|tỉnh|đội|thon|xa|phuong|xom)\b)[^\W\d_]+(?:['’-][^\W\d_]+)*(?: [^\W\d_]+(?:['’-][^\W\d_]+)*){1,6}",
        0.8,
    ),
)


def kind_by_content(values: Sequence[Cell]) -> str:
    """Return the field that the values of a column look like, "" when none."""
    if not values:
        return ""
    if sum(isinstance(value, date) for value in values) * 5 > len(values) * 3:
        return "birth_date"
    for key, pattern, least in FORMS:
        if share(values, pattern) >= least:
            return key
    return ""
