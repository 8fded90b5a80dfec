"""Who stands beside a case in the store: holders of its number, people of its class or hamlet."""

import json
from collections.abc import Sequence
from typing import Any

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.neighbours import Neighbour, Neighbours
from vssid_desk.domain.people.place import place_of
from vssid_desk.store.database import Store

_SHOWN = (
    "s.case_id, s.row_number, s.full_name, s.birth_date, s.sex, s.personal_id "
    "FROM json_each(?) AS b CROSS JOIN search AS s"
)
# A number that stands on hundreds of rows is known to be nobody's after a few of them.
_HOLDERS = (
    f"SELECT b.value ->> 0, {_SHOWN} ON s.case_id IN ("  # noqa: S608 - constant
    "SELECT case_id FROM search WHERE personal_id = b.value ->> 1 AND personal_id <> '' "
    "AND case_id <> b.value ->> 0 LIMIT 10)"
)
# Lists keep a class or a hamlet together, so its people stand within a few rows.
_AROUND = (
    f"SELECT b.value ->> 0, {_SHOWN} ON s.case_id BETWEEN "
    "(b.value ->> 0) - 40 AND (b.value ->> 0) + 40 "
    "WHERE s.list_id = b.value ->> 1 AND s.department = b.value ->> 2 "
    "AND s.case_id <> b.value ->> 0"
)


def of(store: Store, cases: Sequence[Case]) -> Neighbours:
    """Return the neighbours of these cases, as far as they are in the store by now."""
    if not cases:
        return Neighbours()
    numbers = [(case.id, case.delivered.personal_id) for case in cases]
    places = [
        (
            case.id,
            case.list_id,
            place_of(case.declared.department, case.group, case.declared.address),
        )
        for case in cases
    ]
    return Neighbours(
        _by_case(store, _HOLDERS, numbers), _by_case(store, _AROUND, places)
    )


def _by_case(
    store: Store, sql: str, wanted: Sequence[tuple[Any, ...]]
) -> dict[int, list[Neighbour]]:
    found: dict[int, list[Neighbour]] = {}
    for case_id, *shown in store.rows(sql, (json.dumps(wanted),)):
        found.setdefault(case_id, []).append(Neighbour(*shown))
    return found
