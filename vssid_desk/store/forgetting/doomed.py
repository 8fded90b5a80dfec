"""Doomed rows: everything that belongs to a campaign or to a person, there or in the journal."""

import json
from collections.abc import Iterable

from vssid_desk.store import schema
from vssid_desk.store.database import Store

# Whom rows of other tables belong to, by the name of their column.
_OWNERS = {"case_id": "cases", "list_id": "lists", "package_id": "packages"}
_OWN_WAY = ("cases", "lists", "packages", "campaigns", "unit", "users", "individuals")
# A row that was deleted or taken back lives on as an image in the journal.
_IMAGE = (
    "SELECT row_id FROM (SELECT row_id, CASE WHEN before NOT LIKE 'erased:%' "
    "THEN json_extract(before, '$.{column}') END AS owner FROM changes "
    "WHERE table_name = '{table}' AND kind = 'delete') WHERE owner "
)
OF = "(SELECT row_id FROM temp.doomed WHERE table_name = '{table}' AND gone)"


def gather_campaign(store: Store, campaign_id: int) -> None:
    """Note in `temp.doomed` every row that a campaign brought."""
    _begin(store)
    for table in ("lists", "packages", "complaints", "counter_sessions"):
        _add_owned(store, table, "campaign_id", "= :owner", {"owner": campaign_id})
    _add_owned(store, "cases", "list_id", f"IN {OF.format(table='lists')}", {})
    _add_followers(store)


def gather_cases(store: Store, case_ids: Iterable[int]) -> None:
    """Note in `temp.doomed` some cases, and every row that is about them."""
    _begin(store)
    store.write(
        "INSERT INTO temp.doomed SELECT 'cases', value, 1 FROM json_each(?)",
        (json.dumps(list(case_ids)),),
    )
    _add_undone_imports(store)
    _add_followers(store)


def counts(store: Store) -> dict[str, int]:
    """Return how many rows that are there now are doomed, by table."""
    return {
        table: int(
            store.value(
                f"SELECT count(*) FROM {table} WHERE id IN {OF.format(table=table)}"  # noqa: S608 - our own names
            )
        )
        for (table,) in store.rows(
            "SELECT DISTINCT table_name FROM temp.doomed WHERE gone"
        )
    }


def cases(store: Store) -> set[int]:
    """Return the cases that go."""
    rows = store.rows(
        "SELECT row_id FROM temp.doomed WHERE table_name = 'cases' AND gone"
    )
    return {row[0] for row in rows}


def only_images(store: Store, table: str, row_ids: Iterable[int]) -> None:
    """Note rows that stay, but whose images in the journal are to be erased."""
    store.write_many(
        "INSERT OR IGNORE INTO temp.doomed VALUES (?, ?, 0)",
        [(table, row_id) for row_id in row_ids],
    )


def requests_about(store: Store) -> None:
    """Leave of requests of doomed people what was asked when, and nothing that tells who."""
    about = f"about IN {OF.format(table='cases')}"
    rows = store.rows(f"SELECT id FROM requests WHERE {about}")  # noqa: S608 - constant
    store.write(
        f"UPDATE requests SET note = '', outcome = '', about = NULL WHERE {about}"  # noqa: S608 - constant
    )
    only_images(store, "requests", [row[0] for row in rows])


def end(store: Store) -> None:
    """Forget what was noted."""
    store.write("DROP TABLE IF EXISTS temp.doomed")


def _begin(store: Store) -> None:
    store.write(
        "CREATE TEMP TABLE IF NOT EXISTS doomed(table_name TEXT, row_id INTEGER, "
        "gone INTEGER, PRIMARY KEY (table_name, row_id))"
    )
    store.write("DELETE FROM temp.doomed")


def _add_owned(
    store: Store, table: str, column: str, owned: str, named: dict[str, int]
) -> None:
    image = _IMAGE.format(table=table, column=column)
    store.write(
        f"INSERT OR IGNORE INTO temp.doomed SELECT '{table}', id, 1 FROM {table} "  # noqa: S608 - our own names
        f"WHERE {column} {owned} UNION SELECT '{table}', row_id, 1 FROM ({image} {owned})",
        named,
    )


def _add_undone_imports(store: Store) -> None:
    """Add lists whose import was taken back: they may hold the person, and cannot come again."""
    store.write(
        "INSERT OR IGNORE INTO temp.doomed SELECT 'lists', row_id, 1 FROM changes "
        "WHERE table_name = 'lists' AND kind = 'delete' "
        "AND row_id NOT IN (SELECT id FROM lists)"
    )
    _add_owned(store, "cases", "list_id", f"IN {OF.format(table='lists')}", {})


def _add_followers(store: Store) -> None:
    """Follow the columns that name a case, a list or a package, in whatever table."""
    for table in schema.JOURNALED:
        columns = {column.name for column in store.db.table(table).columns}
        for column, owner in _OWNERS.items():
            if table not in _OWN_WAY and column in columns:
                owned = f"IN {OF.format(table=owner)}"
                _add_owned(store, table, column, owned, {})
    cases = OF.format(table="cases")
    store.write(
        "INSERT OR IGNORE INTO temp.doomed SELECT 'individuals', individual_id, 1 "  # noqa: S608 - our own names
        f"FROM cases WHERE individual_id IS NOT NULL AND id IN {cases} "
        "AND individual_id NOT IN (SELECT individual_id FROM cases "
        f"WHERE individual_id IS NOT NULL AND id NOT IN {cases})"
    )
