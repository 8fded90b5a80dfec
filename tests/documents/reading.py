"""Read papers back: the texts of a PDF and of a workbook."""

import re
from collections.abc import Iterator
from io import BytesIO

from openpyxl import load_workbook
from pypdf import PdfReader


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of each page, in the order it was drawn."""
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def squeezed(text: str) -> str:
    """Return a text without any space, so that broken lines compare."""
    return re.sub(r"\s+", "", text)


def cells(data: bytes) -> Iterator[str]:
    """Return the text of every cell of a workbook, row by row."""
    for sheet in load_workbook(BytesIO(data)).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value is not None)
