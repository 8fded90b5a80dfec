"""A consistent copy of a store's database without the pictures, which a pool keeps once."""

import re
from pathlib import Path

from vssid_desk.store import database, faults, migrations
from vssid_desk.store.backups.pool import Pool
from vssid_desk.store.database import Store

# What a copy remembers of itself, until its pictures were brought back.
MARK = "without_pictures"
_MARK_IT = (
    "INSERT OR REPLACE INTO kept.remembered(name, value) VALUES (?, '{\"yes\": 1}')"
)
_CREATES = re.compile(r"^CREATE (VIRTUAL TABLE|TABLE|(?:UNIQUE )?INDEX|TRIGGER) ")
_SCHEMA = (
    "SELECT name, sql FROM main.sqlite_master WHERE type = ? AND sql IS NOT NULL "
    "AND name NOT LIKE 'sqlite_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name"
)


def write_copy(store: Store, target: Path, pool: Pool) -> tuple[int, str, list[str]]:
    """Write the database to a new file and the contents it lacks to the pool.

    Works on a connection of its own, so that edits go on. Returns the number and the hash of
    the last operation in the copy, and the SHA-256 of every content that belongs to it.
    """
    if store.file is None:
        message = "a store in memory has no backup"
        raise RuntimeError(message)
    own = database.open_store(store.file, store.key)
    try:
        with faults.explained(target):
            own.connection.execute("PRAGMA foreign_keys = OFF")
            secret = f"x'{store.key.hex()}'"
            own.connection.execute(
                "ATTACH DATABASE ? AS kept KEY ?", (str(target), secret)
            )
            own.connection.execute("PRAGMA kept.journal_mode = OFF")
            own.connection.execute("PRAGMA kept.synchronous = OFF")
            own.connection.execute("BEGIN")
            found = _copy_all(own, pool)
            own.connection.execute("COMMIT")
        return found
    finally:
        own.close()


def _copy_all(own: Store, pool: Pool) -> tuple[int, str, list[str]]:
    last = own.row("SELECT id, hash FROM main.operations ORDER BY id DESC LIMIT 1")
    for name, sql in own.rows(_SCHEMA, ("table",)):
        _copy_table(own, name, sql)
    own.write("DELETE FROM kept.sqlite_sequence")
    own.write("INSERT INTO kept.sqlite_sequence SELECT * FROM main.sqlite_sequence")
    own.write(_MARK_IT, (MARK,))
    for kind in ("index", "trigger"):
        for _, sql in own.rows(_SCHEMA, (kind,)):
            own.write(_in_copy(sql))
    own.write(f"PRAGMA kept.user_version = {migrations.version(own.db)}")
    contents = [row[0] for row in own.rows("SELECT sha256 FROM main.contents")]
    for sha256 in contents:
        if not pool.has(sha256):
            pool.put(sha256, _bytes_of(own, sha256))
    return (int(last[0]), str(last[1]), contents) if last else (0, "", contents)


def _copy_table(own: Store, name: str, sql: str) -> None:
    there = own.value("SELECT 1 FROM kept.sqlite_master WHERE name = ?", (name,))
    if there:  # a full-text table makes its parts by itself, with something in them
        own.write(f"DELETE FROM kept.{name}")  # noqa: S608 - our own names
    else:
        own.write(_in_copy(sql))
    if sql.startswith("CREATE VIRTUAL"):
        return
    columns = [row[1] for row in own.rows(f"PRAGMA main.table_info({name})")]
    taken = ", ".join(
        "x''" if (name, column) == ("contents", "bytes") else f'"{column}"'
        for column in columns
    )
    own.write(f"INSERT INTO kept.{name} SELECT {taken} FROM main.{name}")  # noqa: S608 - our own names


def _in_copy(sql: str) -> str:
    return _CREATES.sub(lambda found: f"{found.group()}kept.", sql, count=1)


def _bytes_of(store: Store, sha256: str) -> bytes:
    return bytes(
        store.value("SELECT bytes FROM main.contents WHERE sha256 = ?", (sha256,))
    )


def lacks_pictures(store: Store) -> bool:
    """Tell whether a store was restored from a copy and its pictures not yet."""
    return bool(store.value("SELECT 1 FROM remembered WHERE name = ?", (MARK,)))


def bring_pictures_back(store: Store, pool: Pool) -> int:
    """Fill the contents from the pool; return how many were not found there."""
    lacking = [
        row[0]
        for row in store.rows(
            "SELECT sha256 FROM contents WHERE length(bytes) = 0 AND size > 0"
        )
    ]
    missing = 0
    with faults.explained(store.file):
        store.connection.execute("BEGIN IMMEDIATE")
        # The guard knows no better than that contents are never altered.
        store.write("DROP TRIGGER guard_contents_update")
        for sha256 in lacking:
            data = pool.get(sha256)
            missing += data is None
            store.write(
                "UPDATE contents SET bytes = ? WHERE sha256 = ?", (data or b"", sha256)
            )
        if not missing:
            store.write("DELETE FROM remembered WHERE name = ?", (MARK,))
        migrations.make_triggers(store.db)
        store.connection.execute("COMMIT")
    return missing
