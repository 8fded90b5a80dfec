"""Step 3: who acts next, what is most likely wrong and households become findable."""

from sqlite_utils import Database


def add_handling(db: Database) -> None:
    """Add the columns to the derived search table; assessing anew fills them."""
    for column in ("organ", "doubt", "doubt_level", "household"):
        db.execute(f"ALTER TABLE search ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE INDEX search_by_doubt ON search(doubt, doubt_level, organ)")
    db.execute(
        "CREATE INDEX search_by_household ON search(household) WHERE household <> ''"
    )
