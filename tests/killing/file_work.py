"""Backups, restores and upgrades, and what must be so after a kill in the middle of them."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tests.killing import slot_work
from tests.store.released import STORES, password_of
from vssid_desk.operations import generations, history
from vssid_desk.operations.assessing import is_stale
from vssid_desk.operations.back_up import back_up, restore
from vssid_desk.operations.workspace import Workspace, open_workspace, unlock
from vssid_desk.store import migrations

OLD, BACKUP, BACK, STICK = "0.1.0.vssid", "ban.vssid", "lai.vssid", "usb.vssid"


def make(folder: Path) -> None:
    """Make a store with a backup, and lay one of the first release beside it."""
    slot_work.make(folder)
    work = _open(folder / slot_work.STORE)
    back_up(work, folder / BACKUP)
    work.close()
    for part in STORES.glob(f"{OLD}*"):
        shutil.copy(part, folder / part.name)


def copy(folder: Path, work: Workspace) -> None:
    back_up(work, folder / STICK)


def keep(_folder: Path, work: Workspace) -> None:
    generations.keep_generation(work)


def bring_back(folder: Path, _work: Workspace) -> None:
    restore(folder / BACKUP, folder / BACK)


def upgrade(folder: Path, _work: Workspace) -> None:
    _open_old(folder).close()


ACTS: dict[str, Callable[[Path, Workspace], None]] = {
    act.__name__: act for act in (copy, keep, bring_back, upgrade)
}


def faults(folder: Path, name: str, *, done: bool) -> Iterator[str]:
    """Do again what was cut off, under the same name, and tell what is not whole."""
    work = _open(folder / slot_work.STORE)
    if name == "copy" and not (folder / STICK).exists():
        back_up(work, folder / STICK)
    if name == "bring_back" and not (folder / BACK).exists():
        restore(folder / BACKUP, folder / BACK)
    for one in generations.state(work).generations:
        yield from generations.generations.drill(work.store, one)[1]
    if not generations.keep_generation(work).generations:
        yield "there is no generation"
    yield from history.verify(work)
    work.close()
    for file in (folder / STICK, folder / BACK):
        if file.exists():
            yield from _whole(_open(file))
    if name == "upgrade":
        yield from _old_faults(folder)


def _old_faults(folder: Path) -> Iterator[str]:
    old = _open_old(folder)
    if migrations.version(old.store.db) != migrations.NEWEST or not is_stale(old):
        yield "the old store is not up to date, or nobody is to be assessed again"
    yield from _whole(old)


def _whole(work: Workspace) -> Iterator[str]:
    yield from history.verify(work)
    if work.store.value("PRAGMA integrity_check") != "ok":
        yield f"integrity of {work.store.file}"
    work.close()


def _open(file: Path) -> Workspace:
    return open_workspace(file, password=slot_work.OWNERS)


def _open_old(folder: Path) -> Workspace:
    return open_workspace(folder / OLD, key=_old_key())


@cache
def _old_key() -> bytes:
    return unlock(STORES / OLD, password=password_of(STORES / OLD))
