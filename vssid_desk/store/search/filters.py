"""Searches that the office keeps under a name."""

import json
from typing import Any

from vssid_desk.domain.work.saved_filters import SavedFilter, data_of, query_of
from vssid_desk.store.database import Store


def all_(store: Store) -> list[SavedFilter]:
    """Return the saved filters in the order they were made."""
    return [
        _read(id_, name, json.loads(body))
        for id_, name, body in store.rows(
            "SELECT id, name, body FROM saved_filters ORDER BY id"
        )
    ]


def put(store: Store, saved: SavedFilter) -> None:
    """Keep a search under a name, in place of the one of its number; needs an open operation."""
    data = data_of(saved.query)
    if saved.worklist:
        data["worklist"] = saved.worklist
    body = json.dumps(data, ensure_ascii=False)
    store.write(
        "INSERT INTO saved_filters(id, name, body) VALUES (?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, body = excluded.body",
        (saved.id or None, saved.name, body),
    )


def remove(store: Store, id_: int) -> None:
    """Take a saved filter away; the journal can bring it back."""
    store.write("DELETE FROM saved_filters WHERE id = ?", (id_,))


def _read(id_: int, name: str, data: dict[str, Any]) -> SavedFilter:
    worklist = data.get("worklist", "")
    return SavedFilter(id=id_, name=name, query=query_of(data), worklist=worklist)
