"""Erasures: what was forgotten, when, by whom and why; no name and no number of a person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from vssid_desk.errors import UserError
from vssid_desk.store.database import Store
from vssid_desk.store.journal.seals import LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """One erasure; `counts` tells how many rows went, by table; `at` is ISO in UTC."""

    id: int
    at: str
    who: str
    what: str
    why: str
    counts: Mapping[str, int] = field(default_factory=dict)


def add(
    store: Store,
    what: str,
    why: str,
    counts: Mapping[str, int],
    lines: Mapping[int, str],
) -> int:
    """Note an erasure and return its number; needs an open operation.

    `lines` are the operations whose words were taken out, each with its seal as it stands.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    row = store.write(
        "INSERT INTO erasures(at, who, what, why, body) VALUES (?, ?, ?, ?, ?)",
        (now, store.who, what, why, json.dumps({**counts, LINES: lines})),
    ).lastrowid
    return int(row or 0)


def get(store: Store, number: int) -> Erasure:
    """Return one erasure; raise UserError when there is none of this number."""
    for one in all_(store):
        if one.id == number:
            return one
    raise UserError(f"Không có lần xóa dữ liệu số {number}. Xem lệnh forget --list.")


def all_(store: Store) -> list[Erasure]:
    """Return every erasure, newest first."""
    return [
        Erasure(
            id=row[0],
            at=row[1],
            who=row[2],
            what=row[3],
            why=row[4],
            counts={
                table: number
                for table, number in json.loads(row[5]).items()
                if table != LINES
            },
        )
        for row in store.rows(
            "SELECT id, at, who, what, why, body FROM erasures ORDER BY id DESC"
        )
    ]
