"""What left the store in clear because an officer asked for it: files, and what was shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from vssid_desk.store.database import Store

NO_FILE = ""  # in the place of a file: shown on the screen, or figures without people
RECOVERY_SHEET = "Xuất tờ khôi phục ra PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One file in clear: where, what, of how many people, why; moments are ISO in UTC."""

    id: int
    at: str
    who: str
    what: str
    file: str
    people: int
    why: str
    deleted_at: str

    @property
    def is_recovery_sheet(self) -> bool:
        """Whether it is a sheet with the recovery key, which is to be printed and kept."""
        return self.what == RECOVERY_SHEET


_FILES = (
    "SELECT id, at, who, what, file, people, why, deleted_at FROM exports "
    "WHERE file <> '' ORDER BY id DESC"
)


def add(store: Store, file: str, what: str, people: int, why: str) -> None:
    """Note a file, or NO_FILE; needs an open operation."""
    store.write(
        "INSERT INTO exports(at, who, what, file, people, why) VALUES (?, ?, ?, ?, ?, ?)",
        (_now(), store.who, what, file, people, why),
    )


def all_(store: Store) -> list[Export]:
    """Return every file noted, newest first."""
    return [
        Export(**dict(zip(Export.__slots__, row, strict=True)))
        for row in store.rows(_FILES)
    ]


def mark_deleted(store: Store, ids: Sequence[int]) -> None:
    """Note that files are gone; needs an open operation."""
    now = _now()
    store.write_many(
        "UPDATE exports SET deleted_at = ? WHERE id = ?", [(now, id_) for id_ in ids]
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
