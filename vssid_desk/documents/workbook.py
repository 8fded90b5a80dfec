"""Write filled forms with XlsxWriter: one sheet a list, one sheet for all papers of a kind."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from itertools import groupby
from typing import Any

from xlsxwriter import Workbook

from vssid_desk.documents.fill import FilledBlock, FilledForm
from vssid_desk.documents.flowing_sheet import MOST_BREAKS, FlowingSheet
from vssid_desk.documents.grid import Grid, grid_of
from vssid_desk.documents.unhindered import unhindered
from vssid_desk.documents.watermark import header_of
from vssid_desk.documents.workbook_blocks import SheetWriter
from vssid_desk.documents.workbook_table import write_table
from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.version import FormVersion, Page

_A4 = 9  # Excel's number of the paper
_INCH = 25.4
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ALLOWED = {  # in a sheet whose labels and headers are locked
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "sort": True,
    "autofilter": True,
}
_MADE_AT = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: equal forms, equal bytes
_NUMBER = '&R&"Times New Roman,Regular"&8Trang &P/&N'  # fits a margin of 5 mm
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")


def write(forms: Sequence[FilledForm]) -> bytes:
    """Return forms as a workbook."""
    out = BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties({"title": forms[0].title, "created": _MADE_AT})
    with unhindered():
        _write_sheets(book, forms)
        book.close()
    return out.getvalue()


def _write_sheets(book: Workbook, forms: Sequence[FilledForm]) -> None:
    formats: dict[Any, Any] = {}
    names: set[str] = set()
    for members in _sheets(forms):
        name = _free_name(members[0].version, names)
        sheet = book.add_worksheet(name, FlowingSheet)
        writer = SheetWriter(book, sheet, formats, grid_of(members[0].version))
        _write_sheet(writer, members)


def _sheets(forms: Sequence[FilledForm]) -> Iterator[Sequence[FilledForm]]:
    """Return what stands on a sheet together: no more papers than a sheet has page breaks for."""
    for _, found in groupby(forms, key=_sheet_key):
        members: list[FilledForm] = []
        breaks = 0
        for form in found:
            own = 1 + sum(one.block.new_page for one in form.blocks)
            if members and breaks + own > MOST_BREAKS:
                yield members
                members, breaks = [], 0
            members.append(form)
            breaks += own
        yield members


def _sheet_key(form: FilledForm) -> tuple[int, int]:
    """Return what forms on one sheet share: papers of a person follow each other, lists stand alone."""
    alone = id(form) if form.version.subject == "list" else 0
    return (id(form.version), alone)


_LONGEST_NAME = 26  # of a sheet, which is 31 with a number behind


def _free_name(version: FormVersion, taken: set[str]) -> str:
    words = (version.mark or version.name).translate(_FORBIDDEN)
    whole = textwrap.shorten(words, _LONGEST_NAME, placeholder="").rstrip(",")
    stem = whole or words[:_LONGEST_NAME]  # one very long word
    name, number = stem, 2
    while name.lower() in taken:
        name, number = f"{stem} ({number})", number + 1
    taken.add(name.lower())
    return name


def _write_sheet(writer: SheetWriter, forms: Sequence[FilledForm]) -> None:
    page = forms[0].version.page
    _set_up(writer, page)
    writer.sheet.set_header(header_of(forms[0].watermark), {"margin": 0.1})
    breaks: list[int] = []
    for form in forms:
        if writer.row:
            breaks.append(writer.row)
        for block in form.blocks:
            if block.block.new_page and writer.row:
                breaks.append(writer.row)
            _write_block(writer, block, page)
        writer.sheet.settle()
    writer.sheet.set_h_pagebreaks(breaks)
    last = max(writer.row - 1, 0)
    writer.sheet.print_area(0, 0, last, len(writer.grid.widths) - 1)


def _write_block(writer: SheetWriter, block: FilledBlock, page: Page) -> None:
    if isinstance(block.block, TableBlock):
        write_table(writer, block.block, block.rows, page)
    else:
        writer.block(block, page)


def _set_up(writer: SheetWriter, page: Page) -> None:
    sheet = writer.sheet
    sheet.set_paper(_A4)
    if page.orientation == "landscape":
        sheet.set_landscape()
    sheet.set_margins(
        left=page.left / _INCH,
        right=page.right / _INCH,
        top=page.top / _INCH,
        bottom=page.bottom / _INCH,
    )
    sheet.set_footer(_NUMBER if page.numbered else "", {"margin": 0.1})
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.protect("", _ALLOWED)  # without a password: it guards against slips alone
    set_widths(writer.grid, sheet)


def set_widths(grid: Grid, sheet: Any) -> None:
    """Give the sheet's columns the widths of the grid."""
    for index, wide in enumerate(grid.widths):
        sheet.set_column(index, index, round(wide / 1.95, 2))  # a digit is 1.95 mm wide
