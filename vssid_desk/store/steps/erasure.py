"""Step 6: what was erased, what people asked about their data, and breaches."""

from sqlite_utils import Database

_TABLES = (
    # None of them holds a name or a number; `about` is a case that may be forgotten.
    """CREATE TABLE erasures (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, why TEXT NOT NULL,
        body TEXT NOT NULL
    )""",
    """CREATE TABLE requests (
        id INTEGER PRIMARY KEY AUTOINCREMENT, about INTEGER,
        kind TEXT NOT NULL, asked_on TEXT NOT NULL, note TEXT NOT NULL,
        answered_on TEXT NOT NULL DEFAULT '', extended_on TEXT NOT NULL DEFAULT '',
        done_on TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE breaches (
        id INTEGER PRIMARY KEY AUTOINCREMENT, found_at TEXT NOT NULL,
        notified_at TEXT NOT NULL DEFAULT '', body TEXT NOT NULL
    )""",
)


def add_erasure(db: Database) -> None:
    """Add the three tables."""
    for statement in _TABLES:
        db.execute(statement)
