"""Write a table into a sheet: merged header, letter row, rows; the header repeats in print."""

from collections.abc import Sequence

from vssid_desk.documents.fill import FilledRow
from vssid_desk.documents.fitting import Fitted, wrap
from vssid_desk.documents.table_header import has_letters, header_cells, header_depth
from vssid_desk.documents.typeface import width
from vssid_desk.documents.workbook_blocks import Look, SheetWriter
from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.version import Page

_POINTS = 72 / 25.4
_LEAST = 6.0  # points
_SMALLEST = 0.55  # of the letters' size; longer words, of e-mail addresses, are broken
_EDGES = 1.6  # millimetres of a cell that programs leave free beside its text
Columns = tuple[tuple[int, int], ...]


def write_table(
    writer: SheetWriter, block: TableBlock, rows: Sequence[FilledRow], page: Page
) -> None:
    """Write a table from the row in hand; a list's header is frozen and repeated."""
    columns = _columns(writer, block)
    top = writer.row
    _header(writer, block, columns, page)
    if block.rows == "cases":
        writer.sheet.repeat_rows(top, writer.row - 1)
        writer.sheet.freeze_panes(writer.row, 0)
    size = block.size or page.size
    for row in rows:
        if row.kind in {"group", "total"}:
            box = (writer.row, columns[0][0], writer.row, columns[-1][1])
            writer.put(box, row.cells[0], Look(size, "b", border=True))
            writer.height(1, size, block.row_height * _POINTS)
        else:
            _row(writer, block, row, columns, size)


def _columns(writer: SheetWriter, block: TableBlock) -> Columns:
    """Return first and last sheet column of each column of the table."""
    if len(block.columns) == len(writer.grid.widths):
        return tuple((index, index) for index in range(len(block.columns)))
    total = sum(column.width for column in block.columns)
    found, start = [], 0.0
    for column in block.columns:
        end = start + column.width
        found.append(writer.grid.span(start / total, end / total))
        start = end
    return tuple(found)


def _header(
    writer: SheetWriter, block: TableBlock, columns: Columns, page: Page
) -> None:
    size = block.header_size or block.size or page.size
    depth, top = header_depth(block), writer.row
    look = Look(size, "b", "center", border=True)
    lines = [1] * depth
    for cell in header_cells(block):
        first, last = columns[cell.first_column][0], columns[cell.last_column][1]
        box = (top + cell.first_row, first, top + cell.last_row, last)
        fitted = _fitted(writer, cell.text, (first, last), look)
        writer.put(box, cell.text, look._replace(size=fitted.size))
        need = len(fitted.lines)
        have = sum(lines[cell.first_row : cell.last_row + 1])
        lines[cell.last_row] += max(0, need - have)
    for count in lines:
        writer.height(count, size)
    if has_letters(block):
        for column, (first, last) in zip(block.columns, columns, strict=True):
            box = (writer.row, first, writer.row, last)
            writer.put(box, column.code, Look(size, "", "center", border=True))
        writer.height(1, size)


def _row(
    writer: SheetWriter,
    block: TableBlock,
    row: FilledRow,
    columns: Columns,
    size: float,
) -> None:
    style, most = "b" if row.kind == "section" else "", 1
    for column, (first, last), text in zip(
        block.columns, columns, row.cells, strict=True
    ):
        free = row.kind != "section"
        look = Look(size, style, column.align, border=True, open=free)
        if text:
            fitted = _fitted(writer, text, (first, last), look)
            look = look._replace(size=fitted.size)
            most = max(most, len(fitted.lines))
        writer.put((writer.row, first, writer.row, last), text, look)
    writer.height(most, size, block.row_height * _POINTS)


def _fitted(
    writer: SheetWriter, text: str, columns: tuple[int, int], look: Look
) -> Fitted:
    """Return the size, in halves of a point, at which no word is broken, and the lines at it."""
    room = (writer.grid.between(*columns) - _EDGES) * _POINTS
    size = look.size
    longest = max(width(word, look.style, size) for word in text.split() or ("",))
    if longest > room:
        smaller = int(size * room / longest * 2) / 2
        size = max(smaller, _LEAST) if smaller >= size * _SMALLEST else size
    return Fitted(size, wrap(text, look.style, size, room, room))
