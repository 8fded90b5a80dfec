"""An office's empty workbook: which row is its header, which column means which field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.person import FIELDS
from vssid_desk.intake.doubles import OF_PERSONS
from vssid_desk.intake.headers import meaning, plain

_FEWEST = 3  # fields that make a row a header
# Meanings that serve the reading alone, and the field that is written where they stand.
_WRITTEN = {"id_or_legacy": "personal_id", "stt": "stt", "hamlet": "permanent_hamlet"}
_LETTER = re.compile(r"\(?([a-z]|\d{1,3})\)?")
_BESIDE = frozenset({"stt", "reason"})  # written too, though no field of a person
# Whose values a column asks for: what the agency holds, what the person states, or what
# another data base has, which is not ours to write (forms.md 5.2).
_HELD = re.compile(r"dang quan ly|hien tai|\bcu\b|\bsai\b")
_STATED = re.compile(r"xac nhan|ke khai|dieu chinh|de nghi|\bmoi\b|\bdung\b")
_FOREIGN = re.compile(r"dan cu|csdl|cong an|\bbca\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One sheet to be filled: its columns (from 1) by field, where people start, what is not known.

    `held` are columns of what the agency has on record, `stated` those beside them for what
    the person states instead; all others take the person as declared.
    """

    sheet: str
    start_row: int
    columns: Mapping[int, str]
    held: frozenset[int] = frozenset()
    stated: frozenset[int] = frozenset()
    unknown: tuple[str, ...] = field(default=())


def blanks_in(texts: Mapping[str, Sequence[Sequence[str]]]) -> list[Blank]:
    """Return the sheets of a workbook that ask for people, by the texts of their first rows."""
    found = ((name, _header(rows), rows) for name, rows in texts.items())
    return [_blank(name, at, rows) for name, at, rows in found if at >= 0]


def _header(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row with the most fields, the last of equals; -1 when none has enough."""
    counts = [len(set(_fields(rows, at).values()) - _BESIDE) for at in range(len(rows))]
    most = max(counts, default=0)
    return len(counts) - 1 - counts[::-1].index(most) if most >= _FEWEST else -1


def _fields(rows: Sequence[Sequence[str]], at: int) -> dict[int, str]:
    """Return the fields that a row's cells mean, by column from 1.

    The first column of a field counts, or the first of each side where a sheet has two.
    """
    found: dict[int, str] = {}
    seen: set[tuple[str, str]] = set()
    for column, leaf in enumerate(rows[at], 1):
        above = _above(rows, at, column)
        told = meaning(leaf, above)
        key = _WRITTEN.get(told, told)
        taken = (key, _side(rows, at, column, key))
        if (
            (key in FIELDS or key in _BESIDE)
            and taken not in seen
            and taken[1] != "else"
        ):
            found[column] = key
            seen.add(taken)
    return found


def _above(rows: Sequence[Sequence[str]], at: int, column: int) -> str:
    """Return the header over a column, "" where its own cell reaches up."""
    above = rows[at - 1][column - 1] if at else ""
    return "" if above == rows[at][column - 1] else above


def _side(rows: Sequence[Sequence[str]], at: int, column: int, key: str) -> str:
    """Return whose value a column wants: "held", "stated", "else" or the person's ("")."""
    words = plain(f"{_above(rows, at, column)} {rows[at][column - 1]}")
    if key not in OF_PERSONS or key == "legacy_id":
        return ""
    sides = (("stated", _STATED), ("else", _FOREIGN), ("held", _HELD))
    return next((side for side, told in sides if told.search(words)), "")


def _sides(
    rows: Sequence[Sequence[str]], at: int, columns: Mapping[int, str]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the columns the agency holds, and those beside them that the person states."""
    by_side: dict[str, dict[str, int]] = {"held": {}, "stated": {}}
    for column, key in columns.items():
        by_side.get(_side(rows, at, column, key), {})[key] = column
    held, stated = by_side["held"], by_side["stated"]
    beside = frozenset(column for key, column in stated.items() if key in held)
    return frozenset(held.values()), beside


def _blank(name: str, at: int, rows: Sequence[Sequence[str]]) -> Blank:
    columns = _fields(rows, at)
    start = at + 1
    while start < len(rows) and _is_letters(rows[start]):
        start += 1
    main = next((c for c, key in columns.items() if key == "full_name"), min(columns))
    while start < len(rows) and _is_person(rows[start], main):
        start += 1  # people who stand there already stay
    held, stated = _sides(rows, at, columns)
    unknown = [leaf for c, leaf in enumerate(rows[at], 1) if leaf and c not in columns]
    return Blank(
        sheet=name,
        start_row=start + 1,
        columns=columns,
        held=held,
        stated=stated,
        unknown=tuple(dict.fromkeys(unknown)),
    )


def _is_person(row: Sequence[str], main: int) -> bool:
    """Tell whether somebody stands in a row; one text over all of it closes the list."""
    told = {text for text in row if text}
    return main <= len(row) and bool(row[main - 1]) and len(told) > 1


def _is_letters(row: Sequence[str]) -> bool:
    """Tell whether a row only counts the columns: A, B, 1, 2, (3)."""
    told = [plain(text) for text in row if text]
    return bool(told) and all(_LETTER.fullmatch(text) for text in told)
