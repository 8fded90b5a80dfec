"""The file of key slots beside a store and its second copy: read, written whole."""

import json
import os
from pathlib import Path
from typing import Any

from vssid_desk.errors import UserError

VERSION = 2  # 1 knew one password alone


def keys_file(file: Path) -> Path:
    """Return where the slots of a store lie."""
    return file.with_name(file.name + ".keys")


def read(file: Path) -> dict[str, Any]:
    """Return the slots of a store; raise UserError when both copies are gone or damaged."""
    for candidate in (keys_file(file), copy_of(keys_file(file))):
        try:
            slots = json.loads(candidate.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(slots, dict) and {"version", "password", "recovery"} <= set(
            slots
        ):
            return _known(slots)
    if not file.exists():
        raise UserError(
            f"Không có sổ “{file.name}” trong thư mục {file.parent.resolve()}. Xem lại tên tệp và thư mục."
        )
    raise UserError(
        f"Thiếu tệp khoá “{keys_file(file).name}” nằm cạnh tệp dữ liệu, hoặc tệp khoá đã hỏng. "
        "Hãy chép tệp khoá về cùng thư mục với tệp dữ liệu, hoặc khôi phục từ bản sao lưu."
    )


def _known(slots: dict[str, Any]) -> dict[str, Any]:
    if slots["version"] not in (1, VERSION):
        raise UserError(
            "Tệp khoá do bản VssID Desk mới hơn tạo ra. Hãy cài bản mới rồi mở lại."
        )
    return slots


def copy_of(path: Path) -> Path:
    """Return where the second copy of a keys file lies."""
    return path.with_name(path.name + ".bak")


def write_if_possible(file: Path, slots: dict[str, Any]) -> None:
    """Write the slots unless the disk does not let us."""
    try:
        write(file, slots)
    except UserError:
        # Counting failures must not keep anyone from a store on a read-only disk.
        return


def write(file: Path, slots: dict[str, Any]) -> None:
    """Write the slots twice, the copy first; raise UserError when the disk is full."""
    text = json.dumps({**slots, "version": max(slots["version"], VERSION)}, indent=1)
    try:
        for target in (copy_of(keys_file(file)), keys_file(file)):
            _write_whole(target, text)
    except OSError as error:
        raise UserError(
            f"Không ghi được tệp khoá “{keys_file(file).name}”. "
            "Hãy kiểm tra ổ đĩa còn chỗ và thư mục ghi được rồi làm lại."
        ) from error


def _write_whole(target: Path, text: str) -> None:
    """Write so that a power cut leaves either the old file or the new one."""
    fresh = target.with_name(target.name + ".new")
    with fresh.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(target)
