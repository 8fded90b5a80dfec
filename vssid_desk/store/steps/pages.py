"""Step 14: the marks of whole pages of lists, by which a signed page is filed for all on it."""

from sqlite_utils import Database

_STATEMENTS = (
    # As form_marks: on paper that has left the house, so not journaled and not tied to cases.
    # `made_of` is a digest of what stands on the page, so that the same page keeps its mark.
    """CREATE TABLE page_marks (
        id INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL, made_of TEXT NOT NULL,
        form TEXT NOT NULL, page INTEGER NOT NULL, pages INTEGER NOT NULL,
        case_id INTEGER NOT NULL, UNIQUE (reference, case_id)
    )""",
    "CREATE INDEX page_marks_made_of ON page_marks(made_of)",
    "CREATE INDEX page_marks_of_case ON page_marks(case_id)",
)


def add_page_marks(db: Database) -> None:
    """Append what step 14 brings."""
    for statement in _STATEMENTS:
        db.execute(statement)
