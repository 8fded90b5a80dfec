"""The store's key: random, wrapped once for each password and once for the recovery key.

Every user has a password slot of their own; a name is kept only as a salted digest. The slots lie in `<store>.keys` beside the store, with a second copy `<store>.keys.bak`;
without them nobody can read the store.  Changing the password rewrites only the slots.
"""

import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag

from vssid_desk.domain.keeping.roles import OWNER
from vssid_desk.errors import UserError
from vssid_desk.store.keys import holders, recovery as recovery_key, slots, wrapping
from vssid_desk.store.keys.slots import Copy, Slots

LONGEST_WAIT = 60  # seconds
_OLD_KEYS = (
    " Tệp khoá cạnh sổ đã mất, đang dùng tệp khoá của bản sao lưu mới nhất: "
    "hãy nhập mật khẩu của ngày sao lưu đó."
)
Choose = Callable[[Slots], tuple[int, Slots | None]]
Opens = Callable[[bytes], bool]


class WrongPassword(UserError):  # noqa: N818 - named by what it says
    """The password or recovery key opens no slot; `wait` is seconds until the next try."""

    def __init__(self, text: str, wait: int = 0) -> None:
        super().__init__(text)
        self.wait = wait


class Key(bytes):
    """The raw key of a store, which also tells whose slot gave it, and all slots beside that."""

    user_id: int = OWNER
    among: Slots | None = None

    @classmethod
    def of(cls, raw: bytes, user_id: int, among: Slots | None = None) -> Self:
        """Return the key as the slot of a user gave it."""
        key = cls(raw)
        key.user_id, key.among = user_id, among
        return key


def user_of(key: bytes) -> int:
    """Return whose slot gave a key; a key without a slot is the maker's."""
    return key.user_id if isinstance(key, Key) else OWNER


def create_slots(file: Path, password: str) -> tuple[bytes, str]:
    """Make a key for a new store and its two slots; return the key and the recovery key."""
    wrapping.demand_good(password)
    key, recovery = secrets.token_bytes(32), recovery_key.new()
    found = {
        "version": slots.VERSION,
        "password": wrapping.wrap(key, password),
        "recovery": wrapping.wrap(key, recovery_key.letters(recovery)),
    }
    slots.write(file, found)
    return key, recovery


def _whichever(_key: bytes) -> bool:
    return True


def unlock(file: Path, password: str, user: str = "", opens: Opens = _whichever) -> Key:
    """Return the store's key for a user's password; raise WrongPassword.

    Without a name it is the password of the one who made the store. `opens` tells whether a
    key is this store's: asked only where two copies of the slots differ.
    """
    wrong = (
        "Mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại."
    )
    if user.strip():
        wrong = "Tên người dùng hoặc mật khẩu chưa đúng. " + wrong.split(". ", 1)[1]
    return _open_slot(
        file, lambda found: holders.slot_of(found, user), password, (wrong, opens)
    )


def unlock_with_recovery(file: Path, recovery: str, opens: Opens = _whichever) -> Key:
    """Return the store's key for the printed recovery key; raise WrongPassword."""
    fault = recovery_key.fault(recovery)
    if fault:
        raise WrongPassword(fault)
    wrong = "Khoá khôi phục không phải của tệp dữ liệu này. Hãy lấy đúng tờ đã in khi tạo tệp."
    return _open_slot(
        file,
        lambda found: (OWNER, found["recovery"]),
        recovery_key.letters(recovery),
        (wrong, opens),
    )


def change_password(file: Path, key: bytes, password: str) -> None:
    """Give the user of a key another password; the recovery key stays good."""
    wrapping.demand_good(password)
    made = wrapping.wrap(key, password)

    def give(found: Slots) -> None:
        before = holders.of_users(found).get(user_of(key), {})
        holders.put(found, user_of(key), made | holders.name_of(before))
        found.pop("failures", None)

    agree(file, key)
    slots.alter(file, give)


def new_recovery(file: Path, key: bytes) -> str:
    """Replace the recovery key, so that a lost sheet opens nothing; return the new one."""
    recovery = recovery_key.new()
    made = wrapping.wrap(key, recovery_key.letters(recovery))
    slots.alter(file, lambda found: found.update(recovery=made))
    return recovery


def agree(file: Path, key: bytes) -> None:
    """Make both copies of the slots what opened the store, after it was opened with this key.

    A write that was cut off between the two copies is thereby finished or taken back; a copy
    that was lost, or is another store's, is made anew. A raw key tells of no slots.
    """
    if isinstance(key, Key) and key.among is not None:
        slots.make_alike(file, key.among)


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


def _wait_after(count: int) -> int:
    return 0 if count < 3 else min(LONGEST_WAIT, 2 ** (count - 2))


def _open_slot(
    file: Path, choose: Choose, secret: str, otherwise: tuple[str, Opens]
) -> Key:
    wrong, opens = otherwise
    wait = waiting(file)
    if wait:
        raise WrongPassword(
            f"Đã nhập sai nhiều lần. Còn chờ {wait} giây mới thử lại được.", wait
        )
    kept = slots.copies(file)
    found = [key for copy in kept if (key := _key_in(copy, choose, secret)) is not None]
    if not found:
        _note_failure(kept[0])
        told = wrong + (_OLD_KEYS if kept[0].of_backup else "")
        raise WrongPassword(told, waiting(file))
    if kept[0].slots.get("failures"):
        slots.note_failures(kept[0], None)
    if len(kept) == 1:
        return found[0]
    return next((key for key in found if opens(key)), found[0])


def _key_in(copy: Copy, choose: Choose, secret: str) -> Key | None:
    user_id, slot = choose(copy.slots)
    try:
        return Key.of(wrapping.unwrap(slot or {}, secret), user_id, copy.slots)
    except InvalidTag:
        return None


def _note_failure(copy: Copy) -> None:
    count = int(copy.slots.get("failures", {}).get("count", 0)) + 1
    slots.note_failures(copy, {"count": count, "last": time.time()})
