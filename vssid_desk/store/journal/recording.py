"""One operation as one transaction, sealed into the chain of all that were before."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from vssid_desk.domain.keeping.roles import refusal
from vssid_desk.errors import UserError
from vssid_desk.store import faults, schema
from vssid_desk.store.database import Store
from vssid_desk.store.guards import ERASED


def is_open(store: Store) -> bool:
    """Tell whether a transaction is open on the store's connection."""
    return store.connection.in_transaction


@contextmanager
def transaction(store: Store) -> Iterator[None]:
    """Do everything inside or nothing; for derived tables, which are not journaled."""
    if is_open(store):
        yield
        return
    if store.read_only:
        raise UserError(
            "Tệp dữ liệu đang mở chỉ để đọc. Hãy mở lại ở chế độ thường để sửa."
        )
    with faults.explained(store.file):
        store.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            store.connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if is_open(store):
                store.connection.execute("ROLLBACK")
            raise


@contextmanager
def recorded(
    store: Store, name: str, text: str, *, kind: str, reverses: int | None = None
) -> Iterator[int]:
    """Record one operation of any kind; the journal alone calls this."""
    demand(store, name)
    if is_open(store):
        message = "an operation is open already"
        raise RuntimeError(message)
    with transaction(store):
        first = last_change(store) + 1
        row = store.write(
            "INSERT INTO operations(at, who, name, text, kind, reverses) VALUES (?,?,?,?,?,?)",
            (_now(), store.who, name, text, kind, reverses),
        ).lastrowid
        number = int(row or 0)
        store.write("INSERT INTO open_operation(id) VALUES (?)", (number,))
        yield number
        store.write("DELETE FROM open_operation")
        _seal(store, number, first, last_change(store))


@contextmanager
def noted_at_once(store: Store, first: int) -> Iterator[None]:
    """Note the cases inserted within this together, the first of them being of this number.

    For thousands that takes a third of what noting each by its trigger does.  Needs an open
    operation; nothing else may be done to them meanwhile.
    """
    columns = [column.name for column in store.db.table(schema.AT_ONCE).columns]
    store.write("UPDATE open_operation SET at_once = ?", (schema.AT_ONCE,))
    yield
    store.write("UPDATE open_operation SET at_once = NULL")
    store.write(schema.note_of_inserted(columns), (first,))


def demand(store: Store, name: str) -> None:
    """Raise UserError when the role of who works here does not allow an operation."""
    told = refusal(store.role, name)
    if told:
        raise UserError(told)


def digest(store: Store, first: int, last: int) -> str:
    """Return what stands for a run of changes in the chain.

    Images count by their own digest, so that one may be erased and the chain still verifies.
    """
    running = hashlib.sha256()
    with faults.explained(store.file):
        for *change, before, after in store.connection.execute(
            "SELECT id, table_name, row_id, kind, fingerprint, before, after FROM changes "
            "WHERE id BETWEEN ? AND ? ORDER BY id",
            (first, last),
        ):
            running.update(repr(change).encode() + _image(before) + _image(after))
    return running.hexdigest()


def _image(text: str | None) -> bytes:
    if text is None:
        return b"-"
    if text.startswith(ERASED):
        return bytes.fromhex(text.removeprefix(ERASED))
    return hashlib.sha256(text.encode()).digest()


def link(store: Store, number: int, digest_: str, first: int, last: int) -> str:
    """Return an operation's hash: over the hash before it and everything it says."""
    before = store.value(
        "SELECT hash FROM operations WHERE id < ? ORDER BY id DESC LIMIT 1", (number,)
    )
    says = store.row(
        "SELECT id, at, who, name, text, kind, reverses FROM operations WHERE id = ?",
        (number,),
    )
    told = repr((before or "", says, first, last, digest_))
    return hashlib.sha256(told.encode()).hexdigest()


def _seal(store: Store, number: int, first: int, last: int) -> None:
    made = digest(store, first, last)
    store.write(
        "UPDATE operations SET first_change = ?, last_change = ?, digest = ?, hash = ? "
        "WHERE id = ?",
        (first, last, made, link(store, number, made, first, last), number),
    )


def last_change(store: Store) -> int:
    """Return the number of the latest change, 0 when there is none."""
    return int(store.value("SELECT coalesce(max(id), 0) FROM changes"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
