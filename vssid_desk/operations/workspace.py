"""Workspace: the open store with the forms, code tables, rules and the day worked on."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Self

from vssid_desk import dumps, resources, settings
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.handling.texts import HandlingTexts
from vssid_desk.domain.keeping.practice import demand_other_name
from vssid_desk.domain.keeping.roles import OWNER
from vssid_desk.domain.reference.tables import Reference
from vssid_desk.store import database, slots_in_line, upgrading
from vssid_desk.store.backups import copying
from vssid_desk.store.backups.pool import Pool
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import holders, vault
from vssid_desk.store.office import units, users


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything an operation needs; `today` is the day that deadlines count from."""

    store: Store
    forms: FormBook
    reference: Reference
    rules: HandlingTexts
    today: date

    def on(self, day: date) -> Self:
        """Return the same workspace on another day."""
        return replace(self, today=day)

    def close(self) -> None:
        """Close the store."""
        self.store.close()


def today_here() -> date:
    """Return the day on this computer's clock."""
    return datetime.now().astimezone().date()


def create_workspace(
    file: Path,
    password: str,
    unit: Unit,
    *,
    today: date | None = None,
    practice: bool = False,
) -> tuple[Workspace, str]:
    """Create the encrypted store of a unit; return it open, with its recovery key.

    Raises UserError when the file exists already or its folder cannot be written, and for the
    name of the store of `practice` when it is not that.
    """
    if not practice:
        demand_other_name(file.name)
    store, recovery_key = database.create(file, password)
    users.sign_in(store, OWNER)
    with journal.operation(store, "create", f"Tạo sổ của {unit.name}", lasting=True):
        units.put(store, unit)
    return _around(store, today), recovery_key


def open_workspace(
    file: Path,
    *,
    password: str | None = None,
    recovery_key: str | None = None,
    user: str = "",
    key: bytes | None = None,
    read_only: bool = False,
    today: date | None = None,
) -> Workspace:
    """Open a store by password, recovery key or raw key; raise UserError when it fails.

    `user` is the name whose password it is, "" for the one who made the store.
    """
    if key is None:
        key = unlock(file, password=password, recovery_key=recovery_key, user=user)
    store = _opened(file, key, read_only=read_only)
    try:
        users.sign_in(store, vault.user_of(key))
        slots_in_line.bring_in_line(store)
    except BaseException:
        store.close()
        raise
    return _around(store, today)


def _opened(file: Path, key: bytes, *, read_only: bool) -> Store:
    try:
        store = database.open_store(file, key, read_only=read_only)
    except upgrading.Older:
        database.open_store(file, key).close()
        store = database.open_store(file, key, read_only=read_only)
    if copying.lacks_pictures(store):
        _bring_pictures_back(file, key)
    return store


def _bring_pictures_back(file: Path, key: bytes) -> None:
    """Finish what restoring a generation began, now that there is a key."""
    store = database.open_store(file, key)
    try:
        copying.bring_pictures_back(store, Pool(upgrading.folder_of(file), key))
    finally:
        store.close()


def unlock(
    file: Path,
    *,
    password: str | None = None,
    recovery_key: str | None = None,
    user: str = "",
) -> bytes:
    """Return the raw key of a store; raise UserError when the secret is wrong."""
    dumps.forbid()
    opens = partial(database.is_key_of, file)
    if recovery_key is not None:
        return vault.unlock_with_recovery(file, recovery_key, opens)
    return vault.unlock(file, password or "", user, opens)


def has_users(file: Path) -> bool:
    """Tell whether others than its maker open a store, so that a name is asked for."""
    return holders.has_users(file)


def _around(store: Store, today: date | None) -> Workspace:
    dumps.forbid()
    return Workspace(
        store=store,
        forms=FormBook.of(resources.load_forms(settings.own_forms_folder())),
        reference=Reference.of(resources.load_tables()),
        rules=HandlingTexts.of(resources.load_handling_paths()),
        today=today or today_here(),
    )
