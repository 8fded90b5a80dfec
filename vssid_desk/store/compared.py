"""The people of a comparison, read with whom they are in the earlier list."""

import json
from collections.abc import Sequence
from typing import Any

from vssid_desk.domain.people.comparison import ComparedPerson, compared
from vssid_desk.domain.people.delivered import unpacked
from vssid_desk.domain.person import Person
from vssid_desk.store import meetings
from vssid_desk.store.database import Store

_PLACE = "'dòng ' || {case}.row_number || ', danh sách “' || {list}.file_name || '”'"
_MET = f"""
    SELECT c.id, c.met, c.row_number, c.delivered, c.met_case_id, e.delivered,
        coalesce({_PLACE.format(case="e", list="l")}, ''), c.link_level, c.link_reason
    FROM cases AS c LEFT JOIN cases AS e ON e.id = c.met_case_id
        LEFT JOIN lists AS l ON l.id = e.list_id
    WHERE c.list_id = ? AND c.met IN (SELECT value FROM json_each(?)) ORDER BY c.id LIMIT ?
"""  # noqa: S608 - our own names
_GONE = f"""
    SELECT c.id, 'gone', c.row_number, c.delivered, NULL, NULL,
        {_PLACE.format(case="c", list="l")}, '', ''
    FROM cases AS c JOIN lists AS l ON l.id = c.list_id
    WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id LIMIT ?
"""  # noqa: S608 - our own names


def people(
    store: Store, list_id: int, kinds: Sequence[str], limit: int = -1
) -> list[ComparedPerson]:
    """Return the people of some kinds of comparison.KINDS in the order of the lists."""
    rows = store.rows(_MET, (list_id, json.dumps(list(kinds)), limit))
    if "gone" in kinds:
        missed = json.dumps(meetings.get(store, list_id).gone)
        rows += store.rows(_GONE, (missed, limit))
    return [_person(row) for row in rows]


def of_cases(
    store: Store, case_ids: Sequence[int], limit: int = -1
) -> list[ComparedPerson]:
    """Return earlier cases as people who are gone, for a list that is only looked at."""
    rows = store.rows(_GONE, (json.dumps(list(case_ids)), limit))
    return [_person(row) for row in rows]


def _person(row: tuple[Any, ...]) -> ComparedPerson:
    case_id, kind, row_number, delivered, earlier_id, old, place, level, reason = row
    new = Person.of(unpacked(delivered))
    before = Person.of(unpacked(old)) if old else None
    return ComparedPerson(
        case_id=case_id,
        kind=kind,
        full_name=new.full_name,
        birth_date=new.birth_date,
        row_number=row_number,
        earlier_id=earlier_id,
        place=place,
        changes=compared(kind, before, new),
        level=level,
        reason=reason,
    )
