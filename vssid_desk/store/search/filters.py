"""Searches that the office keeps under a name."""

import json

from vssid_desk.domain.query import Query
from vssid_desk.domain.work.saved_filters import SavedFilter, data_of, query_of
from vssid_desk.store.database import Store


def all_(store: Store) -> list[SavedFilter]:
    """Return the saved filters in the order they were made."""
    return [
        SavedFilter(id=id_, name=name, query=query_of(json.loads(body)))
        for id_, name, body in store.rows(
            "SELECT id, name, body FROM saved_filters ORDER BY id"
        )
    ]


def put(store: Store, name: str, query: Query, *, id_: int | None = None) -> None:
    """Keep a search under a name, in place of the one of this number; needs an open operation."""
    body = json.dumps(data_of(query), ensure_ascii=False)
    store.write(
        "INSERT INTO saved_filters(id, name, body) VALUES (?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, body = excluded.body",
        (id_, name, body),
    )


def remove(store: Store, id_: int) -> None:
    """Take a saved filter away; the journal can bring it back."""
    store.write("DELETE FROM saved_filters WHERE id = ?", (id_,))
