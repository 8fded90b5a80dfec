"""What is done to users and keys, and what must be so after a kill in the middle of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tests.store.made import import_people, people
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.roles import Role
from vssid_desk.errors import UserError
from vssid_desk.operations import history, users
from vssid_desk.operations.change_password import change_password
from vssid_desk.operations.recovery_sheet import (
    recovery_reminder,
    recovery_shown,
    renew_recovery_key,
)
from vssid_desk.operations.workspace import (
    Workspace,
    create_workspace,
    open_workspace,
)
from vssid_desk.store.keys import holders, slots

STORE, RECOVERY = "so.vssid", "khoi-phuc.txt"
OWNERS, OWNERS_NEW = "mat-khau-chu-so", "mat-khau-moi-chu-so"
MAIS, MAIS_NEW, LANS = "mat-khau-cua-mai", "mat-khau-moi-mai", "mat-khau-cua-lan"
MAI = 2


def make(folder: Path) -> None:
    """Make a store that two people open."""
    folder.mkdir(parents=True)
    work, recovery = create_workspace(folder / STORE, OWNERS, Unit(name="Xã An Hoà"))
    import_people(work.store, people(3))
    users.add_user(work, "Mai", Role.ENTER, MAIS)
    work.close()
    (folder / RECOVERY).write_text(recovery, encoding="ascii")


def add(_folder: Path, work: Workspace) -> None:
    users.add_user(work, "Lan", Role.VIEW, LANS)


def remove(_folder: Path, work: Workspace) -> None:
    users.remove_user(work, MAI)


def rename(_folder: Path, work: Workspace) -> None:
    mai = users.all_users(work)[1]
    users.change_user(work, replace(mai, name="Hoa", role=Role.VIEW))


def give_another(_folder: Path, work: Workspace) -> None:
    users.change_user(work, users.all_users(work)[1], MAIS_NEW)


def change(folder: Path, _work: Workspace) -> None:
    change_password(folder / STORE, OWNERS, OWNERS_NEW)


def renew(folder: Path, work: Workspace) -> None:
    recovery = renew_recovery_key(work)
    (folder / RECOVERY).write_text(recovery, encoding="ascii")  # it is seen
    recovery_shown(work)


ACTS: dict[str, Callable[[Path, Workspace], None]] = {
    act.__name__: act for act in (add, remove, rename, give_another, change, renew)
}


def faults(folder: Path, name: str, *, done: bool) -> Iterator[str]:
    """Open the store as its maker after a kill and tell what is not in order."""
    file = folder / STORE
    passwords = [OWNERS, OWNERS_NEW] if name == "change" else [OWNERS]
    opening = [secret for secret in passwords if _opens(file, secret)]
    if len(opening) != 1:
        yield f"the maker opens with {opening}"
        return
    work = open_workspace(file, password=opening[0])
    try:
        listed = {user.id: user.name for user in users.all_users(work)}
        if not slots.agree(file) or holders.with_slot(file) != set(listed):
            yield f"slots of {holders.with_slot(file)}, users {listed}"
        yield from history.verify(work)
        if work.store.value("PRAGMA integrity_check") != "ok":
            yield "integrity"
        reminded = bool(recovery_reminder(work))
    finally:
        work.close()
    if done and not _is_done(name, listed, opening[0]):
        yield "it was done and is not"
    yield from _users_faults(file, name, set(listed.values()), done=done)
    recovery = (folder / RECOVERY).read_text(encoding="ascii")
    if not reminded and not _opens_with(file, recovery):
        yield "the recovery key opens nothing and nobody says so"
    if reminded and done:
        yield "it is said that a key which was seen was not"


def _is_done(name: str, listed: dict[int, str], secret: str) -> bool:
    return {
        "add": "Lan" in listed.values(),
        "remove": MAI not in listed,
        "rename": listed.get(MAI) == "Hoa",
        "change": secret == OWNERS_NEW,
    }.get(name, True)


def _users_faults(
    file: Path, name: str, listed: set[str], *, done: bool
) -> Iterator[str]:
    for user, secrets in (
        ("Mai", (MAIS, MAIS_NEW)),
        ("Hoa", (MAIS,)),
        ("Lan", (LANS,)),
    ):
        opening = [secret for secret in secrets if _opens(file, secret, user)]
        if len(opening) != (user in listed):
            yield f"{user} opens with {opening}, listed are {listed}"
        if name == "give_another" and done and user == "Mai" and opening != [MAIS_NEW]:
            yield f"Mai was given another password and opens with {opening}"


def _opens(file: Path, secret: str, user: str = "") -> bool:
    return _can(lambda: open_workspace(file, user=user, password=secret), file)


def _opens_with(file: Path, recovery: str) -> bool:
    return _can(lambda: open_workspace(file, recovery_key=recovery), file)


def _can(opening: Callable[[], Workspace], file: Path) -> bool:
    try:
        opening().close()
    except UserError:
        slots.note_failures(slots.copies(file)[0], None)  # nobody waits here
        return False
    return True
