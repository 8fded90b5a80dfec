"""Workbooks written as text tables.

A line `| Trần Thị Bưởi | 09/02/1990 |` is a row; lines without a bar are left out, an empty
bar line `||` is an empty row.  A cell is text, except:

    #1990           the number 1990
    #30190:000000   the number 30190 shown by the format 000000
    @1990-02-09     a day as Excel keeps it
    =A1&B1 -> x     a formula with its cached value ("=A1&B1" alone has none)
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter

DAY_FORMAT = "dd/mm/yyyy"


def cells(table: str) -> list[list[str]]:
    """Return the rows of a text table."""
    lines = (line.strip() for line in table.splitlines())
    return [
        [cell.strip() for cell in line[1:].removesuffix("|").split("|")]
        for line in lines
        if line.startswith("|")
    ]


def write_workbook(
    file: Path,
    sheets: Mapping[str, str | Iterable[Iterable[str]]],
    *,
    merges: Mapping[str, Iterable[str]] | None = None,
) -> Path:
    """Write each sheet; `merges` names ranges ("A1:C1") by sheet."""
    book = xlsxwriter.Workbook(file)
    for name, table in sheets.items():
        sheet = book.add_worksheet(name)
        rows = cells(table) if isinstance(table, str) else table
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                _write(book, sheet, (row, column), value)
        for place in (merges or {}).get(name, ()):
            _merge(sheet, place)
    book.close()
    return file


def _write(book: Any, sheet: Any, place: tuple[int, int], value: str) -> None:
    sign, rest = value[:1], value[1:]
    if sign == "#":
        number, _, number_format = rest.partition(":")
        style = (
            book.add_format({"num_format": number_format}) if number_format else None
        )
        sheet.write_number(*place, float(number), style)
    elif sign == "@":
        day = datetime.combine(date.fromisoformat(rest), time())
        sheet.write_datetime(*place, day, book.add_format({"num_format": DAY_FORMAT}))
    elif sign == "=":
        formula, _, cached = value.partition(" -> ")
        sheet.write_formula(*place, formula, None, cached)
    elif value:
        sheet.write_string(*place, value)


def _merge(sheet: Any, place: str) -> None:
    # The text of the first cell is written already; only the range is marked.
    first_row, first_column, last_row, last_column = _range(place)
    sheet.merge.append([first_row, first_column, last_row, last_column])


def _range(place: str) -> tuple[int, int, int, int]:
    first, last = place.split(":")
    return (
        *xlsxwriter.utility.xl_cell_to_rowcol(first),
        *xlsxwriter.utility.xl_cell_to_rowcol(last),
    )
