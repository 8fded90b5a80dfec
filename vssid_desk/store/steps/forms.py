"""Step 7: the marks printed on forms, by which a signed sheet is found again."""

from sqlite_utils import Database

_STATEMENTS = (
    # On paper that has left the house: undoing takes nothing back, so not journaled. Cases are
    # not referred to, because a list that is taken back takes its cases with it.
    """CREATE TABLE form_marks (
        id INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL UNIQUE,
        case_id INTEGER NOT NULL, form TEXT NOT NULL, UNIQUE (case_id, form)
    )""",
)


def add_form_marks(db: Database) -> None:
    """Append what step 7 brings."""
    for statement in _STATEMENTS:
        db.execute(statement)
