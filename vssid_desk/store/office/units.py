"""The unit whose store this is."""

import json
from dataclasses import asdict, fields

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.practice import watermark_of
from vssid_desk.store.database import Store

_KEYS = frozenset(item.name for item in fields(Unit)) - {"watermark"}


def get(store: Store) -> Unit:
    """Return the unit, an empty one when none was stored yet."""
    body = json.loads(store.value("SELECT body FROM unit WHERE id = 1") or "{}")
    known = {key: value for key, value in body.items() if key in _KEYS}
    return Unit(**known, watermark=watermark_of(store.file.name if store.file else ""))


def put(store: Store, unit: Unit) -> None:
    """Store the unit's particulars; needs an open operation."""
    kept = asdict(unit)
    store.write(
        "INSERT INTO unit(id, body) VALUES (1, ?) "
        "ON CONFLICT(id) DO UPDATE SET body = excluded.body",
        (
            json.dumps(
                {key: kept[key] for key in kept if key in _KEYS}, ensure_ascii=False
            ),
        ),
    )
