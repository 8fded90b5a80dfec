"""The store's key: random, wrapped once for each password and once for the recovery key.

Every user has a password slot of their own; a name is kept only as a salted digest. The slots lie in `<store>.keys` beside the store, with a second copy `<store>.keys.bak`;
without them nobody can read the store.  Changing the password rewrites only the slots.
"""

import hashlib
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self
from unicodedata import normalize

from cryptography.exceptions import InvalidTag

from vssid_desk.domain.keeping.roles import OWNER
from vssid_desk.errors import UserError
from vssid_desk.store.keys import recovery as recovery_key, slots, wrapping
from vssid_desk.store.keys.wrapping import text_of

SHORTEST_PASSWORD = 8
LONGEST_WAIT = 60  # seconds


class WrongPassword(UserError):  # noqa: N818 - named by what it says
    """The password or recovery key opens no slot; `wait` is seconds until the next try."""

    def __init__(self, text: str, wait: int = 0) -> None:
        super().__init__(text)
        self.wait = wait


class Key(bytes):
    """The raw key of a store, which also tells whose slot gave it."""

    user_id: int = OWNER

    @classmethod
    def of(cls, raw: bytes, user_id: int) -> Self:
        """Return the key as the slot of a user gave it."""
        key = cls(raw)
        key.user_id = user_id
        return key


def user_of(key: bytes) -> int:
    """Return whose slot gave a key; a key without a slot is the maker's."""
    return key.user_id if isinstance(key, Key) else OWNER


def create_slots(file: Path, password: str) -> tuple[bytes, str]:
    """Make a key for a new store and its two slots; return the key and the recovery key."""
    _demand_good(password)
    key, recovery = secrets.token_bytes(32), recovery_key.new()
    found = {
        "version": slots.VERSION,
        "password": wrapping.wrap(key, password),
        "recovery": wrapping.wrap(key, recovery_key.letters(recovery)),
    }
    slots.write(file, found)
    return key, recovery


def unlock(file: Path, password: str, user: str = "") -> Key:
    """Return the store's key for a user's password; raise WrongPassword.

    Without a name it is the password of the one who made the store.
    """
    wrong = (
        "Mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại."
    )
    if user.strip():
        wrong = "Tên người dùng hoặc mật khẩu chưa đúng. " + wrong.split(". ", 1)[1]
    return _open_slot(file, lambda found: _slot_of(found, user), password, wrong)


def unlock_with_recovery(file: Path, recovery: str) -> Key:
    """Return the store's key for the printed recovery key; raise WrongPassword."""
    fault = recovery_key.fault(recovery)
    if fault:
        raise WrongPassword(fault)
    return _open_slot(
        file,
        lambda found: (OWNER, found["recovery"]),
        recovery_key.letters(recovery),
        "Khoá khôi phục không phải của tệp dữ liệu này. Hãy lấy đúng tờ đã in khi tạo tệp.",
    )


def change_password(file: Path, key: bytes, password: str) -> None:
    """Give the user of a key another password; the recovery key stays good."""
    _demand_good(password)
    found = slots.read(file)
    before = _slots_of_users(found).get(user_of(key), {})
    _put_slot(found, user_of(key), wrapping.wrap(key, password) | _only_name(before))
    found.pop("failures", None)
    slots.write(file, found)


def put_user(file: Path, key: bytes, user_id: int, name: str, password: str) -> None:
    """Give a user a slot of their own; an empty password keeps the one there is."""
    found = slots.read(file)
    before = _slots_of_users(found).get(user_id)
    if password or before is None:
        _demand_good(password)
        before = wrapping.wrap(key, password)
    _put_slot(found, user_id, before | _named(name))
    slots.write(file, found)


def remove_user(file: Path, user_id: int) -> None:
    """Take a user's slot away; the password opens this store no longer."""
    found = slots.read(file)
    found.get("users", {}).pop(str(user_id), None)
    slots.write(file, found)


def has_users(file: Path) -> bool:
    """Tell whether there are others than the one who made the store."""
    return bool(slots.read(file).get("users"))


def _slots_of_users(found: dict[str, Any]) -> dict[int, dict[str, Any]]:
    others = {int(number): slot for number, slot in found.get("users", {}).items()}
    return {OWNER: found["password"], **others}


def _put_slot(found: dict[str, Any], user_id: int, slot: dict[str, Any]) -> None:
    if user_id == OWNER:
        found["password"] = slot
    else:
        found.setdefault("users", {})[str(user_id)] = slot


def _slot_of(found: dict[str, Any], user: str) -> tuple[int, dict[str, Any] | None]:
    """Return whose slot a name means, and the slot; None when nobody is called so."""
    if not user.strip():
        return OWNER, found["password"]
    for user_id, slot in _slots_of_users(found).items():
        if "name" in slot and slot["name"] == _digest_of(user, slot["name_salt"]):
            return user_id, slot
    return OWNER, None


def _named(name: str) -> dict[str, str]:
    salt = text_of(secrets.token_bytes(16))
    return {"name_salt": salt, "name": _digest_of(name, salt)}


def _only_name(slot: dict[str, Any]) -> dict[str, Any]:
    return {key: slot[key] for key in ("name_salt", "name") if key in slot}


def _digest_of(name: str, salt: str) -> str:
    told = normalize("NFC", " ".join(name.split()).casefold())
    return hashlib.sha256(f"{salt}:{told}".encode()).hexdigest()


def new_recovery(file: Path, key: bytes) -> str:
    """Replace the recovery key, so that a lost sheet opens nothing; return the new one."""
    found, recovery = slots.read(file), recovery_key.new()
    found["recovery"] = wrapping.wrap(key, recovery_key.letters(recovery))
    slots.write(file, found)
    return recovery


def is_recovery_key(text: str) -> bool:
    """Tell whether a text is written like a recovery key without a slip."""
    return recovery_key.fault(text) == ""


def waiting(file: Path) -> int:
    """Return the seconds to wait before the next try, 0 when one may try."""
    failures = slots.read(file).get("failures", {})
    count, last = int(failures.get("count", 0)), float(failures.get("last", 0))
    # A clock set back must not lock anyone out for longer than the wait itself.
    passed = max(0.0, time.time() - last)
    return max(0, min(LONGEST_WAIT, round(_wait_after(count) - passed)))


def _demand_good(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise UserError(
            f"Mật khẩu mới quá ngắn. Hãy đặt mật khẩu có ít nhất {SHORTEST_PASSWORD} ký tự."
        )


def _wait_after(count: int) -> int:
    return 0 if count < 3 else min(LONGEST_WAIT, 2 ** (count - 2))


def _open_slot(
    file: Path,
    choose: Callable[[dict[str, Any]], tuple[int, dict[str, Any] | None]],
    secret: str,
    wrong: str,
) -> Key:
    wait = waiting(file)
    if wait:
        raise WrongPassword(
            f"Đã nhập sai nhiều lần. Còn chờ {wait} giây mới thử lại được.", wait
        )
    found = slots.read(file)
    user_id, slot = choose(found)
    try:
        key = Key.of(wrapping.unwrap(slot or {}, secret), user_id)
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
