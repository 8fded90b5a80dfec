"""What a sheet holds: its tables with their columns, or why it is left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vssid_desk.domain.values.legacy_text import convert, detect
from vssid_desk.intake.beside import with_tables_beside
from vssid_desk.intake.columns import (
    MOST_COLUMNS,
    join_bare_name,
    resolve,
    tables_of,
)
from vssid_desk.intake.content import kind_by_content, sampled
from vssid_desk.intake.described import SHOWN_AS
from vssid_desk.intake.glance import Glance, glance, is_quiet, text_of
from vssid_desk.intake.header_texts import header_texts
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.layout import STRONG, Band, find_bands
from vssid_desk.intake.sheet import Row, Sheet, column_number, letters, shown
from vssid_desk.intake.table import Column, Table
from vssid_desk.intake.unnamed_columns import OF_OTHERS

HIDDEN = "Trang tính đang ẩn nên không đọc; nếu cần, hãy bỏ ẩn rồi nhập lại."
EMPTY = "Trang tính trống."
NOBODY = "Không thấy cột họ tên hay cột số nào của người tham gia."
TRANSPOSED = "Bảng nằm ngang (mỗi người một cột); hãy xoay lại (Transpose) để mỗi người một dòng."


@dataclass(slots=True)
class SheetSurvey:
    """One sheet: the tables side by side under each header, the samples, the title rows."""

    sheet: Sheet
    bands: list[list[Table]] = field(default_factory=list)
    why_left_out: str = ""
    found: Glance = field(default_factory=Glance)

    @property
    def tables(self) -> list[Table]:
        """Return all its tables."""
        found: list[Table] = []
        for table in (table for band in self.bands for table in band):
            if not any(table is other for other in found):
                found.append(table)
        return found

    def samples(self) -> list[Row]:
        """Return its first rows and rows spread over the rest."""
        return [*self.found.start, *self.found.sample]

    def looked_at(self) -> dict[str, Any]:
        """Return its first rows as an item of Reading.sample."""
        rows = self.found.start[:60]
        width = min(max((len(cells) for _, cells in rows), default=0), 60)
        lines = [
            {
                "row": self.sheet.shown_row(row),
                "cells": [shown(cell)[:200] for cell in cells[:width]],
                "kind": "unread",
            }
            for row, cells in rows
        ]
        columns = [letters(i) for i in range(width)]
        return {"sheet": self.sheet.name, "columns": columns, "rows": lines}

    def titles(self) -> list[str]:
        """Return the texts above the first header."""
        first = min((table.first for table in self.tables), default=0)
        rows = [(n, cells) for n, cells in self.found.start if n <= max(first, 0)]
        texts = [
            (n, text_of(cell))
            for n, cells in rows
            for cell in cells
            if isinstance(cell, str) and cell
        ]
        encoding = detect([text for _, text in texts])
        return [convert(text, encoding) for n, text in texts if n < max(first, 0)]


def survey(
    sheet: Sheet,
    mapping: Mapping[str, Any] | None = None,
    found: Glance | None = None,
) -> SheetSurvey:
    """Look through a sheet once and find its tables; `found` is an earlier look at it.

    `mapping` is the user's correction: {"header_rows": [6, 7], "columns": {"B": "full_name"}};
    its "people" by row, {14: "each"}, are for `two_people`.
    """
    if sheet.hidden:
        return SheetSurvey(sheet, why_left_out=HIDDEN)
    found = found or glance(sheet.rows())
    result = SheetSurvey(sheet, found=found)
    if not found.rows:
        result.why_left_out = EMPTY
        return result
    said = mapping or {}
    bands = _bands(sheet, found, said)
    sample = result.samples()
    result.bands = [tables_of(band, sample) for band in bands]
    if not (said.get("columns") or said.get("header_rows")):
        result.bands = with_tables_beside(result.bands, sheet, found, sample)
    if said.get("columns"):
        headless = [] if result.bands else [_headless(found.start)]
        result.bands = result.bands or [headless]
        _correct(result, said["columns"])
        for table in headless:
            _skip_strange_header(table, found.start)
    result.bands = [band for band in result.bands if any(map(is_of_people, band))]
    if not result.bands:
        _without_header(result)
    return result


def _bands(sheet: Sheet, found: Glance, mapping: Mapping[str, Any]) -> list[Band]:
    rows = mapping.get("header_rows")
    if not rows:
        return find_bands(sheet, found)
    first, last = (sheet.row_shown_as(int(row)) for row in (rows[0], rows[-1]))
    by_row = dict(found.start) | found.quiet
    return [Band(first, last, header_texts(sheet.looks.merges, by_row, first, last))]


def _correct(result: SheetSurvey, columns: Mapping[str, str]) -> None:
    """Give the columns the fields that the user chose.

    What is left as it was shown keeps what the reader knows of it: Nam and Nữ are both shown as the sex,
    a second data base under the names of the first.
    """
    chosen = {column_number(name): key for name, key in columns.items()}
    for table in result.tables:
        known = {column.index for column in table.columns}
        table.columns.extend(Column(i, "") for i in sorted(chosen) if i not in known)
        for column in table.columns:
            key = chosen.get(column.index, "")
            left = SHOWN_AS.get(column.key, column.key) == key
            if not left and (column.key != "stt" or column.index in chosen):
                column.key, column.second = key, False


def is_of_people(table: Table) -> bool:
    """Tell whether a table can hold people: a name, or a number of a person."""
    keys = {column.key for column in table.columns}
    return bool(
        keys
        & {
            "full_name",
            "surname",
            "personal_id",
            "social_insurance_code",
            "health_card_code",
        }
    )


def _without_header(result: SheetSurvey) -> None:
    """Recognise a list without header by its contents, or say why the sheet is left out."""
    if _is_transposed(result.found.start):
        result.why_left_out = TRANSPOSED
        return
    table = _headless(result.found.start)
    width = len(table.columns)
    rows = _likeliest(result.samples())
    rows = [row for row in rows if not is_quiet(row[1])] or rows
    _leave_to_others(table, result.found.start)
    resolve(table, rows)
    join_bare_name(table, rows)
    _count_columns(table, rows)
    keys = {column.key for column in table.columns}
    numbers = {
        "personal_id",
        "social_insurance_code",
        "health_card_code",
        "birth_date",
        "legacy_id",
    }
    if keys & {"full_name", "surname"} and keys & numbers and width > 1:
        _skip_strange_header(table, result.found.start)
        result.bands = [[table]]
    else:
        result.why_left_out = NOBODY


def _headless(rows: Sequence[Row]) -> Table:
    """Return a table without header over the whole width of a sheet."""
    width = max((len(cells) for _, cells in rows), default=0)
    columns = [Column(i, "") for i in range(min(width, MOST_COLUMNS))]
    return Table(-1, -1, columns, has_header=False)


def _leave_to_others(table: Table, rows: Sequence[Row]) -> None:
    """Leave the columns that a row of words over the first data gives to heads, parents, offices."""
    data = next((n for n, (_, cells) in enumerate(rows) if not is_quiet(cells)), 0)
    for column, cell in enumerate(rows[data - 1][1] if data else ()):
        if isinstance(cell, str) and meaning(text_of(cell)) in OF_OTHERS:
            table.columns[column].header = text_of(cell)


def _skip_strange_header(table: Table, rows: Sequence[Row]) -> None:
    """Take the row of words over the first data for a header, though its words say nothing."""
    data = next((n for n, (_, cells) in enumerate(rows) if not is_quiet(cells)), 0)
    number, cells = rows[data - 1] if data else (-1, ())
    filled = sum(cell != "" for cell in cells)
    named = [cells[i] for i in table.indexes("full_name") if i < len(cells)]
    words = " ".join(text_of(cell) for cell in named).split()
    is_name = len(words) > 1 and all(word.istitle() for word in words)
    if filled * 2 > len(table.columns) and filled > 1 and not is_name:
        table.first = table.last = number


def _likeliest(rows: Sequence[Row]) -> list[Row]:
    """Return the rows as wide as most, titles and signatures left away."""
    filled = [sum(cell != "" for cell in cells) for _, cells in rows]
    usual = sorted(filled)[len(filled) * 2 // 3] if filled else 0
    return [row for row, count in zip(rows, filled, strict=True) if count * 2 >= usual]


def _count_columns(table: Table, rows: Sequence[Row]) -> None:
    """Find the counting column, and an address, among columns not yet known."""
    values = sampled(table, rows)
    for column in table.columns:
        cells = values[column.index]
        if column.key or not cells or kind_by_content(cells):
            continue
        numbers = [text_of(cell) for cell in cells]
        if all(text.isdecimal() and len(text) <= 5 for text in numbers):
            column.key = "" if table.indexes("stt") else "stt"
        elif not table.indexes("address") and sum(
            len(t) > 12 for t in numbers
        ) * 2 > len(numbers):
            column.key = "address"


def _is_transposed(rows: Sequence[Row]) -> bool:
    """Tell whether header words run down the first column."""
    found: set[str] = set()
    for _, cells in rows[:60]:
        words = [cell for cell in cells[:3] if isinstance(cell, str) and cell]
        if words and len(cells) > 2:
            found.add(meaning(text_of(words[0])))
    return len(found & STRONG) >= 2 and len(found - {"", "-"}) >= 3
