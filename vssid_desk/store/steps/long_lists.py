"""Step 19: what makes long lists come in faster.

What lists show of people and many have alike stands once, in a table of kinds: the search table
and the index of all facets are a third narrower.  The index by due day holds only those who have
one.  New cases may be noted in the journal together.
"""

from sqlite_utils import Database

_KIND = "group_key, path_key, fault_kind, fault, path_title, organ, doubt, doubt_level"
_STATEMENTS = (
    f"""CREATE TABLE search_kinds (
        id INTEGER PRIMARY KEY, group_key TEXT NOT NULL, path_key TEXT NOT NULL,
        fault_kind TEXT NOT NULL, fault TEXT NOT NULL, path_title TEXT NOT NULL,
        organ TEXT NOT NULL, doubt TEXT NOT NULL, doubt_level TEXT NOT NULL,
        UNIQUE ({_KIND})
    )""",
    f"INSERT INTO search_kinds({_KIND}) SELECT DISTINCT {_KIND} FROM search",  # noqa: S608 - constant
    "ALTER TABLE search RENAME TO former_search",
    """CREATE TABLE search (
        case_id INTEGER PRIMARY KEY, list_id INTEGER NOT NULL, campaign_id INTEGER NOT NULL,
        stage TEXT NOT NULL, due_on TEXT NOT NULL, kind_id INTEGER NOT NULL,
        row_number INTEGER NOT NULL, full_name TEXT NOT NULL, birth_date TEXT NOT NULL,
        sex TEXT NOT NULL, personal_id TEXT NOT NULL, social_insurance_code TEXT NOT NULL,
        department TEXT NOT NULL, group_text TEXT NOT NULL, sort_key TEXT NOT NULL,
        household TEXT NOT NULL
    )""",
    f"""INSERT INTO search SELECT case_id, list_id, campaign_id, stage, due_on, k.id,
        row_number, full_name, birth_date, sex, personal_id, social_insurance_code,
        department, group_text, sort_key, household
        FROM former_search JOIN search_kinds AS k USING ({_KIND}) ORDER BY case_id""",  # noqa: S608 - constant
    "DROP TABLE former_search",
    "CREATE INDEX search_by_name ON search(sort_key, case_id)",
    "CREATE INDEX search_by_due ON search(due_on, sort_key, case_id) WHERE due_on <> ''",
    """CREATE INDEX search_facets ON search(
        stage, kind_id, list_id, campaign_id, department, due_on, household
    )""",
    "CREATE INDEX search_by_id ON search(personal_id) WHERE personal_id <> ''",
    """CREATE INDEX search_by_code ON search(social_insurance_code)
        WHERE social_insurance_code <> ''""",
    "CREATE INDEX search_by_household ON search(household) WHERE household <> ''",
    # The table whose new rows are noted together, while they come.
    "ALTER TABLE open_operation ADD COLUMN at_once TEXT",
    # Words that come in bulk are merged seldom; sixteen parts are searched as fast as four.
    "INSERT INTO search_words(search_words, rank) VALUES ('automerge', 16)",
)


def make_long_lists_faster(db: Database) -> None:
    """Move what is shared out of the search table, and let the journal note many at once."""
    for statement in _STATEMENTS:
        db.execute(statement)
