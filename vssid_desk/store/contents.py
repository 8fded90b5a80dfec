"""Bytes that came in, kept once by their SHA-256: list files, pictures."""

import hashlib

from vssid_desk.store.database import Store

# Bytes that no row holds, nor any row that the journal could bring back.
_NOBODYS = (
    "SELECT sha256 FROM contents WHERE sha256 NOT IN (SELECT sha256 FROM lists) "
    "AND sha256 NOT IN (SELECT sha256 FROM attachments WHERE sha256 IS NOT NULL) "
    "AND sha256 NOT IN (SELECT said FROM (SELECT CASE WHEN before NOT LIKE 'erased:%' "
    "THEN json_extract(before, '$.sha256') END AS said FROM changes "
    "WHERE kind = 'delete') WHERE said IS NOT NULL)"
)


def keep(store: Store, data: bytes) -> str:
    """Keep bytes unless they are there already; return their SHA-256 in hexadecimal."""
    sha256 = hashlib.sha256(data).hexdigest()
    if store.value("SELECT 1 FROM contents WHERE sha256 = ?", (sha256,)) is None:
        store.write(
            "INSERT INTO contents(sha256, size, bytes) VALUES (?, ?, ?)",
            (sha256, len(data), data),
        )
    return sha256


def read(store: Store, sha256: str) -> bytes:
    """Return kept bytes, empty when there are none."""
    return bytes(
        store.value("SELECT bytes FROM contents WHERE sha256 = ?", (sha256,)) or b""
    )


def nobodys(store: Store) -> list[str]:
    """Return the SHA-256 of the bytes that belong to no list and no paper any more."""
    return [row[0] for row in store.rows(_NOBODYS)]
