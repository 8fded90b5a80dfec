"""Individuals: what ties the cases of one human being in several lists."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vssid_desk.store.database import Store


@dataclass(frozen=True, slots=True)
class History:
    """How often somebody was listed so far, and what was sent for them last."""

    times_listed: int = 1
    sent_values: Mapping[str, str] = field(default_factory=dict)
    returned_why: str = ""  # the agency's reason, where it returned just that


FIRST_TIME = History()


class Tie(NamedTuple):
    """How a new case stands to an earlier one; `met` is a kind of comparison.KINDS."""

    individual_id: int | None = None
    met: str = ""
    met_case_id: int | None = None
    level: str = ""
    reason: str = ""


NO_TIE = Tie()

# The newest values that went out for somebody before; those of the case itself count once
# the agency has answered that they did not help.
_HISTORIES = """
    WITH last AS (
        SELECT c.id, c.individual_id,
            (SELECT pc.id FROM package_cases AS pc
                JOIN packages AS p ON p.id = pc.package_id AND p.withdrawn_at = ''
                WHERE pc.case_id IN (
                    SELECT o.id FROM cases AS o
                    WHERE o.individual_id = c.individual_id AND o.id < c.id
                    UNION ALL SELECT c.id
                    WHERE c.outcome IN ('still_unverified', 'returned'))
                ORDER BY pc.id DESC LIMIT 1) AS sending
        FROM cases AS c
        WHERE c.id IN (SELECT value FROM json_each(?))
            AND (c.individual_id IS NOT NULL
                OR c.outcome IN ('still_unverified', 'returned'))
    )
    SELECT last.id,
        max(1, (SELECT count(*) FROM cases AS o
            WHERE o.individual_id = last.individual_id AND o.id <= last.id)),
        pc.sent,
        CASE WHEN s.outcome = 'returned' AND s.package_id = pc.package_id
            THEN coalesce(nullif(s.outcome_note, ''), 'không ghi lý do') ELSE '' END
    FROM last
    LEFT JOIN package_cases AS pc ON pc.id = last.sending
    LEFT JOIN cases AS s ON s.id = pc.case_id
"""


def make(store: Store, reasons: Sequence[tuple[str, str]]) -> list[int]:
    """Make an individual for each (level, reason) and return their numbers, in order.

    Needs an open operation.
    """
    first = 1 + int(
        store.value("SELECT max(seq) FROM sqlite_sequence WHERE name = 'individuals'")
        or 0
    )
    store.write_many(
        "INSERT INTO individuals(id, level, reason) VALUES (?, ?, ?)",
        ((first + at, *reason) for at, reason in enumerate(reasons)),
    )
    return list(range(first, first + len(reasons)))


def tie(store: Store, ties: Iterable[tuple[int, int, int | None]]) -> None:
    """Tie each (earlier case, individual, new case or None) in which the work goes on.

    What an earlier case is tied to already stays.  Needs an open operation.
    """
    store.write_many(
        "UPDATE cases SET individual_id = coalesce(individual_id, ?2), "
        "continued_in = coalesce(continued_in, ?3) WHERE id = ?1",
        ties,
    )


def histories(store: Store, case_ids: str) -> dict[int, History]:
    """Return the history of those cases, a JSON array of ids, that have one."""
    return {
        row[0]: History(row[1], json.loads(row[2]) if row[2] else {}, row[3])
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
