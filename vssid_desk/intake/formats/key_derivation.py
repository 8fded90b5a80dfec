"""The key of an encrypted OpenDocument part, from the password and what the manifest says."""

import hashlib
from base64 import b64decode
from collections.abc import Callable

_MOST_MEMORY = 256 << 10  # KiB that a file may ask for; LibreOffice asks for 64 MiB
_MOST_ROUNDS = 2_000_000  # of PBKDF2; LibreOffice takes 100 000
_MOST_PASSES = 20
_KEY_BYTES = 32  # of AES-256


def derived(said: Callable[[str, str], str], password: str) -> bytes:
    """Return the key; `said` gives the attribute of an element of the manifest.

    Raises ValueError for a way that is unknown here, or that asks for too much.
    """
    start = _start_key(said("start-key-generation", "start-key-generation-name"))
    secret = start(password.encode()).digest()
    name = said("key-derivation", "key-derivation-name")
    salt = b64decode(said("key-derivation", "salt"))
    if name.endswith("argon2id"):
        return _argon2(said, secret, salt)
    rounds = int(said("key-derivation", "iteration-count"))
    size = int(said("key-derivation", "key-size") or _KEY_BYTES)
    if not name.endswith(("PBKDF2", "pbkdf2")) or not 0 < rounds <= _MOST_ROUNDS:
        raise ValueError(name)
    if size != _KEY_BYTES:
        raise ValueError(size)
    return hashlib.pbkdf2_hmac("sha1", secret, salt, rounds, size)


def _start_key(name: str) -> Callable[[bytes], "hashlib._Hash"]:
    if name.lower().endswith("sha256"):
        return hashlib.sha256
    if not name or name.lower().endswith("sha1"):
        return hashlib.sha1
    raise ValueError(name)


def _argon2(said: Callable[[str, str], str], secret: bytes, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - few lists need it

    passes, memory, lanes = (
        int(said("key-derivation", f"argon2-{what}"))
        for what in ("iterations", "memory", "lanes")
    )
    if not (
        0 < passes <= _MOST_PASSES and 0 < memory <= _MOST_MEMORY and 0 < lanes < 17
    ):
        raise ValueError(memory)
    return hash_secret_raw(secret, salt, passes, memory, lanes, _KEY_BYTES, Type.ID)
