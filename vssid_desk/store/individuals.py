"""Individuals: what ties the cases of one human being in several lists.

For now a new case is tied to one of another list by itself when a number agrees and the name
too, but for marks; with both numbers alike the name may differ, for names get corrected.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vssid_desk.domain.text import fold
from vssid_desk.store.database import Store


@dataclass(frozen=True, slots=True)
class History:
    """How often somebody was listed so far, and what was sent for them last."""

    times_listed: int = 1
    sent_values: Mapping[str, str] = field(default_factory=dict)


FIRST_TIME = History()

_ANYBODY_ELSE = """
    SELECT 1 FROM lists AS l WHERE l.id <> ?
        AND EXISTS (SELECT 1 FROM cases AS c WHERE c.list_id = l.id) LIMIT 1
"""
_FOUND = """
    SELECT b.value ->> 0, b.value ->> 3, s.case_id, c.individual_id, s.full_name,
        coalesce(c.delivered ->> 'full_name', ''),
        s.personal_id = b.value ->> 1, s.social_insurance_code = b.value ->> 2
    FROM json_each(:batch) AS b CROSS JOIN search AS s ON {numbers}
        JOIN cases AS c ON c.id = s.case_id
    WHERE s.list_id <> :list_id
"""
_BY_NUMBER = " UNION ".join(
    _FOUND.format(numbers=f"s.{column} = b.value ->> {at} AND s.{column} <> ''")
    for at, column in ((1, "personal_id"), (2, "social_insurance_code"))
)

# The newest values that went out for somebody before; those of the case itself count once
# the agency has answered that they did not help.
_HISTORIES = """
    SELECT c.id,
        max(1, (SELECT count(*) FROM cases AS o
            WHERE o.individual_id = c.individual_id AND o.id <= c.id)),
        (SELECT pc.sent FROM package_cases AS pc
            JOIN packages AS p ON p.id = pc.package_id AND p.withdrawn_at = ''
            WHERE pc.case_id IN (
                SELECT o.id FROM cases AS o
                WHERE o.individual_id = c.individual_id AND o.id < c.id
                UNION ALL SELECT c.id WHERE c.outcome = 'still_unverified')
            ORDER BY pc.id DESC LIMIT 1)
    FROM cases AS c
    WHERE c.id IN (SELECT value FROM json_each(?))
        AND (c.individual_id IS NOT NULL OR c.outcome = 'still_unverified')
"""


def tie(
    store: Store, list_id: int, people: Sequence[Mapping[str, str]]
) -> dict[int, int]:
    """Tie people about to be stored to cases of other lists.

    Returns the individual for each index of somebody met before; needs an open operation.
    """
    if store.value(_ANYBODY_ELSE, (list_id,)) is None:
        return {}
    batch = [
        (
            at,
            person.get("personal_id", ""),
            person.get("social_insurance_code", ""),
            fold(person.get("full_name", "")),
        )
        for at, person in enumerate(people)
    ]
    found = store.rows(_BY_NUMBER, {"batch": json.dumps(batch), "list_id": list_id})
    return _tie_found(store, [row for row in found if _agrees(row)])


def histories(store: Store, case_ids: str) -> dict[int, History]:
    """Return the history of those cases, a JSON array of ids, that have one."""
    return {
        row[0]: History(row[1], json.loads(row[2]) if row[2] else {})
        for row in store.rows(_HISTORIES, (case_ids,))
    }


def of(store: Store, individual_id: int) -> list[int]:
    """Return the cases of one human being, oldest first."""
    return [
        row[0]
        for row in store.rows(
            "SELECT id FROM cases WHERE individual_id = ? ORDER BY id", (individual_id,)
        )
    ]


def _agrees(row: tuple[Any, ...]) -> bool:
    name, declared, delivered, same_id, same_code = (
        row[1],
        row[4],
        row[5],
        row[6],
        row[7],
    )
    return bool(same_id and same_code) or name in (fold(declared), fold(delivered))


def _tie_found(store: Store, found: list[tuple[Any, ...]]) -> dict[int, int]:
    """Take the newest case of each; make an individual where it has none yet."""
    newest = {row[0]: row for row in sorted(found, key=lambda row: int(row[2]))}
    fresh = sorted({row[2] for row in newest.values() if row[3] is None})
    first = 1 + int(
        store.value("SELECT max(seq) FROM sqlite_sequence WHERE name = 'individuals'")
        or 0
    )
    made = {case_id: first + at for at, case_id in enumerate(fresh)}
    store.write_many(
        "INSERT INTO individuals(id, level, reason) VALUES (?, 'sure', ?)",
        (
            (id_, "Trùng số định danh hoặc mã số BHXH và họ tên.")
            for id_ in made.values()
        ),
    )
    store.write_many(
        "UPDATE cases SET individual_id = ? WHERE id = ?",
        ((id_, case_id) for case_id, id_ in made.items()),
    )
    return {at: row[3] or made[row[2]] for at, row in newest.items()}
