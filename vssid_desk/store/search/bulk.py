"""Indexes of the search table: many rows at once come faster without them, made anew at the end."""

import json
from collections.abc import Iterable

from vssid_desk.store.database import Store

# So many in one transaction, and a tenth of all, are stored faster without the first indexes.
_MANY, _PART = 1000, 10
_LOOSE = ("search_by_name", "search_facets")
# People are looked for by number while a list streams in, if there was anybody before.
_NUMBERS = ("search_by_id", "search_by_code", "search_by_household")
_SQL = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' "
    "AND name IN (SELECT value FROM json_each(?))"
)


def loosen(store: Store, coming: int) -> None:
    """Do without indexes when these rows make many; the caller holds the transaction."""
    store.added += coming
    if store.lacking or store.added < _MANY:
        return
    there = _count(store)
    if store.added - coming >= there:
        _do_without(store, (*_LOOSE, *_NUMBERS))
    elif store.added * _PART >= there:
        _do_without(store, _LOOSE)


def loosen_to_remove(store: Store, count: int) -> None:
    """Do without the indexes while so many are removed, when that is half of all or more."""
    if not store.lacking and count >= _MANY and 2 * count >= _count(store):
        _do_without(store, _LOOSE)


def complete_numbers(store: Store) -> None:
    """Make those indexes that tell who has a number, before somebody is looked for by one."""
    _make(store, [name for name in _NUMBERS if name in store.lacking])


def complete(store: Store) -> None:
    """Make the indexes that a bulk of rows did without, before the transaction ends."""
    _make(store, list(store.lacking))
    store.added = 0


def _make(store: Store, names: Iterable[str]) -> None:
    for name in names:
        store.write(store.lacking.pop(name))


def _do_without(store: Store, names: Iterable[str]) -> None:
    store.lacking = dict(store.rows(_SQL, (json.dumps(list(names)),)))
    for name in store.lacking:
        store.write(f"DROP INDEX {name}")


def _count(store: Store) -> int:
    return int(store.value("SELECT count(*) FROM search"))
