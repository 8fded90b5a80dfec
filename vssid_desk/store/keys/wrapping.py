"""One slot: a key wrapped under what Argon2id makes of a secret."""

import base64
import secrets
from typing import Any
from unicodedata import normalize

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vssid_desk.errors import UserError

SHORTEST_PASSWORD = 8

# OWASP's minimum for Argon2id is 46 MiB with one pass, or 19 MiB with two.
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 4, 1


def wrap(key: bytes, secret: str) -> dict[str, Any]:
    """Return a slot: the key sealed under what is derived from a secret."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    cost = {"memory_kib": _MEMORY_KIB, "passes": _PASSES, "lanes": _LANES}
    wrapped = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, key, b"vssid-desk")
    return {
        "kind": "argon2id",
        **cost,
        "salt": text_of(salt),
        "nonce": text_of(nonce),
        "wrapped": text_of(wrapped),
    }


def demand_good(password: str) -> None:
    """Raise UserError for a new password that is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise UserError(
            f"Mật khẩu mới quá ngắn. Hãy đặt mật khẩu có ít nhất {SHORTEST_PASSWORD} ký tự."
        )


def unwrap(slot: dict[str, Any], secret: str) -> bytes:
    """Return the key of a slot; raise InvalidTag when the secret is another's."""
    if not slot:
        raise InvalidTag
    derived = _derive(secret, bytes_of(slot["salt"]), slot)
    return AESGCM(derived).decrypt(
        bytes_of(slot["nonce"]), bytes_of(slot["wrapped"]), b"vssid-desk"
    )


def _derive(secret: str, salt: bytes, cost: dict[str, Any]) -> bytes:
    # Keyboards compose Vietnamese letters differently; the password is the same.
    return hash_secret_raw(
        normalize("NFC", secret).encode(),
        salt,
        time_cost=cost["passes"],
        memory_cost=cost["memory_kib"],
        parallelism=cost["lanes"],
        hash_len=32,
        type=Type.ID,
    )


def text_of(data: bytes) -> str:
    """Return bytes as letters that JSON can hold."""
    return base64.b64encode(data).decode("ascii")


def bytes_of(text: str) -> bytes:
    """Return the bytes that letters stand for."""
    return base64.b64decode(text)
