"""Backups: a whole, consistent, encrypted copy of a store beside a copy of its keys."""

import shutil
from contextlib import suppress
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.store import database, faults, upgrading
from vssid_desk.store.backups import pool
from vssid_desk.store.database import Store
from vssid_desk.store.keys import slots
from vssid_desk.store.settling import settle, settle_names


def back_up(store: Store, target: Path) -> Path:
    """Write a copy of the store as it is now; return its file.

    The copy opens with the same password and the same recovery key.  Work may go on meanwhile.
    """
    if store.file is None:
        message = "a store in memory has no backup"
        raise RuntimeError(message)
    if target.exists():
        raise UserError(
            f"Đã có tệp “{target.name}” ở nơi sao lưu. Hãy chọn tên khác cho bản sao lưu."
        )
    fresh = target.with_name(target.name + ".part")
    try:
        fresh.unlink(missing_ok=True)
        with faults.explained(target):
            store.connection.execute("VACUUM INTO ?", (str(fresh),))
        slots.write(target, slots.read(store.file))
        settle(fresh, target)
    except BaseException as error:
        with suppress(OSError):  # the stick may be gone
            fresh.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise faults.unreachable(target) from error
        raise
    return target


def restore(backup: Path, target: Path) -> Path:
    """Put a backup and its keys in place as a new store; return its file.

    Never overwrites: the store that is there stays until someone removes it.
    """
    if not backup.is_file():
        raise UserError(
            f"Không thấy bản sao lưu “{backup.name}”. Hãy cắm ổ sao lưu hoặc chọn lại tệp."
        )
    fresh = target.with_name(target.name + ".part")
    # With its unfinished piece beside them, keys are what a restore left that was cut off.
    taken = slots.keys_file(target).exists() and not fresh.exists()
    if target.exists() or taken:
        raise UserError(
            f"Đã có tệp “{target.name}” hoặc tệp khoá của nó ở nơi khôi phục. "
            "Hãy chọn thư mục khác hoặc đổi tên tệp cũ."
        )
    found = slots.read(backup)
    try:
        _lay_aside(target)
        shutil.copyfile(backup, fresh)
        _copy_pictures(backup, target)
        slots.write(target, found)
        settle(fresh, target)
    except (OSError, UserError) as error:
        _take_back(target)
        raise UserError(
            f"Không khôi phục được “{target.name}”. "
            "Hãy kiểm tra ổ đĩa còn chỗ và thư mục ghi được rồi làm lại."
        ) from error
    return target


def _take_back(target: Path) -> None:
    """Remove what an attempt left, so that another may take the same name."""
    keys = slots.keys_file(target)
    with suppress(OSError):
        for part in (
            target.with_name(target.name + ".part"),
            keys,
            slots.copy_of(keys),
        ):
            part.unlink(missing_ok=True)


def _lay_aside(target: Path) -> None:
    """Rename what a store of this name, gone since, left beside it.

    Its write-ahead log would be taken for the restored store's, and written into it.
    """
    for ending in ("-wal", "-shm", "-journal"):
        left = target.with_name(target.name + ending)
        if left.exists():
            left.replace(_free_name(left))
    settle_names(target.parent)


def _free_name(left: Path) -> Path:
    names = (left.with_name(f"{left.name}.cu-{number}") for number in range(1, 1000))
    return next(name for name in names if not name.exists())


def _copy_pictures(backup: Path, target: Path) -> None:
    """Lay the pictures of a generation beside the new store, which takes them when opened."""
    pictures = backup.parent / pool.FOLDER
    if (
        backup.with_name(backup.name + f".{pool.FOLDER}").is_file()
        and pictures.is_dir()
    ):
        there = upgrading.folder_of(target) / pool.FOLDER
        shutil.copytree(pictures, there, dirs_exist_ok=True)


def check(backup: Path, key: bytes) -> list[str]:
    """Open a backup and return what is wrong with it, nothing when it is whole."""
    store = database.open_store(backup, key, read_only=True)
    try:
        return [
            f"Bản sao lưu hỏng: {row[0]}. Hãy sao lưu lại sang ổ khác."
            for row in store.rows("PRAGMA integrity_check")
            if row[0] != "ok"
        ]
    finally:
        store.close()
