"""The office's own workbook: read what stands above the people, write the people into it."""

import io
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
import xlsxwriter
from openpyxl.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from vssid_desk.documents import in_memory
from vssid_desk.documents.adapted import Cell
from vssid_desk.documents.footer import make_room
from vssid_desk.errors import UserError

_SEEN_ROWS, _SEEN_COLUMNS = 60, 200
_NOT_ONE = (
    "Tệp mẫu không phải sổ tính .xlsx đọc được. Mở bằng Excel, lưu lại dạng .xlsx (không đặt mật khẩu) "
    "rồi chọn lại."
)
_LOST = ("xl/drawings/drawing", "xl/charts/", "xl/media/", "xl/vbaProject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What goes into one sheet: first row and columns (from 1), a row of cells a person.

    With `footed` what stands below the people moves down where they need its room.
    """

    sheet: str
    start_row: int
    columns: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    footed: bool = False


@dataclass(frozen=True, slots=True)
class FilledCopy:
    """A filled copy, and how many cells were left because a formula stands in them."""

    data: bytes
    formulas: int


class OfficeWorkbook:
    """A workbook of an office; raises UserError when it is none."""

    def __init__(self, data: bytes) -> None:
        try:
            with ZipFile(io.BytesIO(data)) as parts:
                names = parts.namelist()
            self._book = openpyxl.load_workbook(io.BytesIO(data))
        except (BadZipFile, InvalidFileException, KeyError, ValueError) as fault:
            raise UserError(_NOT_ONE) from fault
        self.loses = any(name.startswith(_LOST) for name in names)

    def texts(self) -> dict[str, list[list[str]]]:
        """Return the texts of the first rows of each sheet; a merged range has its text in every cell."""
        return {sheet.title: _texts(sheet) for sheet in self._book.worksheets}

    def filled(self, parts: Sequence[Part]) -> FilledCopy:
        """Return a copy with the people written in; formulas and styles stay as they are."""
        left = sum(_fill(self._book[part.sheet], part) for part in parts)
        return FilledCopy(in_memory.saved(self._book), left)


def _texts(sheet: Worksheet) -> list[list[str]]:
    rows, columns = min(sheet.max_row, _SEEN_ROWS), min(sheet.max_column, _SEEN_COLUMNS)
    found = [
        [_text(sheet.cell(row, column).value) for column in range(1, columns + 1)]
        for row in range(1, rows + 1)
    ]
    for area in sheet.merged_cells.ranges:
        text = _text(sheet.cell(area.min_row, area.min_col).value)
        for row in range(area.min_row, min(area.max_row, rows) + 1):
            for column in range(area.min_col, min(area.max_col, columns) + 1):
                found[row - 1][column - 1] = text
    return found


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _fill(sheet: Worksheet, part: Part) -> int:
    """Write rows; return how many formulas were met. Rows below the blank's own look like its first."""
    if part.footed:
        make_room(sheet, part.start_row, len(part.rows))
    left = 0
    own_end = max(sheet.max_row, part.start_row)
    for number, row in enumerate(part.rows):
        at = part.start_row + number
        for column, value in zip(part.columns, row, strict=True):
            cell: Any = sheet.cell(at, column)
            if at > own_end:
                first: Any = sheet.cell(part.start_row, column)
                cell._style = copy(first._style)
            if isinstance(cell, MergedCell) or value is None:
                continue
            if cell.data_type == "f":
                left += 1
                continue
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # "=…" in a person's text is no formula
    return left


def fresh(
    heads: Mapping[str, Mapping[int, Mapping[int, str]]], parts: Sequence[Part]
) -> bytes:
    """Return a new workbook with heads (sheet → row → column → text) and people, numbers as text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    text, head = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
    for part in parts:
        sheet = book.add_worksheet(part.sheet)
        sheet.set_column(0, max(part.columns) - 1, 16, text)
        sheet.freeze_panes(part.start_row - 1, 0)
        for row, told in heads[part.sheet].items():
            for column, words in told.items():
                sheet.write_string(row - 1, column - 1, words, head)
        for number, cells in enumerate(part.rows, part.start_row - 1):
            for column, value in zip(part.columns, cells, strict=True):
                if isinstance(value, int):
                    sheet.write_number(number, column - 1, value)
                elif value:
                    sheet.write_string(number, column - 1, value, text)
    book.close()
    return out.getvalue()
