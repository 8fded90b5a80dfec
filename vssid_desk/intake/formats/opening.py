"""Any file → its sheets, by the module of its format."""

import io
from collections.abc import Iterator
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.intake.formats.calamine import XlsxReader
from vssid_desk.intake.formats.delimited import read_delimited
from vssid_desk.intake.formats.docx import read_docx
from vssid_desk.intake.formats.html import read_html
from vssid_desk.intake.formats.ods import read_flat_ods, read_ods
from vssid_desk.intake.formats.sniff import kind_of
from vssid_desk.intake.formats.xls import read_bare_biff, read_ole
from vssid_desk.intake.formats.xlsb import read_xlsb
from vssid_desk.intake.formats.xml2003 import read_xml2003
from vssid_desk.intake.refusal import Unreadable, damaged
from vssid_desk.intake.sheet import Sheet

READERS = {
    "xlsb": read_xlsb,
    "fods": read_flat_ods,
    "docx": read_docx,
    "biff": read_bare_biff,
    "xml2003": read_xml2003,
}


def sheets_of(
    file: Path,
    *,
    password: str | None = None,
    careful: bool = False,
    begun: XlsxReader | None = None,
) -> Iterator[Sheet]:
    """Give the sheets of a file one after the other, with the reader that has `begun` with it.

    Whatever a reader stumbles over in a file is the file's damage, never a fault of the program.
    """
    try:
        yield from begun.sheets() if begun else _sheets(file, password, careful=careful)
    except (UserError, MemoryError):
        raise
    except Exception as fault:
        words = damaged(file.name, "cấu trúc bên trong sai, không đọc được")
        raise Unreadable(str(words)) from fault


def _sheets(file: Path, password: str | None, *, careful: bool) -> Iterator[Sheet]:
    kind = kind_of(file)
    if kind == "xlsx":
        yield from XlsxReader(file, file.name, careful=careful).sheets()
    elif kind == "html":
        yield read_html(file)
    elif kind == "text":
        yield read_delimited(file)
    elif kind == "ods":
        yield from read_ods(file, password)
    elif kind == "ole":
        found = read_ole(file, password)
        if isinstance(found, io.BytesIO):
            found = XlsxReader(found, file.name, careful=careful).sheets()
        yield from found
    else:
        yield from READERS[kind](file)
