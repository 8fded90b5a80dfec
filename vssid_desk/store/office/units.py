"""The unit whose store this is."""

import json
from dataclasses import asdict, fields

from vssid_desk.domain.campaign import Unit
from vssid_desk.store.database import Store

_KEYS = frozenset(item.name for item in fields(Unit))


def get(store: Store) -> Unit:
    """Return the unit, an empty one when none was stored yet."""
    body = json.loads(store.value("SELECT body FROM unit WHERE id = 1") or "{}")
    return Unit(**{key: value for key, value in body.items() if key in _KEYS})


def put(store: Store, unit: Unit) -> None:
    """Store the unit's particulars; needs an open operation."""
    store.write(
        "INSERT INTO unit(id, body) VALUES (1, ?) "
        "ON CONFLICT(id) DO UPDATE SET body = excluded.body",
        (json.dumps(asdict(unit), ensure_ascii=False),),
    )
