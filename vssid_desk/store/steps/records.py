"""Step 5: what the office notes beside the cases: calls, saved searches, complaints, counters."""

from sqlite_utils import Database

_STATEMENTS = (
    """CREATE TABLE calls (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL REFERENCES cases(id),
        called_on TEXT NOT NULL, result TEXT NOT NULL,
        promised_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE saved_filters (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, body TEXT NOT NULL
    )""",
    """CREATE TABLE complaints (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER NOT NULL REFERENCES campaigns(id), kind TEXT NOT NULL,
        received_on TEXT NOT NULL, text TEXT NOT NULL, subject TEXT NOT NULL,
        from_name TEXT NOT NULL, contact TEXT NOT NULL, case_ids TEXT NOT NULL,
        due_on TEXT NOT NULL, answered_on TEXT NOT NULL, answer TEXT NOT NULL
    )""",
    """CREATE TABLE counter_sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER NOT NULL REFERENCES campaigns(id), held_on TEXT NOT NULL,
        place TEXT NOT NULL, met INTEGER NOT NULL, approved INTEGER NOT NULL,
        helped INTEGER NOT NULL, note TEXT NOT NULL
    )""",
    "CREATE INDEX calls_of_case ON calls(case_id)",
    "CREATE INDEX cases_of_outcome ON cases(outcome) WHERE outcome <> ''",
)


def add_records(db: Database) -> None:
    """Append what step 5 brings."""
    for statement in _STATEMENTS:
        db.execute(statement)
