"""Taking an operation back row by row, set-wise, from the images in the journal."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array

from vssid_desk.store.database import Store
from vssid_desk.store.schema import JOURNALED

Span = tuple[int, int]  # first and last change of an operation

# What has left the house is not unsaid: a package stays and is marked withdrawn.
_STAYS = ("packages", "documents", "package_cases")

_WITHDRAW = (
    "UPDATE packages SET withdrawn_at = (SELECT o.at FROM operations AS o, "
    "open_operation AS n WHERE o.id = n.id) WHERE id IN ("
)
_INSERTED = (
    "SELECT row_id FROM changes WHERE id BETWEEN :first AND :last "
    "AND table_name = :table AND kind = 'insert'"
)


def span(store: Store, operation_id: int) -> Span:
    """Return the run of changes that an operation made."""
    found = store.row(
        "SELECT first_change, last_change FROM operations WHERE id = ?", (operation_id,)
    )
    return (int(found[0]), int(found[1])) if found else (0, -1)


def touched_cases(store: Store, changed: Span) -> array[int]:
    """Return the cases that a run of changes was about and that exist, in order."""
    return array(
        "q",
        (
            row[0]
            for row in store.rows(
                "SELECT id FROM cases WHERE id IN (SELECT DISTINCT case_id FROM changes "
                "WHERE id BETWEEN ? AND ? AND case_id IS NOT NULL) ORDER BY id",
                changed,
            )
        ),
    )


def reverse(store: Store, operation_id: int) -> None:
    """Bring every row that an operation changed back to what it was before."""
    changed = span(store, operation_id)
    store.write("PRAGMA defer_foreign_keys = ON")
    tables = [
        row[0]
        for row in store.rows(
            "SELECT DISTINCT table_name FROM changes WHERE id BETWEEN ? AND ?", changed
        )
    ]
    for table in (name for name in JOURNALED if name in tables):
        _bring_back(store, table, changed)
        _restore(store, table, changed)
        _remove(store, table, changed)


def _bring_back(store: Store, table: str, changed: Span) -> None:
    """Insert the rows that the operation deleted."""
    columns = _columns(store, table)
    values = ", ".join(f"json_extract(before, '$.{column}')" for column in columns)
    store.write(
        f"INSERT INTO {table}({', '.join(columns)}) SELECT {values} FROM changes "  # noqa: S608 - our own names
        "WHERE id BETWEEN :first AND :last AND table_name = :table AND kind = 'delete' "
        f"AND row_id NOT IN ({_INSERTED})",
        _named(table, changed),
    )


def _restore(store: Store, table: str, changed: Span) -> None:
    """Give updated rows their former values, the latest change first."""
    columns = _altered(store, table, changed)
    sets = ", ".join(
        f"{column} = CASE WHEN json_type(c.before, '$.{column}') IS NULL "
        f"THEN {table}.{column} ELSE json_extract(c.before, '$.{column}') END"
        for column in columns
    )
    layers = (
        "SELECT row_id, before, row_number() OVER (PARTITION BY row_id ORDER BY id DESC) "  # noqa: S608 - our own names
        "AS layer FROM changes WHERE id BETWEEN :first AND :last AND table_name = :table "
        f"AND kind = 'update' AND row_id NOT IN ({_INSERTED})"
    )
    named = _named(table, changed)
    found = store.rows(f"SELECT max(layer) FROM ({layers})", named)  # noqa: S608 - our own names
    for layer in range(1, (found[0][0] or 0) + 1):
        store.write(
            f"UPDATE {table} SET {sets} FROM ({layers}) AS c "  # noqa: S608 - our own names
            f"WHERE c.layer = :layer AND {table}.id = c.row_id",
            {**named, "layer": layer},
        )


def _altered(store: Store, table: str, changed: Span) -> list[str]:
    """Return the columns that updates of the operation changed: few, and most indexes rest."""
    found = store.rows(
        "SELECT DISTINCT j.key FROM changes, json_each(before) AS j WHERE changes.id "  # noqa: S608 - our own names
        "BETWEEN :first AND :last AND table_name = :table AND changes.kind = 'update' "
        f"AND row_id NOT IN ({_INSERTED})",
        _named(table, changed),
    )
    known = {row[0] for row in found}
    return [column for column in _columns(store, table) if column in known]


def _remove(store: Store, table: str, changed: Span) -> None:
    """Delete the rows that the operation inserted; packages are withdrawn instead."""
    named = _named(table, changed)
    if table == "packages":
        store.write(
            _WITHDRAW + _INSERTED + ")",
            named,
        )
    if table in _STAYS:
        return
    if table == "cases":
        _forget_derived(store, named)
    store.write(f"DELETE FROM {table} WHERE id IN ({_INSERTED})", named)  # noqa: S608 - our own names


def _forget_derived(store: Store, named: dict[str, str | int]) -> None:
    if _nobody_stays(store, named):
        store.write("INSERT INTO search_words(search_words) VALUES ('delete-all')")
        for table in ("search", "search_texts", "search_kinds", "assessments"):
            store.write(f"DELETE FROM {table}")  # noqa: S608 - our own names
        return
    for table, column in (
        ("search_words", "rowid"),
        ("search", "case_id"),
        ("search_texts", "case_id"),
        ("assessments", "case_id"),
    ):
        store.write(f"DELETE FROM {table} WHERE {column} IN ({_INSERTED})", named)  # noqa: S608 - our own names


def _nobody_stays(store: Store, named: dict[str, str | int]) -> bool:
    """Tell whether the operation brought everyone: emptying a table is much faster."""
    others = f"SELECT 1 FROM cases WHERE id NOT IN ({_INSERTED}) LIMIT 1"  # noqa: S608 - our own names
    return not store.rows(others, named)


def _columns(store: Store, table: str) -> list[str]:
    return [column.name for column in store.db.table(table).columns]


def _named(table: str, changed: Span) -> dict[str, str | int]:
    return {"table": table, "first": changed[0], "last": changed[1]}
