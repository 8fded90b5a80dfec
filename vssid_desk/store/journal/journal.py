"""The journal: operations in order, taken back, done again, and shown as history."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from vssid_desk.errors import UserError
from vssid_desk.store import guards
from vssid_desk.store.database import Store
from vssid_desk.store.journal import auditing, recording, reversing

_NAMES = ("id", "at", "who", "name", "text", "kind", "reverses")
# Why something left the store stands with what left it, so that it can be erased there.
_OPERATIONS = (
    "SELECT id, at, who, name, text, kind, reverses, (SELECT why FROM exports WHERE id = "
    "(SELECT row_id FROM changes WHERE changes.id = operations.first_change "
    "AND table_name = 'exports' AND changes.kind = 'insert')) FROM operations"
)

# Behind the last forgetting images are gone, so nothing there can be taken back.
_STANDS = (
    " AND id NOT IN (SELECT reverses FROM operations WHERE reverses IS NOT NULL) "
    "AND id > (SELECT coalesce(max(id), 0) FROM operations "
    "WHERE name = 'forget' AND hash <> '') "
)
# What was done or done again and not yet taken back, latest first.
_UNDOABLE = f" WHERE kind IN ('do', 'redo'){_STANDS}ORDER BY id DESC LIMIT 1"
# What was taken back since the last thing newly done.
_SINCE_NEW = (
    "AND id > (SELECT coalesce(max(id), 0) FROM operations "
    "WHERE kind IN ('do', 'lasting')) "
)
_REDOABLE = f" WHERE kind = 'undo'{_STANDS}{_SINCE_NEW}ORDER BY id DESC LIMIT 1"
_OF_CASE = (
    " WHERE id IN (SELECT operation_id FROM changes WHERE case_id = ?) "
    "ORDER BY id DESC LIMIT ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row before and after as column → value; {} where the row was not there."""

    table: str
    row_id: int
    kind: str  # "insert", "update", "delete"
    before: str  # JSON of the changed columns, "" when there is none
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One operation as history shows it.

    `kind` is "do", "undo", "redo", "lasting" (not offered for undoing) or "note" (changed
    nothing); `at` is ISO in UTC.  `case_ids` are the cases an undo or redo touched and that still exist; `campaign_ids` and `unit` tell that a campaign or
    the unit was altered, so that its cases want assessing again.
    """

    id: int
    at: str
    who: str
    name: str
    text: str
    kind: str = "do"
    reverses: int | None = None
    case_ids: array[int] = field(default_factory=lambda: array("q"))
    campaign_ids: tuple[int, ...] = ()
    unit: bool = False
    changes: tuple[Change, ...] = ()


@contextmanager
def operation(
    store: Store, name: str, text: str, *, lasting: bool = False
) -> Iterator[int]:
    """Open the operation that the writes inside belong to; yield its number.

    An exception leaves no trace.  A `lasting` operation is not offered for undoing.
    """
    with recording.recorded(
        store, name, text, kind="lasting" if lasting else "do"
    ) as number:
        yield number


def note(store: Store, name: str, text: str) -> None:
    """Record what was done but changed nothing, such as printing.

    There is nothing to take back, so undo passes it by and what can be redone stays so.
    """
    with noting(store, name, text):
        pass


@contextmanager
def noting(store: Store, name: str, text: str) -> Iterator[None]:
    """Record what was done to the world and not to the people; undo passes it by.

    What is written inside is journaled as everything else.
    """
    with recording.recorded(store, name, text, kind="note"):
        yield


def demand(store: Store, name: str) -> None:
    """Raise UserError when the role of who works here does not allow an operation."""
    recording.demand(store, name)


def next_undo(store: Store) -> Entry | None:
    """Return the operation that undo would take back, or None."""
    return _entry(store.row(_OPERATIONS + _UNDOABLE))


def next_redo(store: Store) -> Entry | None:
    """Return the undo that redo would take back, or None."""
    return _entry(store.row(_OPERATIONS + _REDOABLE))


def undo(store: Store, then: Callable[[Entry], None] | None = None) -> Entry:
    """Take back the last operation as a new one.

    `then` runs inside the same transaction with the entry, to assess again what it touched.
    """
    last = next_undo(store)
    if last is None:
        raise UserError("Không còn thao tác nào để hoàn tác.")
    return _take_back(store, last, "undo", f"Hoàn tác: {_plain(last.text)}", then)


def redo(store: Store, then: Callable[[Entry], None] | None = None) -> Entry:
    """Do again what undo took back last; `then` as for `undo`."""
    last = next_redo(store)
    if last is None:
        raise UserError("Không còn thao tác nào để làm lại.")
    return _take_back(store, last, "redo", f"Làm lại: {_plain(last.text)}", then)


def entries(
    store: Store, *, case_id: int | None = None, limit: int = 200
) -> list[Entry]:
    """Return the latest operations, newest first; with a case, its own and their changes."""
    if case_id is None:
        found = store.rows(f"{_OPERATIONS} ORDER BY id DESC LIMIT ?", (limit,))
        return [Entry(**_named(row)) for row in found]
    found = store.rows(
        _OPERATIONS + _OF_CASE,
        (case_id, limit),
    )
    changes = _changes_of_case(store, case_id)
    return [Entry(**_named(row), changes=tuple(changes[row[0]])) for row in found]


def began_at(store: Store) -> str:
    """Return when the first operation was done, ISO in UTC, "" in an empty store."""
    return str(store.value("SELECT min(at) FROM operations") or "")


def verify(store: Store) -> list[str]:
    """Return a sentence for each place where the file was altered behind our back."""
    return auditing.alterations(store)


def _take_back(
    store: Store,
    last: Entry,
    kind: str,
    text: str,
    then: Callable[[Entry], None] | None,
) -> Entry:
    with recording.recorded(
        store, last.name, text, kind=kind, reverses=last.id
    ) as number:
        reversing.reverse(store, last.id)
        entry = _touched(store, last.id, number)
        if then is not None:
            then(entry)
    return entry


def _touched(store: Store, reversed_id: int, number: int) -> Entry:
    span = reversing.span(store, reversed_id)
    row = store.row(f"{_OPERATIONS} WHERE id = ?", (number,))
    others = store.rows(
        "SELECT DISTINCT table_name, row_id FROM changes WHERE id BETWEEN ? AND ? "
        "AND table_name IN ('unit', 'campaigns')",
        span,
    )
    return Entry(
        **_named(row or ()),
        case_ids=reversing.touched_cases(store, span),
        campaign_ids=tuple(id_ for table, id_ in others if table == "campaigns"),
        unit=any(table == "unit" for table, _ in others),
    )


def _changes_of_case(store: Store, case_id: int) -> dict[int, list[Change]]:
    found: dict[int, list[Change]] = {}
    for operation_id, table, row_id, kind, before, after in store.rows(
        "SELECT operation_id, table_name, row_id, kind, before, after FROM changes "
        "WHERE case_id = ? ORDER BY id",
        (case_id,),
    ):
        found.setdefault(operation_id, []).append(
            Change(
                table=table,
                row_id=row_id,
                kind=kind,
                before=_known(before),
                after=_known(after),
            )
        )
    return found


def _known(image: str | None) -> str:
    """Return an image, "" where there was none or it was erased."""
    return "" if image is None or image.startswith(guards.ERASED) else image


def _plain(text: str) -> str:
    return text.removeprefix("Hoàn tác: ").removeprefix("Làm lại: ")


def _named(row: tuple[Any, ...]) -> dict[str, Any]:
    *told, why = row
    named = dict(zip(_NAMES, told, strict=True))
    if why and not named["text"].endswith(why):  # before 0.3.0 the text said it
        named["text"] = f"{named['text']}; lý do: {why}"
    return named


def _entry(row: tuple[Any, ...] | None) -> Entry | None:
    return Entry(**_named(row)) if row else None
