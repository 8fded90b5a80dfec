"""Bytes that came in, kept once by their SHA-256: list files, pictures."""

import hashlib

from vssid_desk.store.database import Store


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
