"""The store's key: random, wrapped once for the password and once for the recovery key.

The slots lie in `<store>.keys` beside the store, with a second copy `<store>.keys.bak`;
without them nobody can read the store.  Changing the password rewrites only the slots.
"""

import base64
import hashlib
import secrets
import time
from pathlib import Path
from typing import Any
from unicodedata import normalize

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vssid_desk.errors import UserError
from vssid_desk.store import slots

SHORTEST_PASSWORD = 8
LONGEST_WAIT = 60  # seconds

# OWASP's minimum for Argon2id is 46 MiB with one pass, or 19 MiB with two.
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 4, 1

# No letter or digit that is mistaken for another in print: no 0 O 1 I L U.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP, _GROUPS = 4, 9  # eight groups of key, one of checksum


class WrongPassword(UserError):  # noqa: N818 - named by what it says
    """The password or recovery key opens no slot; `wait` is seconds until the next try."""

    def __init__(self, text: str, wait: int = 0) -> None:
        super().__init__(text)
        self.wait = wait


def create_slots(file: Path, password: str) -> tuple[bytes, str]:
    """Make a key for a new store and its two slots; return the key and the recovery key."""
    _demand_good(password)
    key, recovery = secrets.token_bytes(32), _new_recovery()
    found = {
        "version": slots.VERSION,
        "password": _wrap(key, password),
        "recovery": _wrap(key, _letters(recovery)),
    }
    slots.write(file, found)
    return key, recovery


def unlock(file: Path, password: str) -> bytes:
    """Return the store's key for its password; raise WrongPassword."""
    return _open_slot(
        file,
        "password",
        password,
        "Mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.",
    )


def unlock_with_recovery(file: Path, recovery: str) -> bytes:
    """Return the store's key for the printed recovery key; raise WrongPassword."""
    fault = recovery_fault(recovery)
    if fault:
        raise WrongPassword(fault)
    return _open_slot(
        file,
        "recovery",
        _letters(recovery),
        "Khoá khôi phục không phải của tệp dữ liệu này. Hãy lấy đúng tờ đã in khi tạo tệp.",
    )


def change_password(file: Path, key: bytes, password: str) -> None:
    """Give the store another password; the recovery key stays good."""
    _demand_good(password)
    found = slots.read(file)
    found["password"] = _wrap(key, password)
    found.pop("failures", None)
    slots.write(file, found)


def new_recovery(file: Path, key: bytes) -> str:
    """Replace the recovery key, so that a lost sheet opens nothing; return the new one."""
    found, recovery = slots.read(file), _new_recovery()
    found["recovery"] = _wrap(key, _letters(recovery))
    slots.write(file, found)
    return recovery


def waiting(file: Path) -> int:
    """Return the seconds to wait before the next try, 0 when one may try."""
    failures = slots.read(file).get("failures", {})
    count, last = int(failures.get("count", 0)), float(failures.get("last", 0))
    # A clock set back must not lock anyone out for longer than the wait itself.
    passed = max(0.0, time.time() - last)
    return max(0, min(LONGEST_WAIT, round(_wait_after(count) - passed)))


def recovery_fault(recovery: str) -> str:
    """Return what is wrong with a typed recovery key, "" when its groups agree."""
    letters = _letters(recovery)
    if len(letters) != _GROUP * _GROUPS:
        return (
            f"Khoá khôi phục có {len(letters)} ký tự, phải có {_GROUP * _GROUPS}. "
            "Hãy chép lại từ tờ đã in."
        )
    if letters[-_GROUP:] != _checksum(letters[:-_GROUP]):
        return "Khoá khôi phục chép chưa đúng. Hãy so lại từng nhóm với tờ đã in."
    return ""


def _demand_good(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise UserError(
            f"Mật khẩu mới quá ngắn. Hãy đặt mật khẩu có ít nhất {SHORTEST_PASSWORD} ký tự."
        )


def _wait_after(count: int) -> int:
    return 0 if count < 3 else min(LONGEST_WAIT, 2 ** (count - 2))


def _open_slot(file: Path, name: str, secret: str, wrong: str) -> bytes:
    wait = waiting(file)
    if wait:
        raise WrongPassword(
            f"Đã nhập sai nhiều lần. Còn chờ {wait} giây mới thử lại được.", wait
        )
    found = slots.read(file)
    try:
        key = _unwrap(found[name], secret)
    except InvalidTag:
        _note_failure(file, found)
        raise WrongPassword(wrong, waiting(file)) from None
    if found.pop("failures", None):
        slots.write_if_possible(file, found)
    return key


def _note_failure(file: Path, found: dict[str, Any]) -> None:
    count = int(found.get("failures", {}).get("count", 0)) + 1
    found["failures"] = {"count": count, "last": time.time()}
    slots.write_if_possible(file, found)


def _wrap(key: bytes, secret: str) -> dict[str, Any]:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    cost = {"memory_kib": _MEMORY_KIB, "passes": _PASSES, "lanes": _LANES}
    wrapped = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, key, b"vssid-desk")
    return {
        "kind": "argon2id",
        **cost,
        "salt": _text(salt),
        "nonce": _text(nonce),
        "wrapped": _text(wrapped),
    }


def _unwrap(slot: dict[str, Any], secret: str) -> bytes:
    derived = _derive(secret, _bytes(slot["salt"]), slot)
    return AESGCM(derived).decrypt(
        _bytes(slot["nonce"]), _bytes(slot["wrapped"]), b"vssid-desk"
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


def _new_recovery() -> str:
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_GROUP * (_GROUPS - 1)))
    letters += _checksum(letters)
    return "-".join(
        letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP)
    )


def _letters(recovery: str) -> str:
    return "".join(letter for letter in recovery.upper() if letter.isalnum())


def _checksum(letters: str) -> str:
    number = int.from_bytes(hashlib.sha256(letters.encode()).digest()[:8])
    base = len(_ALPHABET)
    return "".join(_ALPHABET[number // base**place % base] for place in range(_GROUP))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
