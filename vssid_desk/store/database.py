"""The encrypted file of one unit: made, opened, brought up to date, closed."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from sqlite3 import Connection, Cursor, OperationalError as PlainOperationalError
from typing import Any, cast

import sqlite_utils
import sqlite_utils.db
from sqlcipher3 import dbapi2

from vssid_desk.domain.keeping.roles import Role
from vssid_desk.errors import UserError
from vssid_desk.store import faults, fingerprints, migrations, upgrading
from vssid_desk.store.keys import slots, vault

# sqlite-utils knows only the standard library's error; sqlcipher3 raises its own.
vars(sqlite_utils.db)["OperationalError"] = (
    PlainOperationalError,
    dbapi2.OperationalError,
)

BUSY_TIMEOUT = 8000  # milliseconds a writer waits for another window
_CHECKPOINT, _PAGE = 1000, 4096  # pages of the log, their bytes; both SQLite's own
_CACHE_KIB = 64 * 1024  # holds the search table of 100 000 people and its indexes

Values = Sequence[Any]


@dataclass(slots=True)
class Store:
    """An open store: one connection, its file, and who works with it."""

    db: sqlite_utils.Database
    connection: Connection
    file: Path | None
    read_only: bool = False
    who: str = ""
    role: Role = Role.APPROVE
    key: bytes = field(default=b"", repr=False)

    def rows(
        self, sql: str, values: Values | dict[str, Any] = ()
    ) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with faults.explained(self.file):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        with faults.explained(self.file):
            found = self.connection.execute(sql, values).fetchone()
        return cast("tuple[Any, ...] | None", found)

    def value(self, sql: str, values: Values = ()) -> Any:
        """Return the first column of the first row, or None."""
        found = self.row(sql, values)
        return found[0] if found else None

    def write(self, sql: str, values: Values | dict[str, Any] = ()) -> Cursor:
        """Run one statement that writes."""
        with faults.explained(self.file):
            return self.connection.execute(sql, values)

    def write_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for many rows."""
        with faults.explained(self.file):
            self.connection.executemany(sql, rows)

    @contextmanager
    def checkpoint_later(self) -> Iterator[None]:
        """Let what is committed within stand in the log alone, where it is as safe.

        Whoever asked for it need not wait while it is copied into the file; `checkpoint` does that.
        """
        self.checkpoint()
        self.write("PRAGMA wal_autocheckpoint = 0")
        try:
            yield
        finally:
            self.write(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")

    def checkpoint(self) -> None:
        """Copy a long log into the file, as far as nobody else reads it.

        A full disk or a drive that is gone hinders nobody here: the log stays, and is as safe.
        """
        log = _beside(self.file, "-wal") if self.file else None
        if log and log.exists() and log.stat().st_size > _CHECKPOINT * _PAGE:
            with suppress(UserError):
                self.rows("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Close the connection; the file stays encrypted on the disk."""
        self.connection.close()


def create(file: Path, password: str) -> tuple[Store, str]:
    """Make a new store and its key slots; return it with the recovery key to print."""
    # A log without its store would be taken for the new one's.
    there = (file, slots.keys_file(file), _beside(file, "-wal"))
    if any(one.exists() for one in there):
        raise UserError(
            f"Đã có tệp “{file.name}” trong thư mục này. Hãy chọn tên khác cho tệp dữ liệu mới."
        )
    key, recovery = vault.create_slots(file, password)
    try:
        with faults.explained(file):
            store = _connect(file, key, read_only=False)
            migrations.migrate(store.db)
    except BaseException:
        remove(file)
        raise
    return store, recovery


def remove(file: Path) -> None:
    """Remove a store's file with its keys and what SQLite keeps beside it."""
    keys = slots.keys_file(file)
    for part in (file, _beside(file, "-wal"), _beside(file, "-shm"), keys):
        part.unlink(missing_ok=True)
    slots.copy_of(keys).unlink(missing_ok=True)


def in_memory() -> Store:
    """Return an empty store that lives in memory alone, for tests and trials."""
    store = _dress(dbapi2.connect(":memory:", isolation_level=None), None, b"")
    migrations.migrate(store.db)
    return store


def open_store(file: Path, key: bytes, *, read_only: bool = False) -> Store:
    """Open a store with its key, and bring an older one up to date.

    Raises UserError when the file is missing, not ours, newer than the program or locked.
    """
    _demand_file(file)
    with faults.explained(file):
        store = _connect(file, key, read_only=read_only)
        try:
            copy = None if read_only else partial(_copy_into, file, key)
            upgrading.bring_up_to_date(store.db, file, copy)
        except BaseException:
            store.close()
            raise
    return store


def _copy_into(file: Path, key: bytes, target: Path) -> None:
    reading = _connect(file, key, read_only=True)
    try:
        reading.connection.execute("PRAGMA query_only = OFF")
        reading.connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        reading.close()


def is_key_of(file: Path, key: bytes) -> bool:
    """Tell whether a key decrypts a store; other faults wait until it is opened."""
    try:
        with faults.explained(file):
            _connect(file, key, read_only=True).close()
    except faults.NotOurStore:
        return False
    except UserError:
        return True
    return True


def _demand_file(file: Path) -> None:
    try:
        if not file.is_file():
            raise UserError(
                f"Không thấy tệp dữ liệu “{file.name}”. "
                "Hãy kiểm tra ổ đĩa hoặc chọn lại tệp ở nơi đã lưu."
            )
        if file.stat().st_size == 0:
            raise upgrading.no_store(file)
    except OSError as error:
        raise faults.unreachable(file) from error


def data_version(store: Store) -> int:
    """Return a number that changes when another connection has written."""
    return int(store.value("PRAGMA data_version"))


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _connect(file: Path, key: bytes, *, read_only: bool) -> Store:
    uri = f"{file.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        store = _dress(connection, file, key)
        store.read_only = read_only
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return store


def _dress(connection: Any, file: Path | None, key: bytes) -> Store:
    connection.create_function(
        "fingerprint", 1, fingerprints.fingerprint, deterministic=True
    )
    connection.create_function(
        "sha256_of", 1, fingerprints.sha256_of, deterministic=True
    )
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT}",
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "secure_delete = FAST",
        f"cache_size = -{_CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    typed = cast(Connection, connection)
    return Store(sqlite_utils.Database(typed), typed, file, key=key)
