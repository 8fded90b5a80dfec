"""The file of key slots beside a store and its second copy: read, written whole."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vssid_desk.errors import UserError
from vssid_desk.store.settling import settle_names

VERSION = 2  # 1 knew one password alone
_NEEDED = {"version", "password", "recovery"}

Slots = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Slots as one file keeps them; `of_backup` where those beside the store are lost."""

    path: Path
    slots: Slots
    of_backup: bool = False


def keys_file(file: Path) -> Path:
    """Return where the slots of a store lie."""
    return file.with_name(file.name + ".keys")


def copy_of(path: Path) -> Path:
    """Return where the second copy of a keys file lies."""
    return path.with_name(path.name + ".bak")


def read(file: Path) -> Slots:
    """Return the slots of a store; raise UserError when every copy is gone or damaged."""
    return copies(file)[0].slots


def copies(file: Path) -> list[Copy]:
    """Return what is kept of a store's slots, the first copy to be believed first.

    Copies that say the same stand for one. Where both beside the store are gone, those of the
    newest backup, which wrap the same key, serve. Raises UserError when there are none at all.
    """
    there = [one for one in _beside(file) if one is not None]
    found = there or _of_newest_backup(file)
    if not found:
        raise _none_of(file)
    first, *others = found
    return [first, *(one for one in others if not _is_like(one, first.slots))]


def _beside(file: Path) -> tuple[Copy | None, Copy | None]:
    return _read(keys_file(file)), _read(copy_of(keys_file(file)))


def _is_like(copy: Copy, slots: Slots) -> bool:
    return _told(copy.slots) == _told(slots)


def _read(path: Path, *, of_backup: bool = False) -> Copy | None:
    try:
        slots = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(slots, dict) or not set(slots) >= _NEEDED:
        return None
    return Copy(path=path, slots=_known(slots), of_backup=of_backup)


def _of_newest_backup(file: Path) -> list[Copy]:
    folder = file.with_name(file.name + ".sao-luu")
    for path in sorted(folder.glob("ban-*.keys"), reverse=True):
        found = _read(path, of_backup=True)
        if found is not None:
            return [found]
    return []


def _none_of(file: Path) -> UserError:
    if not file.exists():
        return UserError(
            f"Không có sổ “{file.name}” trong thư mục {file.parent.resolve()}. Xem lại tên tệp và thư mục."
        )
    return UserError(
        f"Thiếu tệp khoá “{keys_file(file).name}” nằm cạnh tệp dữ liệu, hoặc tệp khoá đã hỏng. "
        "Hãy chép tệp khoá về cùng thư mục với tệp dữ liệu, hoặc khôi phục từ bản sao lưu."
    )


def _known(slots: Slots) -> Slots:
    if slots["version"] not in (1, VERSION):
        raise UserError(
            "Tệp khoá do bản VssID Desk mới hơn tạo ra. Hãy cài bản mới rồi mở lại."
        )
    return slots


def _told(slots: Slots) -> Slots:
    """Return what copies must agree in; wrong tries are counted in one of them."""
    return {key: slots[key] for key in slots if key not in ("failures", "version")}


def alter(file: Path, edit: Callable[[Slots], None]) -> None:
    """Read the slots, change them and write them at once; raise UserError as `write`."""
    found = read(file)
    edit(found)
    write(file, found)


def agree(file: Path) -> bool:
    """Tell whether both copies are there and say the same."""
    first, second = _beside(file)
    return first is not None and second is not None and _is_like(second, first.slots)


def make_alike(file: Path, chosen: Slots) -> None:
    """Write into both copies, where they differ, what one of them or a backup says.

    What neither says any more was altered since, and is left. A disk that cannot be written
    keeps nobody from the store.
    """
    there = [one for one in _beside(file) if one is not None]
    if agree(file) or (there and not any(_is_like(one, chosen) for one in there)):
        return
    try:
        write(file, _told(chosen) | {"version": chosen["version"]})
    except UserError:
        return


def note_failures(copy: Copy, failures: Slots | None) -> None:
    """Count wrong tries in the copy they were made at, None for no more; never in a backup.

    The other copy is left alone: these slots may be another store's, laid there by mistake.
    """
    now = None if copy.of_backup else _read(copy.path)
    if now is None:
        return
    told = {**_told(now.slots), "version": now.slots["version"]}
    if failures is not None:
        told["failures"] = failures
    try:
        _write_whole(copy.path, _text(told))
    except OSError:
        # Counting failures must not keep anyone from a store on a read-only disk.
        return


def write(file: Path, slots: Slots) -> None:
    """Write the slots twice, the copy first; raise UserError when the disk is full."""
    text = _text(slots)
    try:
        for target in (copy_of(keys_file(file)), keys_file(file)):
            _write_whole(target, text)
    except OSError as error:
        raise UserError(
            f"Không ghi được tệp khoá “{keys_file(file).name}”. "
            "Hãy kiểm tra ổ đĩa còn chỗ và thư mục ghi được rồi làm lại."
        ) from error


def _text(slots: Slots) -> str:
    return json.dumps({**slots, "version": max(slots["version"], VERSION)}, indent=1)


def _write_whole(target: Path, text: str) -> None:
    """Write so that a power cut leaves either the old file or the new one."""
    fresh = target.with_name(target.name + ".new")
    with fresh.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(target)
    settle_names(target.parent)
