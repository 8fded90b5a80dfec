"""The sender's workbook with doubtful cells marked and a note in each; the original stays as it is."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from zipfile import BadZipFile, ZipFile

import openpyxl
import xlsxwriter
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from vssid_desk.documents import in_memory

COLOURS = {"error": "F8C9C4", "warning": "FCE3B0"}
_AUTHOR = "VssID Desk"
_NOTE_WIDTH, _LINE = 340, 18  # pixels
_LETTERS_A_LINE = 46
# A larger workbook is rendered: changing it in place would take minutes and gigabytes.
_LARGEST = 6 * 1024 * 1024
_BROKEN = (
    AttributeError,
    BadZipFile,
    IndexError,
    InvalidFileException,
    KeyError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One doubtful cell: sheet, row as in the file, columns it may stand in, its raw text, the note.

    Tables side by side have a field in two columns; the one whose cell holds `raw` is meant.
    """

    sheet: str
    row: int
    columns: Sequence[str]
    raw: str
    severity: str
    note: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row as it was read: its sheet, its number in the file, raw texts by column letter."""

    sheet: str
    row: int
    texts: Mapping[str, str]


def is_workbook(data: bytes) -> bool:
    """Tell whether a file is a workbook that can be marked in place, by content."""
    if len(data) > _LARGEST or not data.startswith(b"PK"):
        return False
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            return "xl/workbook.xml" in parts.namelist()
    except BadZipFile:
        return False


def marked_copy(data: bytes, marks: Iterable[Mark]) -> bytes | None:
    """Return a copy of a workbook with its marks; None when it cannot be opened that way.

    Links to other files are cut and macros are left behind.
    """
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
        for mark in marks:
            if mark.sheet in book.sheetnames:
                _mark(book[mark.sheet], mark)
        return in_memory.saved(book)
    except _BROKEN:
        return None


def rendered(rows: Iterable[ReadRow], marks: Iterable[Mark]) -> bytes:
    """Return a workbook of what was read, each row and column where the file has it."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    sheets: dict[str, xlsxwriter.worksheet.Worksheet] = {}
    text = book.add_format({"num_format": "@"})
    texts: dict[tuple[str, int, int], str] = {}
    for row in rows:
        if row.sheet not in sheets:
            sheets[row.sheet] = book.add_worksheet(_name(row.sheet, len(sheets)))
            sheets[row.sheet].set_column(0, 30, 18)
        for letter, value in row.texts.items():
            at = (row.row - 1, column_index_from_string(letter) - 1)
            sheets[row.sheet].write_string(*at, value, text)
            texts[(row.sheet, *at)] = value
    looks = {
        severity: book.add_format({"num_format": "@", "bg_color": f"#{colour}"})
        for severity, colour in COLOURS.items()
    }
    for mark in marks:
        if mark.sheet not in sheets:
            continue
        at = (mark.row - 1, column_index_from_string(mark.columns[0]) - 1)
        sheet = sheets[mark.sheet]
        shown = texts.get((mark.sheet, *at), "")
        look = looks[mark.severity]
        sheet.write_string(*at, shown, look) if shown else sheet.write_blank(
            *at, None, look
        )
        sheet.write_comment(
            *at,
            mark.note,
            {"author": _AUTHOR, "width": _NOTE_WIDTH, "height": _height(mark.note)},
        )
    if not sheets:
        book.add_worksheet("Danh sách")
    book.close()
    return out.getvalue()


def _mark(sheet: Worksheet, mark: Mark) -> None:
    cell = _cell(sheet, mark)
    colour = COLOURS[mark.severity]
    cell.fill = PatternFill("solid", start_color=colour, end_color=colour)
    cell.comment = Comment(
        mark.note, _AUTHOR, width=_NOTE_WIDTH, height=_height(mark.note)
    )


def _cell(sheet: Worksheet, mark: Mark) -> Cell:
    found = [_whole(sheet, sheet[f"{column}{mark.row}"]) for column in mark.columns]
    wanted = mark.raw.strip()
    return next(
        (cell for cell in found if wanted and str(cell.value).strip() == wanted),
        found[0],
    )


def _whole(sheet: Worksheet, cell: Any) -> Cell:
    """Return the cell that stands for a merged range, another cell as it is."""
    if isinstance(cell, MergedCell):
        areas = sheet.merged_cells.ranges
        area = next(one for one in areas if cell.coordinate in one)
        return cast("Cell", sheet.cell(area.min_row, area.min_col))
    return cast("Cell", cell)


def _height(note: str) -> int:
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in note.splitlines())
    return _LINE * (lines + 1)


def _name(sheet: str, number: int) -> str:
    """Return a sheet name that a workbook may have: 31 letters, no signs of addresses."""
    kept = "".join(letter for letter in sheet if letter not in "[]:*?/\\'")[:31].strip()
    return kept or f"Trang {number + 1}"
