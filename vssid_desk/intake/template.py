"""An office's empty workbook: which row is its header, which column means which field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.person import FIELDS
from vssid_desk.intake.headers import meaning, plain

_FEWEST = 3  # fields that make a row a header
# Meanings that serve the reading alone, and the field that is written where they stand.
_WRITTEN = {"id_or_legacy": "personal_id", "stt": "stt", "hamlet": "permanent_hamlet"}
_LETTER = re.compile(r"\(?([a-z]|\d{1,3})\)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One sheet to be filled: its columns (from 1) by field, where people start, what is not known."""

    sheet: str
    start_row: int
    columns: Mapping[int, str]
    unknown: tuple[str, ...] = field(default=())


def blanks_in(texts: Mapping[str, Sequence[Sequence[str]]]) -> list[Blank]:
    """Return the sheets of a workbook that ask for people, by the texts of their first rows."""
    found = ((name, _header(rows), rows) for name, rows in texts.items())
    return [_blank(name, at, rows) for name, at, rows in found if at >= 0]


def _header(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row with the most fields, the last of equals; -1 when none has enough."""
    counts = [len(set(_fields(rows, at).values()) - {"stt"}) for at in range(len(rows))]
    most = max(counts, default=0)
    return len(counts) - 1 - counts[::-1].index(most) if most >= _FEWEST else -1


def _fields(rows: Sequence[Sequence[str]], at: int) -> dict[int, str]:
    """Return the fields that a row's cells mean, by column from 1; the first column of a field counts."""
    found: dict[int, str] = {}
    for column, leaf in enumerate(rows[at]):
        above = rows[at - 1][column] if at else ""
        told = meaning(leaf, "" if above == leaf else above)
        key = _WRITTEN.get(told, told)
        if (key in FIELDS or key == "stt") and key not in found.values():
            found[column + 1] = key
    return found


def _blank(name: str, at: int, rows: Sequence[Sequence[str]]) -> Blank:
    columns = _fields(rows, at)
    start = at + 1
    while start < len(rows) and _is_letters(rows[start]):
        start += 1
    main = next((c for c, key in columns.items() if key == "full_name"), min(columns))
    while start < len(rows) and main <= len(rows[start]) and rows[start][main - 1]:
        start += 1  # people who stand there already stay
    unknown = [leaf for c, leaf in enumerate(rows[at], 1) if leaf and c not in columns]
    return Blank(
        sheet=name,
        start_row=start + 1,
        columns=columns,
        unknown=tuple(dict.fromkeys(unknown)),
    )


def _is_letters(row: Sequence[str]) -> bool:
    """Tell whether a row only counts the columns: A, B, 1, 2, (3)."""
    told = [plain(text) for text in row if text]
    return bool(told) and all(_LETTER.fullmatch(text) for text in told)
