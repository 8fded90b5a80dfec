"""Opening a store of another version: older ones are copied, then brought up to date."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from vssid_desk.errors import UserError
from vssid_desk.store import faults, migrations
from vssid_desk.store.keys import slots
from vssid_desk.store.settling import settle

CopyInto = Callable[[Path], None]
FOLDER = ".sao-luu"  # after the store's name: where its own backups lie
_COPY = "truoc-nang-cap-"
STALE = "assess_again"
_STALE = "INSERT OR REPLACE INTO remembered(name, value) VALUES (?, '{\"yes\": 1}')"


class Older(UserError):  # noqa: N818 - named by what it says
    """The store is of an older program and was opened only to be read."""


def folder_of(file: Path) -> Path:
    """Return the folder beside a store that keeps its backups."""
    return file.with_name(file.name + FOLDER)


def bring_up_to_date(db: Database, file: Path, copy: CopyInto | None) -> None:
    """Run the steps a store lacks, after copying it whole; raise UserError.

    A store of a newer program is refused and left alone. `copy` writes the store as it is into
    a new file, on a connection of its own; without it the store is only read.
    """
    version = migrations.version(db)
    if version == 0:
        raise no_store(file)
    if version > migrations.NEWEST:
        raise UserError(
            "Tệp dữ liệu này do bản VssID Desk mới hơn tạo ra. "
            "Hãy cài bản mới trên máy này rồi mở lại; dữ liệu không bị thay đổi."
        )
    if version < migrations.NEWEST:
        if copy is None:
            raise Older(
                "Tệp dữ liệu này của bản cũ và đang mở chỉ để đọc. "
                "Hãy mở một lần ở chế độ thường để cập nhật tệp."
            )
        migrations.migrate(
            db,
            before=lambda found: _copy_first(copy, file, found),
            # What is computed of the people is of the older rules; it wants computing again.
            after=lambda: db.execute(_STALE, (STALE,)),
        )


def copies_before(file: Path) -> list[Path]:
    """Return the copies made before upgrades, oldest first."""
    return sorted(folder_of(file).glob(f"{_COPY}*{file.suffix}"))


def copies_in(folder: Path) -> list[Path]:
    """Return the copies made before upgrades that lie in a folder of backups."""
    beside = (".keys", ".bak", ".part")
    found = folder.glob(f"{_COPY}*")
    return [one for one in found if not one.name.endswith(beside)]


def _copy_first(copy: CopyInto, file: Path, version: int) -> None:
    number = len(copies_before(file)) + 1
    target = folder_of(file) / f"{_COPY}{number:03d}-tu-{version}{file.suffix}"
    fresh = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with faults.explained(target):
            copy(fresh)
        slots.write(target, slots.read(file))
        settle(fresh, target)
    except OSError as error:
        raise UserError(
            f"Chưa nâng cấp “{file.name}”: không ghi được bản sao lưu trước khi nâng cấp. "
            "Hãy kiểm tra ổ đĩa còn chỗ và thư mục ghi được rồi mở lại."
        ) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def no_store(file: Path) -> faults.NotOurStore:
    """Return the error for a file that is no store."""
    return faults.NotOurStore(
        f"“{file.name}” không phải tệp dữ liệu của VssID Desk. Hãy chọn đúng tệp."
    )
