"""Indexes of the search table: many rows at once come faster without them, made anew at the end."""

from vssid_desk.store.database import Store

# So many in one transaction, and a tenth of all, are stored faster without these indexes. People
# are found by number all the while: those indexes are asked while a list streams in.
_MANY, _PART = 1000, 10
_LOOSE = ("search_by_name", "search_facets")
_SQL = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name IN (?, ?)"


def loosen(store: Store, coming: int) -> None:
    """Do without indexes when these rows make many; the caller holds the transaction."""
    store.added += coming
    many = store.added >= _MANY and not store.lacking
    if many and store.added * _PART >= _count(store):
        _do_without(store)


def loosen_to_remove(store: Store, count: int) -> None:
    """Do without the indexes while so many are removed, when that is half of all or more."""
    if not store.lacking and count >= _MANY and 2 * count >= _count(store):
        _do_without(store)


def complete(store: Store) -> None:
    """Make the indexes that a bulk of rows did without, before the transaction ends."""
    for sql in store.lacking.values():
        store.write(sql)
    store.lacking, store.added = {}, 0


def _do_without(store: Store) -> None:
    store.lacking = dict(store.rows(_SQL, _LOOSE))
    for name in store.lacking:
        store.write(f"DROP INDEX {name}")


def _count(store: Store) -> int:
    return int(store.value("SELECT count(*) FROM search"))
