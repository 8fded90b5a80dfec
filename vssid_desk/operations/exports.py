"""Files in clear: noted when they are written, listed until they are deleted."""

from collections.abc import Sequence
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.office import exports
from vssid_desk.store.office.exports import Export

__all__ = [
    "Export",
    "all_exports",
    "delete_exports",
    "demand_export",
    "lying_about",
    "note_exports",
    "note_shown",
    "save_in_clear",
]


def demand_export(work: Workspace) -> None:
    """Raise UserError when who works here may not take data out of the store."""
    journal.demand(work.store, "export")


def save_in_clear(folder: Path, name: str, data: bytes) -> Path:
    """Write a file whole or not at all; return it, raise UserError when it cannot be."""
    file = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half = file.with_name(name + ".dang-ghi")
        half.write_bytes(data)
        half.replace(file)
    except OSError as fault:
        raise UserError(
            f"Không ghi được “{name}” vào thư mục đã chọn: ổ đầy, không có quyền ghi hoặc tệp "
            "đang mở ở chương trình khác. Đóng tệp đó hoặc chọn thư mục khác rồi lập lại."
        ) from fault
    return file


def note_exports(
    work: Workspace,
    files: Sequence[Path],
    *,
    name: str,
    text: str,
    people: int = 0,
    why: str = "",
) -> None:
    """Note files just written in clear, in the journal and in the list to delete from.

    Without a file nothing left the store, and nothing is noted.
    """
    if not files:
        return
    with journal.noting(work.store, name, text):
        for file in files:
            exports.add(work.store, str(file.resolve()), text, people, why)


def note_shown(work: Workspace, *, name: str, text: str, people: int, why: str) -> None:
    """Note what was shown or told without a file of people in clear."""
    with journal.noting(work.store, name, text):
        exports.add(work.store, exports.NO_FILE, text, people, why)


def all_exports(work: Workspace) -> list[Export]:
    """Return every file in clear that was ever asked for, newest first."""
    return exports.all_(work.store)


def lying_about(work: Workspace) -> list[Export]:
    """Return the files in clear that still lie where they were written, newest first.

    A file written again to the same place is told once.
    """
    found: dict[str, Export] = {}
    for one in exports.all_(work.store):
        if not one.deleted_at and Path(one.file).is_file():
            found.setdefault(one.file, one)
    return list(found.values())


def delete_exports(work: Workspace, ids: Sequence[int]) -> int:
    """Delete files in clear; return how many were deleted.

    Raises UserError naming the first that another program holds; those before it are deleted
    and noted.
    """
    chosen = {one.file for one in exports.all_(work.store) if one.id in set(ids)}
    same = [one for one in exports.all_(work.store) if one.file in chosen]
    gone, held = _unlinked(sorted(chosen))
    deleted = [one.id for one in same if one.file in gone and not one.deleted_at]
    if deleted:
        text = f"Xóa {len(gone)} tệp đã xuất không mã hoá"
        with journal.noting(work.store, "delete_exports", text):
            exports.mark_deleted(work.store, deleted)
    if held:
        raise UserError(
            f"Không xóa được “{Path(held).name}”: tệp đang mở ở chương trình khác hoặc không có "
            "quyền xóa. Đóng tệp đó rồi xóa lại."
        )
    return len(gone)


def _unlinked(files: Sequence[str]) -> tuple[set[str], str]:
    gone: set[str] = set()
    for file in files:
        try:
            Path(file).unlink(missing_ok=True)
        except OSError:
            return gone, file
        gone.add(file)
    return gone, ""
