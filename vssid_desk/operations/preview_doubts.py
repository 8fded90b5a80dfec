"""What is doubtful in a list that is looked at: how much, where first, and the rows it stands in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values import dates
from vssid_desk.intake.reading import Person, Reading
from vssid_desk.intake.sheet import column_number

SHOWN = 300  # doubts that are named; the counts tell of all
_RANK = {"error": 0, "warning": 1, "note": 2}
_SEXES = {"male": "Nam", "female": "Nữ"}

Row = tuple[str, int]  # sheet, number in the file
Places = Mapping[tuple[int, str], str]
"""By row and field, the severity of what is doubtful there."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One finding with its place in the file."""

    sheet: str
    row: int
    field: str
    severity: str
    text: str
    of_several: bool = False  # sheets

    @property
    def place(self) -> str:
        """Return "Dòng 14, Số ĐDCN/CCCD", with its sheet where there are several."""
        named = FIELDS[self.field].label if self.field in FIELDS else ""
        row = (
            f"{self.sheet}, dòng {self.row}" if self.of_several else f"Dòng {self.row}"
        )
        return f"{row}, {named}" if named else row


@dataclass(frozen=True, slots=True)
class Doubts:
    """What there is to look at.

    `counts` by severity tell of all; `first` are those to go through, `places` by sheet the
    doubtful cells of the rows that are shown.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    first: Sequence[Doubt] = ()
    places: Mapping[str, Places] = field(default_factory=dict)


def doubts_of(reading: Reading) -> Doubts:
    """Return the doubts of a reading, most serious first, then as the rows stand."""
    several = len({person["sheet"] for person in reading.people}) > 1
    first = nsmallest(
        SHOWN,
        _numbered(reading.people),
        key=lambda one: (_RANK[one[2]["severity"]], one[0]),
    )
    made = [_doubt(person, note, of_several=several) for _, person, note in first]
    rows = {
        (one["sheet"], line["row"]) for one in reading.sample for line in one["rows"]
    }
    return Doubts(
        Counter(note["severity"] for _, _, note in _numbered(reading.people)),
        made,
        _places(reading.people, rows | {(one.sheet, one.row) for one in made}),
    )


def with_rows_of(reading: Reading, doubts: Sequence[Doubt]) -> list[dict[str, Any]]:
    """Return the sample of a reading with the rows of these doubts, made of what was read."""
    shown = {
        (one["sheet"], line["row"]) for one in reading.sample for line in one["rows"]
    }
    wanted = {(one.sheet, one.row) for one in doubts} - shown
    lines: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (sheet, row), people in sorted(_standing(reading.people, wanted).items()):
        cells = _cells(people, _tables_at(reading, sheet, row))
        lines[sheet].append({"row": row, "cells": cells, "kind": "person"})
    return [
        {**one, "rows": [*one["rows"], *lines[one["sheet"]]]} for one in reading.sample
    ]


def _numbered(
    people: Sequence[Person],
) -> Iterator[tuple[int, Person, Mapping[str, Any]]]:
    return (
        (at, person, note)
        for at, person in enumerate(people)
        for note in person["notes"]
    )


def _doubt(person: Person, note: Mapping[str, Any], *, of_several: bool) -> Doubt:
    words = " ".join(part for part in (note["text"], note.get("advice") or "") if part)
    place = (person["sheet"], person["row"], note["field"])
    return Doubt(*place, note["severity"], words, of_several)


def _places(
    people: Iterable[Person], rows: set[Row]
) -> dict[str, dict[tuple[int, str], str]]:
    made: dict[str, dict[tuple[int, str], str]] = defaultdict(dict)
    for person in people:
        if (person["sheet"], person["row"]) not in rows:
            continue
        here = made[person["sheet"]]
        for note in person["notes"]:
            at = (person["row"], note["field"])
            here[at] = min(
                here.get(at, "note"), note["severity"], key=_RANK.__getitem__
            )
    return dict(made)


def _standing(people: Iterable[Person], wanted: set[Row]) -> dict[Row, list[Person]]:
    found: dict[Row, list[Person]] = defaultdict(list)
    for person in people if wanted else ():
        if (place := (person["sheet"], person["row"])) in wanted:
            found[place].append(person)
    return found


def _tables_at(reading: Reading, sheet: str, row: int) -> list[Mapping[str, Any]]:
    """Return the tables that a row may belong to: side by side, under the last header above it."""
    here = [one for one in reading.tables if one["sheet"] == sheet]
    tops = [one["header_rows"][0] if one["header_rows"] else 0 for one in here]
    last = max((top for top in tops if top < row), default=0)
    return [one for one, top in zip(here, tops, strict=True) if top == last]


def _cells(people: Sequence[Person], tables: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the cells of a row as a sample shows them, of the columns that were taken."""
    texts: dict[int, str] = {}
    for at, person in enumerate(people):
        table = (
            tables[min(at, len(tables) - 1)]
            if tables
            else {"columns": {}, "second": ()}
        )
        for letter, key in table["columns"].items():
            if letter not in table["second"]:
                texts.setdefault(column_number(letter), _shown(person, key))
    return [texts.get(at, "") for at in range(max(texts, default=-1) + 1)]


def _shown(person: Person, key: str) -> str:
    if key in {"reason", "group"}:
        return str(person[key])
    raw, value = person["raw"].get(key, ""), person["fields"].get(key, "")
    if raw or key not in FIELDS:
        return str(raw)
    if FIELDS[key].kind is Kind.DATE:
        return dates.show(value)
    return _SEXES.get(value, str(value))
