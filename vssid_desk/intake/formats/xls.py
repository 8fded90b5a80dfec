"""Excel 5 to 2003 workbooks: values by the fast reader, looks by a scan of the records."""

import io
import struct
from collections.abc import Iterator
from pathlib import Path

from vssid_desk.intake.formats.biff import BiffBook, scan_biff
from vssid_desk.intake.formats.calamine import read_plain
from vssid_desk.intake.formats.encrypted import ask, is_encrypted, unlock
from vssid_desk.intake.formats.ole import container, work_book_stream
from vssid_desk.intake.formats.parts import Source
from vssid_desk.intake.sheet import Sheet


def read_ole(file: Path, password: str | None) -> Iterator[Sheet] | io.BytesIO:
    """Return the sheets of an .xls, or the .xlsx that was locked inside."""
    if is_encrypted(file):
        return unlock(file, password)
    name, stream = work_book_stream(file)
    looks = _looks(name, stream)
    if looks.locked:
        if not password:
            raise ask(file.name)
        opened = unlock(file, password)
        return _with_looks(opened, file.name, BiffBook())
    # The container is written anew: what is odd about the file's own never reaches the reader.
    return _with_looks(container(name, stream), file.name, looks)


def read_bare_biff(file: Path) -> Iterator[Sheet]:
    """Give the sheets of a work book stream that stands alone, without container."""
    data = file.read_bytes()
    name = "Workbook" if data[4:6] == b"\x00\x06" else "Book"
    return _with_looks(container(name, data), file.name, _looks(name, data))


def _looks(name: str, stream: bytes) -> BiffBook:
    try:
        return scan_biff(stream, wide=name == "Workbook" and stream[4:6] != b"\x00\x05")
    except (struct.error, IndexError):
        return BiffBook()  # the values are what counts; the fast reader judges the file


def _with_looks(source: Source, name: str, book: BiffBook) -> Iterator[Sheet]:
    for number, sheet in enumerate(read_plain(source, name)):
        if number < len(book.looks):
            merges = sheet.looks.merges
            sheet.looks = book.looks[number]
            sheet.looks.merges = merges
        yield sheet
