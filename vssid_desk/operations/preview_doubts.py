"""What is doubtful in a list that is looked at: how much, where first, and the rows it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any, NamedTuple

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.reading.two_names import people_in
from vssid_desk.domain.values import dates
from vssid_desk.intake.reading import Person, Reading
from vssid_desk.intake.sheet import column_number
from vssid_desk.intake.two_people import DIVIDED, EACH, ONE, SEVERAL

SHOWN = 300  # doubts that are named; the counts tell of all
_ASKED = -1
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
    people: int = (
        0  # how many stand in its name cell, 0 where nothing is to be answered
    )
    choice: str = ""  # EACH or ONE once it is answered
    cell: str = ""  # the whole name cell, where several people stand in it
    former: str = ""  # EACH or ONE, as it was answered in an earlier list

    @property
    def is_open(self) -> bool:
        """Tell whether nobody said yet what is to become of several people."""
        return self.people > 0 and not self.choice

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


class _Told(NamedTuple):
    """One note of a person with its place in the order of all."""

    rank: tuple[int, int]
    person: Person
    note: Mapping[str, Any]
    people: int
    choice: str


def doubts_of(
    reading: Reading,
    people: Mapping[int, Person],
    counts: Mapping[str, int],
    *,
    of_several: bool,
) -> Doubts:
    """Return the doubts of a reading: what wants an answer, then most serious first, as rows stand.

    `people` are those of the rows that may be shown, whole rows, by their place in the list.
    """
    first = nsmallest(SHOWN, _told(reading, people), key=lambda one: one.rank)
    made = [_doubt(one, of_several=of_several) for one in first]
    wanted = _sampled(reading) | {(one.sheet, one.row) for one in made}
    return Doubts(counts, made, _places(people.values(), wanted))


def rank_of(note: Mapping[str, Any]) -> int:
    """Return how early a note is named: first what may want an answer."""
    several = note["code"] in {SEVERAL, DIVIDED}
    return _ASKED if several else _RANK[note["severity"]]


def with_rows_of(
    reading: Reading, people: Iterable[Person], doubts: Sequence[Doubt]
) -> list[dict[str, Any]]:
    """Return the sample of a reading with the rows of these doubts, made of what was read."""
    wanted = {(one.sheet, one.row) for one in doubts} - _sampled(reading)
    lines: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (sheet, row), standing in sorted(_standing(people, wanted).items()):
        cells = _cells(standing, _tables_at(reading, sheet, row))
        lines[sheet].append({"row": row, "cells": cells, "kind": "person"})
    return [
        {**one, "rows": [*one["rows"], *lines[one["sheet"]]]} for one in reading.sample
    ]


def _sampled(reading: Reading) -> set[Row]:
    return {
        (one["sheet"], line["row"]) for one in reading.sample for line in one["rows"]
    }


def _told(reading: Reading, people: Mapping[int, Person]) -> Iterator[_Told]:
    """Give every note; a row that was divided is told once."""
    divided = {
        (one["sheet"], one["row"]): one["people"] for one in reading.receipt["divided"]
    }
    for at, person in people.items():
        for note in person["notes"]:
            severity = note["severity"]
            count, choice = 0, ""
            if note["code"] == SEVERAL:
                raw = person["raw"].get("full_name", "")
                count = max(2, len(people_in(raw)))
                choice = ONE if severity == "note" else ""
            elif note["code"] == DIVIDED:
                count = divided.pop((person["sheet"], person["row"]), 0)
                choice = EACH
                if not count:
                    continue
            yield _Told((rank_of(note), at), person, note, count, choice)


def _doubt(told: _Told, *, of_several: bool) -> Doubt:
    person, note = told.person, told.note
    advice = "" if told.people else note.get("advice") or ""  # its buttons say it
    words = " ".join(part for part in (note["text"], advice) if part)
    return Doubt(
        person["sheet"],
        person["row"],
        note["field"],
        note["severity"],
        words,
        of_several,
        told.people,
        told.choice,
        person["raw"].get("full_name", "") if told.people else "",
    )


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
