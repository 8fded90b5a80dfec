"""Saving an openpyxl workbook without the temporary files that openpyxl writes in clear."""

import io
from datetime import UTC, datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


def saved(book: Workbook) -> bytes:
    """Return a workbook as an .xlsx file.

    `Workbook.save` lays every sheet into the temporary folder before it is packed; a kill at
    that moment would leave names and numbers there.
    """
    out = io.BytesIO()
    book.properties.modified = datetime.now(UTC).replace(tzinfo=None)
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _Writer(book, archive).save()
    return out.getvalue()


class _Writer(ExcelWriter):
    def __init__(self, book: Workbook, archive: ZipFile) -> None:
        super().__init__(book, archive)
        self.archive = archive

    def write_worksheet(self, ws: Any) -> None:  # what it asks of a sheet has no types
        """Put one sheet into the archive straight from memory."""
        sheet = io.BytesIO()
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer: Any = WorksheetWriter(ws, sheet)
        writer.write()
        ws._rels = writer._rels
        self.archive.writestr(ws.path[1:], sheet.getvalue())
        self.manifest.append(ws)
