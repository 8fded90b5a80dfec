"""Whether a store is whole: its two files, each page's seal, its tables, its journal."""

from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import slots


def faults_outside(file: Path) -> tuple[str, ...]:
    """Say what is wrong with a store as far as it shows without its key."""
    try:
        if file.stat().st_size == 0:
            return (f"Tệp sổ “{file.name}” rỗng.",)
        slots.read(file)
    except FileNotFoundError:
        return (f"Không thấy tệp sổ “{file.name}” ở nơi đã lưu.",)
    except OSError:
        return (f"Không đọc được tệp sổ “{file.name}”.",)
    except UserError as error:
        return (str(error),)
    return ()


def faults_inside(store: Store) -> tuple[str, ...]:
    """Say what is wrong inside an open store: pages, tables, journal; reads every page."""
    found: list[str] = []
    try:
        for look in (_broken_seals, _broken_tables, journal.verify):
            found += look(store)
    except UserError as error:  # what is damaged cannot be read any further
        found.append(str(error))
    return tuple(found)


def _broken_seals(store: Store) -> list[str]:
    seals = store.rows("PRAGMA cipher_integrity_check")
    return [f"Có {len(seals)} chỗ trong tệp sổ bị hỏng hoặc bị sửa."] if seals else []


def _broken_tables(store: Store) -> list[str]:
    tables = [row[0] for row in store.rows("PRAGMA quick_check") if row[0] != "ok"]
    if not tables:
        return []
    return [f"Có {len(tables)} chỗ trong bảng dữ liệu không liền nhau."]


def last_written(store: Store) -> str:
    """Return the moment of the latest operation, ISO in UTC; nothing when there is none."""
    latest = journal.entries(store, limit=1)
    return latest[0].at if latest else ""


def engine(store: Store) -> str:
    """Return the version of the database engine that opened a store."""
    return str(store.value("PRAGMA cipher_version"))
