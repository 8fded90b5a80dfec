"""Write a table into a sheet: merged header, letter row, rows; the header repeats in print."""

from collections.abc import Sequence

from vssid_desk.documents.fill import FilledRow
from vssid_desk.documents.table_header import has_letters, header_cells, header_depth
from vssid_desk.documents.workbook_blocks import Look, SheetWriter
from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.version import Page

_POINTS = 72 / 25.4
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
        writer.put(box, cell.text, look)
        need = writer.lines(cell.text, (first, last), size)
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
        writer.put((writer.row, first, writer.row, last), text, look)
        most = max(most, writer.lines(text, (first, last), size))
    writer.height(most, size, block.row_height * _POINTS)
