"""Step 2: how the people of a list met earlier ones, and columns that were put right once."""

from sqlite_utils import Database

_STATEMENTS = (
    # How a case stands to the earlier lists of its campaign, and to whom it is tied or may be.
    "ALTER TABLE cases ADD COLUMN met TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE cases ADD COLUMN met_case_id INTEGER",
    "ALTER TABLE cases ADD COLUMN link_level TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE cases ADD COLUMN link_reason TEXT NOT NULL DEFAULT ''",
    # The case of a newer list in which the work on this one goes on.
    "ALTER TABLE cases ADD COLUMN continued_in INTEGER",
    "ALTER TABLE lists ADD COLUMN comparison TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX cases_met ON cases(list_id, met) WHERE met <> ''",
    "CREATE INDEX cases_continued ON cases(continued_in) WHERE continued_in IS NOT NULL",
    """CREATE TABLE mappings (
        id INTEGER PRIMARY KEY AUTOINCREMENT, sender TEXT NOT NULL, header TEXT NOT NULL,
        columns TEXT NOT NULL, noted_on TEXT NOT NULL, UNIQUE (sender, header)
    )""",
)


def add_meetings_and_mappings(db: Database) -> None:
    """Append what step 2 brings."""
    for statement in _STATEMENTS:
        db.execute(statement)
