"""The zip that runs from a stick: the frozen folder with the mark that keeps data beside it."""

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

from installer.plan import Plan

MARK = "chay-tu-usb.txt"  # what settings.PORTABLE_MARK says; a test compares
TEXT = """Có tệp này nằm cạnh chương trình thì tuỳ chọn, nhật ký và sổ mới nằm trong thư mục
“du-lieu” bên cạnh: mang cả thư mục này theo trên USB được.

Xóa tệp này thì chương trình dùng thư mục riêng của người dùng trên máy.
"""
MOMENT = (2020, 1, 1, 0, 0, 0)  # equal files give an equal archive


def make_zip(plan: Plan) -> None:
    """Nén bản mang theo trên USB."""
    target = plan.made / f"{plan.stem}-usb.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for file in files_of(plan.bundle):
            name = f"{plan.bundle.name}/{file.relative_to(plan.bundle).as_posix()}"
            archive.writestr(entry(file, name), content(file))
        note = zipfile.ZipInfo(f"{plan.bundle.name}/{MARK}", MOMENT)
        note.compress_type = zipfile.ZIP_DEFLATED
        note.external_attr = (stat.S_IFREG | 0o644) << 16
        archive.writestr(note, TEXT)


def files_of(folder: Path) -> Iterator[Path]:
    """Return files and links in the order of their names."""
    return (
        file
        for file in sorted(folder.rglob("*"))
        if file.is_symlink() or not file.is_dir()
    )


def entry(file: Path, name: str) -> zipfile.ZipInfo:
    """Return how a file stands in the archive: a link as a link, a starter to be run."""
    found = zipfile.ZipInfo(name, MOMENT)
    found.compress_type = zipfile.ZIP_DEFLATED
    found.create_system = 3
    mode = file.lstat().st_mode
    found.external_attr = (stat.S_IFMT(mode) | (mode & 0o755)) << 16
    return found


def content(file: Path) -> bytes:
    """Return the bytes of a file, of a link where it leads."""
    if file.is_symlink():
        return str(file.readlink()).encode()
    return file.read_bytes()
