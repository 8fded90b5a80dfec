"""What the columns of a preview look like: their likeliest fields, and two things told by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vssid_desk.domain.person import FIELDS
from vssid_desk.intake.content import FORMS, share
from vssid_desk.intake.described import SHOWN_AS
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.reading import Reading

OFFERED = 3
_USUAL = (
    "full_name",
    "birth_date",
    "personal_id",
    "social_insurance_code",
    "sex",
    "address",
)
# A hamlet's column tells where people are reckoned to; intake takes it for the address as well.
_TOLD = {**SHOWN_AS, "hamlet": "department"}
_CHOICES = frozenset({*FIELDS, "reason"})
_LEAST = 0.2  # of the values that must look like a field
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}/)?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d.*"
_BORN = {"male": "Ngày sinh của nam", "female": "Ngày sinh của nữ"}


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """The fields a column may be taken for, likeliest first, and its own name, "" for the field's."""

    likely: tuple[str, ...] = ()
    named: str = ""


Looks = Mapping[str, Mapping[str, ColumnLook]]
"""By sheet and column letter."""


def looks_of(reading: Reading) -> Looks:
    """Return how the columns of every sheet with people look."""
    return {sheet["sheet"]: _of_sheet(reading, sheet) for sheet in reading.sample}


def header_words(
    sheet: Mapping[str, Any], table: Mapping[str, Any], letter: str
) -> tuple[str, str]:
    """Return the lowest words of a column's header and those over it."""
    if not table["header_rows"]:
        return "", ""
    first, last = table["header_rows"]
    column = sheet["columns"].index(letter)
    words = [
        row["cells"][column]
        for row in sheet["rows"]
        if first <= row["row"] <= last
        and column < len(row["cells"])
        and row["cells"][column]
    ]
    return (words[-1], " ".join(words[:-1])) if words else ("", "")


def _of_sheet(reading: Reading, sheet: Mapping[str, Any]) -> dict[str, ColumnLook]:
    tables = [one for one in reading.tables if one["sheet"] == sheet["sheet"]]
    taken = {letter: key for one in tables for letter, key in one["columns"].items()}
    looks = {}
    for at, letter in enumerate(sheet["columns"]):
        values = _values(sheet, at)
        told = [meaning(*header_words(sheet, one, letter)) for one in tables]
        likely = _likely([_TOLD.get(key, key) for key in told], values, taken)
        own = taken.get(letter, "")
        looks[letter] = ColumnLook(
            tuple(key for key in likely if key != own)[:OFFERED],
            _named(own, told, values),
        )
    return looks


def _values(sheet: Mapping[str, Any], column: int) -> list[str]:
    return [
        row["cells"][column]
        for row in sheet["rows"]
        if row["kind"] == "person"
        and column < len(row["cells"])
        and row["cells"][column]
    ]


def _likely(
    told: Sequence[str], values: Sequence[str], taken: Mapping[str, str]
) -> list[str]:
    """Return fields: what the header says, what the values look like, what the list still lacks."""
    shares = {key: share(values, pattern) for key, pattern, _ in FORMS}
    alike = sorted(
        (key for key in shares if shares[key] >= _LEAST), key=lambda key: -shares[key]
    )
    lacking = [key for key in _USUAL if key not in taken.values()]
    wanted = [*told, *alike, *lacking, *_USUAL]
    return [key for key in dict.fromkeys(wanted) if key in _CHOICES]


def _named(own: str, told: Sequence[str], values: Sequence[str]) -> str:
    """Name a column of days that stand under Nam or Nữ."""
    born = next((_BORN[key] for key in told if key in _BORN), "")
    return born if born and own == "sex" and share(values, _DAY) >= 0.5 else ""
