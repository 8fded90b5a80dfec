"""Binary workbooks written record by record: whole cells, short cells, formulas, formats."""

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.intake.nasty import zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGES = "http://schemas.openxmlformats.org/package/2006/relationships"
DAY, TWELVE = 1, 2  # styles: a day, twelve digits
FORMATS = {DAY: "dd/mm/yyyy", TWELVE: "000000000000"}


def record(kind: int, body: bytes = b"") -> bytes:
    """Return one record."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    size = len(body)
    length = b""
    while size >= 128:
        length += bytes([size & 127 | 128])
        size >>= 7
    return head + length + bytes([size]) + body


def text(value: str) -> bytes:
    """Return a text with its length."""
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def cell(column: int, value: object, *, short: bool = False) -> bytes:
    """Return a cell: a text, a number (or number and style), "#N/A", or ("=", text)."""
    style = value[1] if isinstance(value, tuple) and value[0] != "=" else 0
    place = struct.pack("<I", style) if short else struct.pack("<II", column, style)
    if isinstance(value, tuple) and value[0] == "=":
        return record(8, place + text(value[1]) + b"\0" * 10)
    if value == "#N/A":
        return record(3, place + b"\x2a")
    if isinstance(value, str):
        return record(17 if short else 6, place + text(value))
    number = value[0] if isinstance(value, tuple) else value
    return record(5, place + struct.pack("<d", number))


def row(
    number: int, cells: Sequence[object], *, hidden: bool = False, short: bool = False
) -> bytes:
    """Return a row with its cells; None leaves a cell out."""
    head = struct.pack("<IIHBB", number, 0, 300, 0, 0x10 if hidden else 0) + b"\0" * 5
    body = b"".join(
        cell(column, value, short=short)
        for column, value in enumerate(cells)
        if value is not None
    )
    return record(0, head) + body


def as_xlsb(
    file: Path,
    rows: Iterable[bytes],
    *,
    merges: Iterable[tuple[int, int, int, int]] = (),
    hidden_columns: Iterable[int] = (),
    starts_1904: bool = False,
) -> Path:
    """Write an .xlsb of one sheet; merges are (top, bottom, left, right)."""
    book = _links(("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin"))
    parts = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
        "_rels/.rels": _links(("officeDocument", "xl/workbook.bin")),
        "xl/_rels/workbook.bin.rels": book,
        "xl/workbook.bin": _book(starts_1904=starts_1904),
        "xl/worksheets/sheet1.bin": _sheet(rows, merges, hidden_columns),
        "xl/styles.bin": _styles(),
    }
    return zipped(file.with_suffix(".xlsb"), parts)


def _sheet(
    rows: Iterable[bytes],
    merges: Iterable[tuple[int, int, int, int]],
    hidden_columns: Iterable[int],
) -> bytes:
    hidden = [
        record(60, struct.pack("<IIIIH", c, c, 2000, 0, 1)) for c in hidden_columns
    ]
    merged = [record(176, struct.pack("<4I", *merge)) for merge in merges]
    head = record(129) + record(148, struct.pack("<4I", 0, 9, 0, 9))
    columns = record(390) + b"".join(hidden) + record(391)
    data = record(145) + b"".join(rows) + record(146)
    return head + columns + data + b"".join(merged) + record(130)


def _book(*, starts_1904: bool) -> bytes:
    options = record(153, struct.pack("<III", int(starts_1904), 0, 0))
    sheet = record(156, struct.pack("<II", 0, 1) + text("r1") + text("S"))
    return record(131) + options + record(143) + sheet + record(144) + record(132)


def _styles() -> bytes:
    codes = [
        record(44, struct.pack("<H", 163 + n) + text(code))
        for n, code in FORMATS.items()
    ]
    looks = [
        record(47, struct.pack("<HHHHHH", 0, n, 0, 0, 0, 0) + b"\0" * 4)
        for n in (0, *(163 + n for n in FORMATS))
    ]
    formats = record(615, struct.pack("<I", 2)) + b"".join(codes) + record(616)
    styles = record(617, struct.pack("<I", 3)) + b"".join(looks) + record(618)
    return record(278) + formats + styles + record(279)


def _links(*targets: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{part}"/>'
        for n, (kind, part) in enumerate(targets, 1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGES}">{items}</Relationships>'
