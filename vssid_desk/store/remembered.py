"""What the program remembers inside the encrypted store: no data of a person, no history."""

import json
from typing import Any

from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording


def get(store: Store, name: str) -> dict[str, Any]:
    """Return what was remembered under a name, {} when nothing was."""
    told = store.value("SELECT value FROM remembered WHERE name = ?", (name,))
    found = json.loads(told or "{}")
    return found if isinstance(found, dict) else {}


def put(store: Store, name: str, value: dict[str, Any]) -> None:
    """Remember something under a name."""
    with recording.transaction(store):
        store.write(
            "INSERT INTO remembered(name, value) VALUES (?, ?) "
            "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value, ensure_ascii=False)),
        )


def forget(store: Store, name: str) -> None:
    """Remember no longer; within the caller's transaction, if one is open."""
    with recording.transaction(store):
        store.write("DELETE FROM remembered WHERE name = ?", (name,))
