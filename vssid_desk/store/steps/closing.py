"""Step 9: what a case closed by a newer list was assessed as before, so that undo gives it back."""

from sqlite_utils import Database


def add_closing(db: Database) -> None:
    """Append what step 9 brings."""
    db.execute("ALTER TABLE assessments ADD COLUMN open_id INTEGER")
