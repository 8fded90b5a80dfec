"""Lay out tables: merged header, letter row, rows of people, groups, sections, totals."""

from functools import lru_cache

from vssid_desk.documents.drawn import MM, Drawn, Letters, Line
from vssid_desk.documents.fill import FilledRow
from vssid_desk.documents.fitting import fit_cell
from vssid_desk.documents.table_header import (
    HeaderCell,
    has_letters,
    header_cells,
    header_depth,
)
from vssid_desk.documents.typeface import width
from vssid_desk.domain.forms.blocks import TableBlock

_PADDING = 0.7 * MM
_LEADING = 1.15
_BASE = 0.82
_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


@lru_cache(maxsize=64)
def edges(block: TableBlock, wide: float) -> tuple[float, ...]:
    """Return the left edge of every column and the right edge of the last.

    Declared widths are shares: official tables are wider than their page (forms.md 3.2).
    """
    total = sum(column.width for column in block.columns)
    found = [0.0]
    for column in block.columns:
        found.append(found[-1] + wide * column.width / total)
    return tuple(found)


@lru_cache(maxsize=64)
def header(block: TableBlock, wide: float, size: float) -> Drawn:
    """Lay out the header with its letter row."""
    size = block.header_size or block.size or size
    at = edges(block, wide)
    cells = list(header_cells(block))
    heights = _header_heights(cells, header_depth(block), at, size)
    tops = [sum(heights[:row]) for row in range(len(heights) + 1)]
    drawn = Drawn()
    for cell in cells:
        left, right = at[cell.first_column], at[cell.last_column + 1]
        top, bottom = tops[cell.first_row], tops[cell.last_row + 1]
        _centred(drawn, cell.text, "b", size, (left, right, top, bottom))
        drawn.lines += _frame(left, right, top, bottom)
    drawn.height = tops[-1]
    if has_letters(block):
        bottom = drawn.height + size * 1.5
        for index, column in enumerate(block.columns):
            box = (at[index], at[index + 1], drawn.height, bottom)
            _centred(drawn, column.code, "", size, box)
            drawn.lines += _frame(*box)
        drawn.height = bottom
    return drawn


def _header_heights(
    cells: list[HeaderCell], depth: int, at: tuple[float, ...], size: float
) -> list[float]:
    heights = [size * 1.5] * depth
    for cell in sorted(cells, key=lambda cell: cell.last_row - cell.first_row):
        room = at[cell.last_column + 1] - at[cell.first_column] - 2 * _PADDING
        fitted = fit_cell(cell.text, "b", size, room)
        need = len(fitted.lines) * fitted.size * _LEADING + 2 * _PADDING
        have = sum(heights[cell.first_row : cell.last_row + 1])
        heights[cell.last_row] += max(0.0, need - have)
    return heights


def _frame(left: float, right: float, top: float, bottom: float) -> list[Line]:
    return [
        Line(left, top, right, top),
        Line(left, bottom, right, bottom),
        Line(left, top, left, bottom),
        Line(right, top, right, bottom),
    ]


def _centred(
    drawn: Drawn,
    text: str,
    style: str,
    size: float,
    box: tuple[float, float, float, float],
) -> None:
    left, right, top, bottom = box
    fitted = fit_cell(text, style, size, right - left - 2 * _PADDING)
    high = fitted.size * _LEADING
    y = top + (bottom - top - len(fitted.lines) * high) / 2 + high * _BASE
    for line in fitted.lines:
        x = left + (right - left - width(line, style, fitted.size)) / 2
        if line:
            drawn.texts.append(Letters(x, y, style, fitted.size, line))
        y += high


def row(block: TableBlock, filled: FilledRow, wide: float, size: float) -> Drawn:
    """Lay out one row; its height follows its longest cell."""
    at = edges(block, wide)
    size = block.size or size
    if filled.kind in {"group", "total"}:
        return _merged(block, filled.cells[0], wide, size)
    style = "b" if filled.kind == "section" else ""
    fitted = [
        fit_cell(text, style, size, at[index + 1] - at[index] - 2 * _PADDING)
        for index, text in enumerate(filled.cells)
    ]
    drawn = Drawn()
    need = max(len(one.lines) * one.size * _LEADING for one in fitted)
    drawn.height = max(block.row_height * MM, need + 2 * _PADDING)
    for index, column in enumerate(block.columns):
        one = fitted[index]
        if one.lines != ("",):
            named = filled.kind == "section" and index == 1
            align = "left" if named else column.align
            _cell(drawn, one.lines, (align, style, one.size), at[index : index + 2])
    drawn.lines += [Line(x, 0, x, drawn.height) for x in at]
    drawn.lines.append(Line(0, drawn.height, wide, drawn.height))
    return drawn


def _cell(
    drawn: Drawn,
    lines: tuple[str, ...],
    look: tuple[str, str, float],
    sides: tuple[float, ...],
) -> None:
    align, style, size = look
    left, right = sides[0] + _PADDING, sides[1] - _PADDING
    high = size * _LEADING
    y = (drawn.height - len(lines) * high) / 2 + high * _BASE
    for line in lines:
        spare = right - left - width(line, style, size) if align != "left" else 0.0
        if line:
            x = left + spare * _SHIFT[align]
            drawn.texts.append(Letters(x, y, style, size, line))
        y += high


def _merged(block: TableBlock, text: str, wide: float, size: float) -> Drawn:
    fitted = fit_cell(text, "b", size, wide - 4 * _PADDING)
    need = len(fitted.lines) * fitted.size * _LEADING + 2 * _PADDING
    drawn = Drawn(height=max(block.row_height * MM, need))
    look = ("left", "b", fitted.size)
    _cell(drawn, fitted.lines, look, (_PADDING, wide - _PADDING))
    drawn.lines = _frame(0, wide, 0, drawn.height)
    return drawn
