"""The file of a list as it lies there: its bytes, and whether it came in before."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from vssid_desk.domain.query import ListSummary
from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import lists


def bytes_of(file: Path) -> bytes:
    """Return the whole file; raise UserError when it cannot be read."""
    with _opened(file) as stream:
        return stream.read()


def earlier_import(work: Workspace, file: Path) -> ListSummary | None:
    """Return the list that came in as exactly this file, or None; the file is never held whole."""
    with _opened(file) as stream:
        told = hashlib.file_digest(stream, "sha256").hexdigest()
    return lists.find_by_hash(work.store, told)


@contextmanager
def _opened(file: Path) -> Iterator[BufferedReader]:
    try:
        with file.open("rb") as stream:
            yield stream
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp “{file.name}”. Kiểm tra tệp còn ở đó, không bị chương trình "
            "khác khoá, rồi nhập lại."
        ) from fault
