"""Old .xls containers: their work book stream taken out, and put into a sound container.

Some systems (vnEdu among them) write containers that the fast reader refuses though the stream
inside is whole; olefile forgives them.
"""

import io
import struct
from pathlib import Path

import olefile  # type: ignore[import-untyped]

from vssid_desk.intake.refusal import damaged, not_a_list

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NAMES = ("Workbook", "Book", "WORKBOOK", "BOOK")
LEAST = 4096  # a shorter stream would live in the mini stream


def work_book_stream(file: Path) -> tuple[str, bytes]:
    """Return the name and bytes of the stream that holds the work book."""
    try:
        with olefile.OleFileIO(str(file), raise_defects=olefile.DEFECT_FATAL) as ole:
            for name in NAMES:
                if ole.exists(name):
                    return name.capitalize(), bytes(ole.openstream(name).read())
            if ole.exists("WordDocument"):
                raise not_a_list(
                    file.name, "đây là văn bản Word cũ (.doc); hãy lưu thành .docx"
                )
    except (OSError, ValueError, IndexError, TypeError, AttributeError, struct.error):
        raise damaged(file.name, "vỏ tệp .xls (OLE) không đọc được") from None
    raise not_a_list(file.name, "tệp này không chứa bảng tính Excel")


def container(name: str, data: bytes) -> io.BytesIO:
    """Return a sound container that holds one stream."""
    data += b"\0" * max(0, LEAST - len(data))
    data += b"\0" * (-len(data) % SECTOR)
    sectors = len(data) // SECTOR
    tables = 1
    while tables * 128 < sectors + 1 + tables:
        tables += 1
    chain = [*range(1, sectors), END, END]  # the stream, then the one directory sector
    extra = max(0, -(-(tables - 109) // 127))
    chain += [TABLE] * tables + [TABLE - 1] * extra
    if len(chain) > tables * 128:
        chain = chain[: tables * 128]
    chain += [FREE] * (tables * 128 - len(chain))
    head = _head(sectors, tables, extra)
    body = data + _directory(name, len(data)) + struct.pack(f"<{len(chain)}I", *chain)
    return io.BytesIO(head + body + _more_tables(sectors, tables, extra))


def _head(sectors: int, tables: int, extra: int) -> bytes:
    places = [sectors + 1 + i for i in range(min(tables, 109))]
    places += [FREE] * (109 - len(places))
    first_extra = sectors + 1 + tables if extra else END
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<IIIIIIIII", 0, tables, sectors, 0, LEAST, END, 0, first_extra, extra
    )
    return head + struct.pack("<109I", *places)


def _more_tables(sectors: int, tables: int, extra: int) -> bytes:
    found = b""
    for number in range(extra):
        start = 109 + number * 127
        places = [sectors + 1 + i for i in range(start, min(tables, start + 127))]
        places += [FREE] * (127 - len(places))
        following = sectors + 2 + tables + number if number + 1 < extra else END
        found += struct.pack("<128I", *places, following)
    return found


def _directory(name: str, size: int) -> bytes:
    return (
        _entry("Root Entry", 5, END, 0, child=1)
        + _entry(name, 2, 0, size)
        + _unused() * 2
    )


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    text = name.encode("utf-16-le")
    entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2, kind, 1)
    entry += struct.pack("<III", FREE, FREE, child) + b"\0" * 36
    return entry + struct.pack("<IQ", start, size)


def _unused() -> bytes:
    return b"\0" * 66 + b"\0\0" + struct.pack("<III", FREE, FREE, FREE) + b"\0" * 48
