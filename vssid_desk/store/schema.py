"""The tables of the store, and the triggers that keep the journal.

Every table whose rows people gave is journaled: its triggers refuse a write while no
operation is open and note the row before and after.  Derived tables have no triggers.
A later version appends columns with the default NULL or ''; see `fingerprints`.
"""

from collections.abc import Iterable

from vssid_desk.store import guards

TABLES: tuple[str, ...] = (
    """CREATE TABLE unit (id INTEGER PRIMARY KEY, body TEXT NOT NULL)""",
    """CREATE TABLE contents (
        sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL
    )""",
    """CREATE TABLE campaigns (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, body TEXT NOT NULL
    )""",
    """CREATE TABLE individuals (
        id INTEGER PRIMARY KEY AUTOINCREMENT, level TEXT NOT NULL, reason TEXT NOT NULL
    )""",
    """CREATE TABLE lists (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER NOT NULL REFERENCES campaigns(id),
        title TEXT NOT NULL, file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES contents(sha256),
        list_code TEXT NOT NULL, letter_number TEXT NOT NULL, received_on TEXT NOT NULL,
        person_count INTEGER NOT NULL, receipt TEXT NOT NULL, reading TEXT NOT NULL
    )""",
    """CREATE TABLE packages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER REFERENCES campaigns(id),
        name TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
        signed_on TEXT NOT NULL, sent_at TEXT NOT NULL, withdrawn_at TEXT NOT NULL,
        case_count INTEGER NOT NULL, manifest TEXT NOT NULL
    )""",
    """CREATE TABLE documents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        package_id INTEGER NOT NULL REFERENCES packages(id),
        code TEXT NOT NULL, effective_from TEXT NOT NULL, title TEXT NOT NULL,
        file_name TEXT NOT NULL, sha256 TEXT NOT NULL, case_count INTEGER NOT NULL
    )""",
    """CREATE TABLE cases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER NOT NULL REFERENCES lists(id),
        sheet TEXT NOT NULL, row_number INTEGER NOT NULL,
        group_text TEXT NOT NULL, reason TEXT NOT NULL,
        raw TEXT NOT NULL, delivered TEXT NOT NULL, other TEXT NOT NULL,
        notes TEXT NOT NULL, individual_id INTEGER REFERENCES individuals(id),
        declared TEXT NOT NULL DEFAULT '', answers TEXT NOT NULL DEFAULT '',
        card TEXT NOT NULL DEFAULT '', card_read_at TEXT NOT NULL DEFAULT '',
        package_id INTEGER REFERENCES packages(id),
        outcome TEXT NOT NULL DEFAULT '', outcome_note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE package_cases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        package_id INTEGER NOT NULL REFERENCES packages(id),
        case_id INTEGER NOT NULL REFERENCES cases(id), sent TEXT NOT NULL
    )""",
    """CREATE TABLE attachments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL REFERENCES cases(id),
        kind TEXT NOT NULL, medium TEXT NOT NULL, seen_on TEXT NOT NULL,
        sheets INTEGER NOT NULL, title TEXT NOT NULL, media_type TEXT NOT NULL,
        sha256 TEXT REFERENCES contents(sha256)
    )""",
    "CREATE INDEX cases_of_list ON cases(list_id)",
    "CREATE INDEX cases_of_package ON cases(package_id) WHERE package_id IS NOT NULL",
    "CREATE INDEX cases_of_individual ON cases(individual_id) WHERE individual_id IS NOT NULL",
    "CREATE INDEX attachments_of_case ON attachments(case_id)",
    "CREATE INDEX documents_of_package ON documents(package_id)",
    "CREATE INDEX people_of_package ON package_cases(package_id)",
    "CREATE INDEX packages_of_case ON package_cases(case_id)",
    "CREATE INDEX lists_of_content ON lists(sha256)",
    "CREATE INDEX attachments_of_content ON attachments(sha256)",
    "CREATE INDEX lists_of_campaign ON lists(campaign_id)",
)

JOURNAL: tuple[str, ...] = (
    """CREATE TABLE open_operation (
        id INTEGER PRIMARY KEY, only INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only = 1)
    )""",
    """CREATE TABLE operations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL,
        kind TEXT NOT NULL, reverses INTEGER UNIQUE REFERENCES operations(id),
        first_change INTEGER NOT NULL DEFAULT 0, last_change INTEGER NOT NULL DEFAULT -1,
        digest TEXT NOT NULL DEFAULT '', hash TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE changes (
        id INTEGER PRIMARY KEY,
        operation_id INTEGER NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL,
        case_id INTEGER, kind TEXT NOT NULL, before TEXT, after TEXT, fingerprint BLOB NOT NULL
    )""",
    "CREATE INDEX changes_of_case ON changes(case_id) WHERE case_id IS NOT NULL",
)

