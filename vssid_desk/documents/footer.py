"""What stands below the people in an office's workbook, totals and signatures: it moves down whole."""

from copy import copy
from typing import Any

from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from vssid_desk.errors import UserError

# Letters of words that end a list; less is a mark or a ready answer in a row.
_SHORTEST = 4


def make_room(sheet: Worksheet, start_row: int, people: int) -> None:
    """Move what stands below the people so far down that all of them fit above it.

    Raises UserError where it holds a formula: moved, its sum would leave people out.
    """
    foot = _first_words(sheet, start_row)
    lacking = start_row + people - foot if foot else 0
    if lacking <= 0:
        return
    end, wide = sheet.max_row, sheet.max_column
    if any(c.data_type == "f" for row in sheet.iter_rows(foot, end) for c in row):
        raise UserError(
            f"Trang “{sheet.title}” của tệp mẫu có công thức ở dòng {foot} trở xuống, mà phía trên còn chỗ cho "
            f"{foot - start_row} người. Chèn thêm {lacking} dòng trống phía trên dòng {foot} rồi làm lại."
        )
    _move(sheet, CellRange(min_row=foot, max_row=end, min_col=1, max_col=wide), lacking)
    if foot > start_row:
        _dress(sheet, start_row, range(foot, foot + lacking))


def _first_words(sheet: Worksheet, start_row: int) -> int:
    """Return the first row from here on that says something in words, 0 when none does."""
    for row in sheet.iter_rows(min_row=start_row):
        if any(_is_words(cell.value) for cell in row):
            return int(row[0].row or 0)
    return 0


def _is_words(value: object) -> bool:
    text = str(value or "")
    return not text.startswith("=") and sum(map(str.isalpha, text)) >= _SHORTEST


def _move(sheet: Worksheet, area: CellRange, down: int) -> None:
    sheet.move_range(area.coord, rows=down)
    for merged in sheet.merged_cells.ranges:
        if merged.min_row >= area.min_row:
            merged.shift(row_shift=down)
    for at in range(area.max_row, area.min_row - 1, -1):
        height = sheet.row_dimensions[at].height
        sheet.row_dimensions[at + down].height = height
        sheet.row_dimensions[at].height = None
    printed = sheet.print_area.rpartition("!")[2]
    if printed and "," not in printed:
        page = CellRange(printed.replace("$", ""))
        page.expand(down=down)
        sheet.print_area = page.coord


def _dress(sheet: Worksheet, like: int, rows: range) -> None:
    """Let new rows look like the first one for people."""
    for at in rows:
        sheet.row_dimensions[at].height = sheet.row_dimensions[like].height
        for column in range(1, sheet.max_column + 1):
            first: Any = sheet.cell(like, column)
            cell: Any = sheet.cell(at, column)
            cell._style = copy(first._style)
