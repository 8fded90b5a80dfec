"""Numbered steps that bring a store up to date, all in one transaction."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlite_utils import Database

from vssid_desk.store import schema
from vssid_desk.store.steps import keeping
from vssid_desk.store.steps.closing import add_closing
from vssid_desk.store.steps.erasure import add_erasure
from vssid_desk.store.steps.forms import add_form_marks
from vssid_desk.store.steps.handling import add_handling
from vssid_desk.store.steps.lists import add_meetings_and_mappings
from vssid_desk.store.steps.long_lists import make_long_lists_faster
from vssid_desk.store.steps.pages import add_page_marks
from vssid_desk.store.steps.records import add_records
from vssid_desk.store.steps.search_texts import add_search_texts


def migrate(
    db: Database,
    *,
    before: Callable[[int], None] = lambda _version: None,
    after: Callable[[], object] = lambda: None,
) -> None:
    """Run the steps that a store lacks, all or none, and make all triggers anew.

    Whoever comes second waits, and finds nothing lacking any more. `before` is told the version
    once nobody else can write; `after` writes what belongs to the steps. Both are called only
    when some step is lacking.
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        _run_lacking(db, before, after)
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:  # a full disk may have rolled back already
            db.conn.execute("ROLLBACK")
        raise


def _run_lacking(
    db: Database, before: Callable[[int], None], after: Callable[[], object]
) -> None:
    found = version(db)
    lacking = [number for number in sorted(STEPS) if number > found]
    if not lacking:
        return
    before(found)
    for number in lacking:
        STEPS[number](db)
        # sqlite-utils' `transform` drops triggers, and the next step may want them.
        make_triggers(db)
    db.execute(f"PRAGMA user_version = {lacking[-1]}")
    after()


def version(db: Database) -> int:
    """Return the number of the last step that a store has seen, 0 for an empty file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def make_triggers(db: Database) -> None:
    """Drop every trigger and make them anew for the columns that the tables have now."""
    for (name,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        db.execute(f"DROP TRIGGER {name}")
    for trigger in expected_triggers(db):
        db.execute(trigger)


def expected_triggers(db: Database) -> list[str]:
    """Return the triggers that a store in order has."""
    columns_of = {
        table: [column.name for column in db.table(table).columns]
        for table in schema.JOURNALED
        if db.table(table).exists()  # a later step may bring it
    }
    open_has = {column.name for column in db.table("open_operation").columns}
    return schema.triggers(columns_of, at_once="at_once" in open_has)


def _first(db: Database) -> None:
    for statement in (
        *schema.TABLES,
        *schema.JOURNAL,
        *schema.DERIVED,
    ):
        db.execute(statement)


def _renew_guards(_db: Database) -> None:
    """Change no table: forgetting may take the words out of a line, and guards are made anew."""


STEPS: Mapping[int, Callable[[Database], None]] = MappingProxyType(
    {
        1: _first,
        2: add_meetings_and_mappings,
        3: add_handling,
        4: keeping.step,
        5: add_records,
        7: add_form_marks,
        6: add_erasure,
        9: add_closing,
        14: add_page_marks,
        16: _renew_guards,
        18: add_search_texts,
        19: make_long_lists_faster,
    }
)

NEWEST = max(STEPS)