# Filled from the cases by `assessments` and `search`; may be emptied at any time.
DERIVED: tuple[str, ...] = (
    """CREATE TABLE shared_assessments (
        id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE
    )""",
    """CREATE TABLE assessments (
        case_id INTEGER PRIMARY KEY, shared_id INTEGER NOT NULL, own TEXT NOT NULL
    )""",
    """CREATE TABLE search (
        case_id INTEGER PRIMARY KEY, list_id INTEGER NOT NULL, campaign_id INTEGER NOT NULL,
        stage TEXT NOT NULL, group_key TEXT NOT NULL, path_key TEXT NOT NULL,
        fault_kind TEXT NOT NULL, department TEXT NOT NULL, due_on TEXT NOT NULL,
        sort_key TEXT NOT NULL, row_number INTEGER NOT NULL, full_name TEXT NOT NULL,
        birth_date TEXT NOT NULL, sex TEXT NOT NULL, personal_id TEXT NOT NULL,
        social_insurance_code TEXT NOT NULL, group_text TEXT NOT NULL,
        fault TEXT NOT NULL, path_title TEXT NOT NULL, words TEXT NOT NULL
    )""",
    "CREATE INDEX search_by_name ON search(sort_key, case_id)",
    """CREATE INDEX search_by_due ON search(
        due_on = '', due_on, sort_key, case_id
    )""",
    """CREATE INDEX search_facets ON search(
        stage, group_key, path_key, fault_kind, list_id, campaign_id, department, due_on
    )""",
    "CREATE INDEX search_by_id ON search(personal_id) WHERE personal_id <> ''",
    """CREATE INDEX search_by_code ON search(social_insurance_code)
        WHERE social_insurance_code <> ''""",
    """CREATE VIRTUAL TABLE search_words USING fts5(
        words, content='', contentless_delete=1, detail=none,
        prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '~'"
    )""",
)

# Journaled tables, each with the expression that tells whose history a row belongs to.
JOURNALED: dict[str, str] = {
    "unit": "NULL",
    "campaigns": "NULL",
    "individuals": "NULL",
    "lists": "NULL",
    "mappings": "NULL",
    "packages": "NULL",
    "documents": "NULL",
    "cases": "{row}.id",
    "package_cases": "{row}.case_id",
    "attachments": "{row}.case_id",
    "calls": "{row}.case_id",
    "saved_filters": "NULL",
    "complaints": "NULL",
    "counter_sessions": "NULL",
    "users": "NULL",
    "exports": "NULL",
    "erasures": "NULL",
    "requests": "{row}.about",
    "breaches": "NULL",
}

# Its rows come by thousands: `recording.noted_at_once` notes those of one batch together.
AT_ONCE = "cases"

_OPEN = "(SELECT id FROM open_operation)"
_NOT_AT_ONCE = f"WHEN (SELECT at_once FROM open_operation) IS NOT '{AT_ONCE}'"  # noqa: S608 - our own names
_NOTE = (
    "INSERT INTO changes"
    "(operation_id, table_name, row_id, case_id, kind, before, after, fingerprint)"
)


def triggers(columns_of: dict[str, list[str]], *, at_once: bool = True) -> list[str]:
    """Return every trigger of the store for the columns its journaled tables have now.

    Before step 19 nothing is noted `at_once`.
    """
    made = list(guards.GUARDS)
    for table, columns in columns_of.items():
        unless = _NOT_AT_ONCE if at_once and table == AT_ONCE else ""
        made += [
            _insert_trigger(table, columns, unless),
            _update_trigger(table, columns),
            _delete_trigger(table, columns),
        ]
    return made


def fingerprint_of(columns: Iterable[str]) -> str:
    """Return SQL for the fingerprint of some columns, or of a trigger's `new.column`."""
    return f"fingerprint(CAST(json_array({', '.join(columns)}) AS BLOB))"


def _note(table: str, row: str, kind: str, images: str, fingerprint_: str) -> str:
    case_id = JOURNALED[table].format(row=row)
    return (
        f"{_NOTE} VALUES ({_OPEN}, '{table}', {row}.id, {case_id}, '{kind}', {images}, "
        f"{fingerprint_});"
    )


def note_of_inserted(columns: Iterable[str]) -> str:
    """Return SQL that notes the rows of AT_ONCE from a number on as inserted."""
    return (
        f"{_NOTE} SELECT {_OPEN}, '{AT_ONCE}', id, {JOURNALED[AT_ONCE].format(row=AT_ONCE)}, "  # noqa: S608 - our own names
        f"'insert', NULL, NULL, {fingerprint_of(columns)} FROM {AT_ONCE} "
        "WHERE id >= ? ORDER BY id"
    )


def _fingerprint_of_new(columns: list[str]) -> str:
    return fingerprint_of(f"new.{column}" for column in columns)


def _insert_trigger(table: str, columns: list[str], unless: str) -> str:
    note = _note(table, "new", "insert", "NULL, NULL", _fingerprint_of_new(columns))
    return (
        f"CREATE TRIGGER journal_{table}_insert AFTER INSERT ON {table} {unless} "
        f"BEGIN {note} END"
    )


def _delete_trigger(table: str, columns: list[str]) -> str:
    image = ", ".join(f"'{column}', old.{column}" for column in columns)
    # Nothing is left to compare with a fingerprint, and the image tells everything.
    note = _note(table, "old", "delete", f"json_object({image}), NULL", "x''")
    return f"CREATE TRIGGER journal_{table}_delete AFTER DELETE ON {table} BEGIN {note} END"


def _update_trigger(table: str, columns: list[str]) -> str:
    differs = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    images = f"{_changed('old', columns)}, {_changed('new', columns)}"
    note = _note(table, "new", "update", images, _fingerprint_of_new(columns))
    return (
        f"CREATE TRIGGER journal_{table}_update AFTER UPDATE ON {table} "
        f"WHEN {differs} BEGIN {note} END"
    )


def _changed(row: str, columns: list[str]) -> str:
    """Return SQL for a JSON object of only the columns that an update changed.

    Put together as text: an object made from a select for each column takes ten times as long.
    """
    parts = " || ".join(
        f"CASE WHEN old.{column} IS NOT new.{column} "
        f"THEN ',\"{column}\":' || json_quote({row}.{column}) ELSE '' END"
        for column in columns
    )
    return f"('{{' || substr({parts}, 2) || '}}')"
