"""Which format a file has, by its content and never by its name."""

from pathlib import Path

from vssid_desk.intake.formats.parts import opened, plain_name
from vssid_desk.intake.refusal import not_a_list

HEAD = 8192
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BIFF_STARTS = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
PICTURES = {
    b"%PDF": "đây là tệp PDF",
    b"\x89PNG": "đây là tệp ảnh",
    b"\xff\xd8\xff": "đây là tệp ảnh",
    b"GIF8": "đây là tệp ảnh",
    b"Rar!": "đây là tệp nén RAR",
    b"7z\xbc\xaf": "đây là tệp nén 7z",
    b"\x1f\x8b": "đây là tệp nén gzip",
    b"{\\rtf": "đây là văn bản RTF",
    b"MZ": "đây là chương trình",
}
ZIP_KINDS = {
    "xl/workbook.bin": "xlsb",
    "xl/workbook.xml": "xlsx",
    "word/document.xml": "docx",
    "content.xml": "ods",
    "encrypted-package": "ods",  # all of it behind a password
}


def kind_of(file: Path) -> str:
    """Return xlsx, xlsb, ods, docx, ole, biff, html, xml2003 or text; refuse the rest."""
    with file.open("rb") as stream:
        head = stream.read(HEAD)
    if not head.strip(b"\0 \t\r\n"):
        raise not_a_list(file.name, "tệp trống, không có nội dung")
    if head.startswith(b"PK"):
        return _kind_of_zip(file)
    if head.startswith(OLE):
        return "ole"
    for start, found in PICTURES.items():
        if head.startswith(start):
            raise not_a_list(file.name, found)
    if head.startswith(BIFF_STARTS) and b"\0" in head[:8]:
        return "biff"
    return _kind_of_text(head)


def _kind_of_text(head: bytes) -> str:
    text = head.decode(_width(head), errors="ignore")
    start = text.lstrip("ï»¿\ufeff \t\r\n").lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "xml2003"
    if "opendocument:xmlns:office" in start:
        return "fods"
    marks = (
        "<html",
        "<!doctype html",
        "<table",
        "<head",
        "<body",
        "<meta",
        "<div",
        "<style",
    )
    if start.startswith(marks) or (start.startswith("<") and "<table" in start):
        return "html"
    if start.startswith("<?xml") and "<html" in start:
        return "html"
    return "xml2003" if start.startswith("<?xml") else "text"


def _width(head: bytes) -> str:
    """Return the encoding that shows the ASCII letters of a text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head.startswith(b"<\0"):
        return "utf-16-le"
    return "utf-16-be" if head.startswith(b"\0<") else "latin-1"


def _kind_of_zip(file: Path) -> str:
    with opened(file, file.name) as archive:
        names = {plain_name(name).lower() for name in archive.namelist()}
    for part, kind in ZIP_KINDS.items():
        if part in names:
            return kind
    if "[content_types].xml" in names and any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "[content_types].xml" in names and any(n.startswith("word/") for n in names):
        return "docx"
    if "[content_types].xml" in names and "_rels/.rels" in names:
        return "xlsx"
    raise not_a_list(file.name, "đây là tệp nén chứa tệp khác; hãy giải nén trước")
