"""Pictures and list files of all backups, each kept once by its content, encrypted.

A file is named by a keyed digest, so that its name does not betray what was kept.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FOLDER = "anh"


class Pool:
    """The folder of contents below a folder of backups."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder / FOLDER
        self._key = hmac.digest(bytes(key), b"vssid-desk contents of backups", "sha256")

    def name(self, sha256: str) -> str:
        """Return the file name of a content."""
        return hmac.new(self._key, sha256.encode(), hashlib.sha256).hexdigest()[:40]

    def has(self, sha256: str) -> bool:
        """Tell whether a content is kept already."""
        return (self.folder / self.name(sha256)).is_file()

    def put(self, sha256: str, data: bytes) -> None:
        """Keep a content, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        nonce = secrets.token_bytes(12)
        sealed = nonce + AESGCM(self._key).encrypt(nonce, data, sha256.encode())
        target = self.folder / self.name(sha256)
        fresh = target.with_suffix(".part")
        with fresh.open("wb") as stream:
            stream.write(sealed)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(target)

    def get(self, sha256: str) -> bytes | None:
        """Return a content, None when it is gone or damaged."""
        try:
            sealed = (self.folder / self.name(sha256)).read_bytes()
            data = AESGCM(self._key).decrypt(sealed[:12], sealed[12:], sha256.encode())
        except (OSError, InvalidTag, ValueError):
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None
