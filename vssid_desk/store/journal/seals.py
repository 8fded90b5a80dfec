"""Seals of lines whose words forgetting took out: what tells that such a line is as it was left."""

import hashlib
import json

from vssid_desk.store.database import Store

LINES = "lines"  # the seals by operation, in the body of an erasure


def seal_of_line(store: Store, number: int) -> str:
    """Return what stands for an operation as it is written now, its hash in the chain included."""
    says = store.row(
        "SELECT id, at, who, name, text, kind, reverses, first_change, last_change, digest, "
        "hash FROM operations WHERE id = ?",
        (number,),
    )
    return hashlib.sha256(repr(says).encode()).hexdigest()


def sealed_lines(store: Store) -> dict[int, str]:
    """Return the seal of every operation whose words were taken out, by its number."""
    found: dict[int, str] = {}
    told = store.rows("SELECT body FROM erasures WHERE json_valid(body) ORDER BY id")
    for (body,) in told:
        lines = json.loads(body).get(LINES, {})
        found |= {int(number): seal for number, seal in lines.items()}
    return found
