"""A case as a row of the store and back.

`declared` is stored as what differs from `delivered`, so that a list of 100 000 people who
were not asked yet costs nothing twice, and a change in the journal shows only itself.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vssid_desk.domain.case import Case, Evidence
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.people.delivered import unpacked
from vssid_desk.domain.people.newcomer import Came
from vssid_desk.domain.person import FIELDS, NOBODY, Person
from vssid_desk.store.search.individuals import (
    FIRST_TIME,
    NO_TIE,
    History,
    Tie,
)

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Place:
    """The list that new cases go to."""

    id: int
    code: str
    campaign_id: int


def new_case(
    case_id: int,
    place: Place,
    came: Came,
    tie: Tie = NO_TIE,
    history: History = FIRST_TIME,
) -> Case:
    """Return the case that what came with a list becomes."""
    sheet, row, group, reason, raw, delivered, other, notes = came
    person = Person.of(unpacked(delivered))
    return Case(
        id=case_id,
        list_id=place.id,
        list_code=place.code,
        campaign_id=place.campaign_id,
        individual_id=tie.individual_id,
        met=tie.met,
        met_case_id=tie.met_case_id,
        link_level=tie.level,
        link_reason=tie.reason,
        sheet=sheet,
        row_number=row,
        group=group,
        reason=reason,
        raw=_data(raw),
        delivered=person,
        declared=person,
        other=Person.of(_data(other)) if other else NOBODY,
        notes=_notes(notes),
        sent_values=history.sent_values,
        times_listed=history.times_listed,
        returned_why=history.returned_why,
    )


def case(row: tuple[Any, ...], papers: tuple[Evidence, ...], history: History) -> Case:
    """Return the case that a stored row is."""
    delivered = unpacked(row[10])
    person = Person.of(delivered)
    altered = _data(row[11])
    return Case(
        id=row[0],
        list_id=row[1],
        list_code=row[2],
        campaign_id=row[3],
        individual_id=row[4],
        sheet=row[5],
        row_number=row[6],
        group=row[7],
        reason=row[8],
        raw=_data(row[9]),
        delivered=person,
        declared=Person.of({**delivered, **altered}) if altered else person,
        card=Person.of(_data(row[12])),
        card_read_at=row[13],
        other=Person.of(_data(row[14])),
        answers=_data(row[15]),
        notes=_notes(row[16]),
        evidence=papers,
        package_id=row[17],
        package_name=row[18],
        outcome=row[19],
        outcome_note=row[20],
        met=row[21],
        met_case_id=row[22],
        link_level=row[23],
        link_reason=row[24],
        continued_in=row[25],
        sent_values=history.sent_values,
        times_listed=history.times_listed,
        returned_why=history.returned_why,
    )


def given(case: Case) -> tuple[str, str, str]:
    """Return the columns declared, answers and card of a case."""
    return (
        _text(_beside(case.delivered, case.declared)),
        _text(dict(case.answers)),
        _text(case.card.known()),
    )


def notes(case: Case) -> str:
    """Return the column notes of a case."""
    return _text([finding.as_dict() for finding in case.notes])


def _beside(delivered: Person, declared: Person) -> dict[str, str]:
    """Return the fields the person states otherwise; a field taken back is ""."""
    if delivered is declared:
        return {}
    return {
        key: value
        for key in FIELDS
        if (value := getattr(declared, key)) != getattr(delivered, key)
    }


def _text(data: Mapping[str, Any] | Sequence[Any]) -> str:
    return _dumps(data) if data else ""


def _notes(text: str) -> tuple[Finding, ...]:
    return tuple(map(Finding.of, json.loads(text))) if text else ()


def _data(text: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(text) if text else {}
    return found
