"""Practice mode: a store of its own, filled with made-up people."""

from pathlib import Path

from vssid_desk.domain.keeping.practice import STORE_NAME, is_practice
from vssid_desk.operations.practise import PASSWORD, practise
from vssid_desk.operations.workspace import unlock

NOTICE = (
    "Chế độ làm thử: dữ liệu tự tạo, không có người thật. "
    f"Mật khẩu của sổ này: {PASSWORD}"
)
TO_OPEN = f"Dữ liệu tự tạo, không có người thật. Mật khẩu: {PASSWORD}"


def open_practice(folder: Path) -> tuple[Path, bytes]:
    """Return file and raw key of the practice store; made anew the first time."""
    file = folder / STORE_NAME
    if not file.exists():
        practise(folder, lambda _step: None, whole=False)
    return file, unlock(file, password=PASSWORD)


def store_name(file: Path) -> str:
    """Return what people call a store: as its unit, or that it is for practice."""
    return "Sổ làm thử" if is_practice(file.name) else file.stem
