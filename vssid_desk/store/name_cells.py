"""Name cells that hold several people: what was noted of the same cell in earlier lists."""

import json
from collections.abc import Iterable

from vssid_desk.store.database import Store

Noted = frozenset[tuple[str, str]]  # code and severity of each note

_FOUND = """
    SELECT c.raw ->> 'full_name', c.notes FROM cases AS c JOIN lists AS l ON l.id = c.list_id
    WHERE l.campaign_id = ? AND c.raw <> '' AND c.notes <> ''
        AND c.raw ->> 'full_name' IN (SELECT value FROM json_each(?)) ORDER BY c.id
"""


def noted(store: Store, campaign_id: int, cells: Iterable[str]) -> dict[str, Noted]:
    """Return by the text of a cell what the newest list of a campaign with it has noted."""
    rows = store.rows(_FOUND, (campaign_id, json.dumps(list(cells))))
    return {
        cell: frozenset((one["code"], one["severity"]) for one in json.loads(notes))
        for cell, notes in rows
    }
