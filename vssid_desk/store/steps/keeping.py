"""Step 4: the people who use a store, files exported in clear, what the program remembers."""

from sqlite_utils import Database

_TABLES = (
    """CREATE TABLE users (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, role TEXT NOT NULL, removed_at TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE exports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, file TEXT NOT NULL,
        people INTEGER NOT NULL, why TEXT NOT NULL, deleted_at TEXT NOT NULL DEFAULT ''
    )""",
    # Where a user was, when the last drill ran: nobody's data, so not journaled.
    "CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)


def step(db: Database) -> None:
    """Add the three tables."""
    for statement in _TABLES:
        db.execute(statement)
