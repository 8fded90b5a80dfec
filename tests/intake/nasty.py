"""Nasty lists: one text table written in every format, and files made to hurt a reader."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from tests.workbooks import cells, write_workbook

Table = list[list[str]]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def rows_of(table: str | Table) -> Table:
    """Return the rows of a text table, `||` being an empty row; rows come back as they are."""
    return cells(table) if isinstance(table, str) else table


def as_xlsx(file: Path, table: str) -> Path:
    """Write an .xlsx."""
    return write_workbook(file.with_suffix(".xlsx"), {"S": table})


def as_csv(
    file: Path, table: str | Table, *, mark: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write a text list."""
    lines = (mark.join(f'"{cell}"' for cell in row) for row in rows_of(table))
    result = file.with_suffix(".csv")
    result.write_bytes("\r\n".join(lines).encode(encoding))
    return result


def as_html(file: Path, table: str | Table) -> Path:
    """Write the HTML that portals call .xls."""
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in rows_of(table)
    )
    result = file.with_suffix(".xls")
    result.write_text(
        f'<html><head><meta charset="utf-8"></head><body><table>{body}</table></body></html>',
        encoding="utf-8",
    )
    return result


def as_xml2003(file: Path, table: str | Table) -> Path:
    """Write SpreadsheetML 2003, named .xls as Excel itself does."""
    body = "".join(
        "<Row>"
        + "".join(
            f'<Cell><Data ss:Type="String">{escape(cell)}</Data></Cell>' for cell in row
        )
        + "</Row>"
        for row in rows_of(table)
    )
    result = file.with_suffix(".xls")
    result.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}">'
        f'<Worksheet ss:Name="S"><Table>{body}</Table></Worksheet></Workbook>',
        encoding="utf-8",
    )
    return result


def as_docx(file: Path, table: str | Table) -> Path:
    """Write a letter with one table."""
    body = "".join(
        "<w:tr>"
        + "".join(
            f"<w:tc><w:p><w:r><w:t>{escape(cell)}</w:t></w:r></w:p></w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for row in rows_of(table)
    )
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body><w:tbl>{body}</w:tbl>'
        "</w:body></w:document>"
    )
    return zipped(file.with_suffix(".docx"), {"word/document.xml": document})


def as_ods(file: Path, table: str | Table) -> Path:
    """Write an OpenDocument sheet that ends, as LibreOffice's do, in a million empty rows."""
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p>'
            "</table:table-cell>"
            if cell
            else "<table:table-cell/>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows_of(table)
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {ODS}><office:body>'
        f'<office:spreadsheet><table:table table:name="S">{body}'
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(file.with_suffix(".ods"), {"content.xml": content})


FORMATS: dict[str, Callable[[Path, str], Path]] = {
    "xlsx": as_xlsx,
    "csv": as_csv,
    "html": as_html,
    "xml2003": as_xml2003,
    "docx": as_docx,
    "ods": as_ods,
}


def zipped(file: Path, parts: dict[str, str | bytes]) -> Path:
    """Write a zip file of parts."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file


def with_part(file: Path, change: dict[str, Callable[[bytes], bytes | None]]) -> Path:
    """Write the file anew with some parts changed; None leaves a part away."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, alter in change.items():
        altered = alter(parts.pop(name, b""))
        if altered is not None:
            parts[name] = altered
    return zipped(file, dict(parts))


SHEET = "xl/worksheets/sheet1.xml"


def bare_xlsx(
    file: Path,
    rows: Iterable[str],
    *,
    prefix: str = "",
    extra: str = "",
    before: str = "",
) -> Path:
    """Write the smallest .xlsx, its rows given as XML; `prefix` goes before each tag."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    space = f"xmlns{':' + prefix[:-1] if prefix else ''}"
    sheet = (
        f'<?xml version="1.0"?>{extra}<{prefix}worksheet {space}="{main}">{before}<{prefix}sheetData>'
        f"{''.join(rows)}</{prefix}sheetData></{prefix}worksheet>"
    )
    return zipped(
        file,
        {
            "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{packages}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="{packages}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            SHEET: sheet,
        },
    )


def inline_rows(table: str, *, prefix: str = "", references: bool = True) -> list[str]:
    """Return rows of inline strings as XML, with or without cell references."""
    result = []
    for number, row in enumerate(rows_of(table), 1):
        line = "".join(
            f'<{prefix}c{_reference(number, column, wanted=references)} t="inlineStr">'
            f"<{prefix}is><{prefix}t>{escape(cell)}</{prefix}t></{prefix}is></{prefix}c>"
            for column, cell in enumerate(row)
        )
        place = f' r="{number}"' if references else ""
        result.append(f"<{prefix}row{place}>{line}</{prefix}row>")
    return result


def _reference(row: int, column: int, *, wanted: bool) -> str:
    return f' r="{chr(65 + column)}{row}"' if wanted else ""


def damage_checksum(file: Path, part: str) -> Path:
    """Change one byte of a part's contents so that its checksum no longer fits."""
    with zipfile.ZipFile(file) as archive:
        data = archive.read(part)
        others = {n: archive.read(n) for n in archive.namelist() if n != part}
    middle = len(data) // 2
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in others.items():
            archive.writestr(name, content)
        archive.writestr(part, data)
    raw = bytearray(stream.getvalue())
    start = raw.find(data)
    raw[start + middle] ^= 1
    file.write_bytes(bytes(raw))
    return file


def bomb(file: Path, megabytes: int) -> Path:
    """Write an .xlsx whose sheet unpacks a thousandfold."""
    rows = inline_rows("| Họ và tên | Số CCCD |")
    return bare_xlsx(file, [*rows, " " * (megabytes << 20)])


def tiny_biff5(rows: Sequence[Sequence[str]]) -> bytes:
    """Return a BIFF5 work book stream with one sheet of labels."""
    sheet = _record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 0))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            text = cell.encode("cp1252")
            sheet += _record(
                0x204, struct.pack("<HHHH", number, column, 0, len(text)) + text
            )
    sheet += _record(0x0A, b"")
    start = _record(0x809, struct.pack("<HHHH", 0x500, 0x05, 0, 0))
    name = b"S"
    place = len(start) + 4 + 7 + len(name) + 4
    bound = _record(0x85, struct.pack("<IBBB", place, 0, 0, len(name)) + name)
    return start + bound + _record(0x0A, b"") + sheet


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body
