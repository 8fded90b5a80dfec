"""Whose slots there are: a password and the digest of a name for each user of a store.

The store's own table of users is what counts; the slots follow it.
"""

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from unicodedata import normalize

from vssid_desk.domain.keeping.roles import OWNER
from vssid_desk.store.keys import slots, wrapping
from vssid_desk.store.keys.slots import Slots


def has_users(file: Path) -> bool:
    """Tell whether there are others than the one who made the store."""
    return bool(slots.read(file).get("users"))


def put_user(file: Path, key: bytes, user_id: int, name: str, password: str) -> None:
    """Give a user a slot of their own; an empty password keeps the one there is.

    Raises UserError for a password that is too short, also where there is none to keep.
    """
    before = of_users(slots.read(file)).get(user_id)
    if password or before is None:
        wrapping.demand_good(password)
        before = wrapping.wrap(key, password)
    slot = before | _named(name)
    slots.alter(file, lambda found: put(found, user_id, slot))


def with_slot(file: Path) -> set[int]:
    """Return the numbers of the users who have a password."""
    return set(of_users(slots.read(file)))


def fits(file: Path, names: Mapping[int, str]) -> bool:
    """Tell whether each slot is of a user of the store and carries that user's name."""
    found = slots.read(file)
    return not _strangers(found, names) and not _misnamed(found, names)


def make_fit(file: Path, names: Mapping[int, str]) -> None:
    """Take away slots of nobody and name the others as the store does."""
    slots.alter(file, lambda found: _make_fit(found, names))


def of_users(found: Slots) -> dict[int, Slots]:
    """Return the slot of each user by number."""
    others = {int(number): slot for number, slot in found.get("users", {}).items()}
    return {OWNER: found["password"], **others}


def put(found: Slots, user_id: int, slot: Slots) -> None:
    """Put a user's slot among the slots."""
    if user_id == OWNER:
        found["password"] = slot
    else:
        found.setdefault("users", {})[str(user_id)] = slot


def slot_of(found: Slots, user: str) -> tuple[int, Slots | None]:
    """Return whose slot a name means, and the slot; None when nobody is called so."""
    if not user.strip():
        return OWNER, found["password"]
    for user_id, slot in of_users(found).items():
        if _is_named(slot, user):
            return user_id, slot
    return OWNER, None


def name_of(slot: Slots) -> Slots:
    """Return the part of a slot that tells the name, {} where it tells none."""
    return {key: slot[key] for key in ("name_salt", "name") if key in slot}


def _make_fit(found: Slots, names: Mapping[int, str]) -> None:
    for user_id in _strangers(found, names):
        del found["users"][str(user_id)]
    for user_id, slot in _misnamed(found, names).items():
        bare = {key: slot[key] for key in slot if key not in name_of(slot)}
        put(found, user_id, bare | _named(names[user_id]))


def _strangers(found: Slots, names: Mapping[int, str]) -> list[int]:
    return [one for one in of_users(found) if one != OWNER and one not in names]


def _misnamed(found: Slots, names: Mapping[int, str]) -> dict[int, Slots]:
    return {
        user_id: slot
        for user_id, slot in of_users(found).items()
        if user_id in names and not _is_named(slot, names[user_id])
    }


def _is_named(slot: Slots, name: str) -> bool:
    return "name" in slot and slot["name"] == _digest_of(name, slot["name_salt"])


def _named(name: str) -> Slots:
    salt = wrapping.text_of(secrets.token_bytes(16))
    return {"name_salt": salt, "name": _digest_of(name, salt)}


def _digest_of(name: str, salt: str) -> str:
    told = normalize("NFC", " ".join(name.split()).casefold())
    return hashlib.sha256(f"{salt}:{told}".encode()).hexdigest()
