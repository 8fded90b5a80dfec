"""Rows of a table become people: cells gathered by field, then normalised."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import Any

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.reading.at_sight import value_at_sight
from vssid_desk.domain.reading.normalise import (
    ColumnHint,
    Normalised,
    RawCell,
    normalise_row,
    value_by_itself,
)
from vssid_desk.domain.values.legacy_text import convert
from vssid_desk.domain.values.text import clean
from vssid_desk.intake.ahead import Filled, Plain
from vssid_desk.intake.blocks import (
    ALONE,
    FALLBACKS,
    REASONS,
    Block,
    block_of,
)
from vssid_desk.intake.glance import is_fault
from vssid_desk.intake.hints import hints_of
from vssid_desk.intake.put_together import put_together
from vssid_desk.intake.sex_words import sex_words
from vssid_desk.intake.sheet import Cell, Row, Sheet, letters, shown
from vssid_desk.intake.table import Table
from vssid_desk.intake.year_alone import keep_year_alone

ALWAYS = dict.fromkeys(
    (
        "full_name",
        "birth_date",
        "sex",
        "personal_id",
        "legacy_id",
        "social_insurance_code",
        "health_card_code",
        "address",
    ),
    "",
)
EMPTY = RawCell("")
BLANK = ("", None)


class PeopleMaker:
    """Makes the people of one table."""

    def __init__(
        self,
        sheet: Sheet,
        table: Table,
        sample: Sequence[Row],
        today: date,
        *,
        known_alone: bool = False,
    ) -> None:
        self.sheet, self.table, self.today = sheet, table, today
        self.always = {} if known_alone else ALWAYS
        self.looks = sheet.looks
        self.main = block_of([c for c in table.columns if not c.second], table.end)
        self.second = block_of([c for c in table.columns if c.second], table.end)
        for block, second in ((self.main, False), (self.second, True)):
            columns = [c for c in table.columns if c.second == second]
            block.hints = hints_of(columns, sample, sheet.looks)
        name = self.main.hints.get("full_name")
        self.encoding = name.encoding if name else ""
        self.sexes = sex_words(table, sample)
        self.alone = table.indexes(ALONE)
        self.reasons = [i for key in REASONS for i in table.indexes(key)]
        self.faults = bool(self.looks.faults)
        self.formats = bool(self.looks.formats or self.looks.cell_formats)
        self.hidden = self.looks.hidden_rows
        for block in (self.main, self.second):
            self._teach(block)
        self.of_hidden_columns = [
            note_of(
                key,
                f"{key}.hidden_column",
                f"Cột {letters(index)} đang bị ẩn trong tệp; vẫn được đọc.",
                "note",
            )
            for key, index in ((c.key, c.place) for c in self.main.ahead.columns)
            if index in self.looks.hidden_columns
        ]

    def _teach(self, block: Block) -> None:
        """Let the columns read by themselves what no row has a say in, most of it at first sight."""
        for column in block.ahead.columns:
            if self.faults:  # an empty cell may be a fault
                column.clear()
        for column in block.alone:
            hint = block.hints[column.key]
            if hint.encoding:
                column.is_whole = None
            if not (self.faults and column.place in self.sexes):
                column.at_sight = value_at_sight(column.key, hint, self.today)
                column.read = partial(self._by_itself, column, block.hints)

    def _by_itself(
        self, column: Plain, hints: Mapping[str, ColumnHint], text: str
    ) -> str | None:
        if column.at_sight and not is_fault(text) and (value := column.at_sight(text)):
            return value
        cell = self._raw(0, column.place, text)
        return value_by_itself(column.key, cell, hints, today=self.today)

    def see(self, rows: Sequence[Filled]) -> None:
        """Take the rows that come next."""
        self.main.ahead.coming = self.second.ahead.coming = rows

    def person(self, row: int, cells: Sequence[Cell], group: str) -> dict[str, Any]:
        """Return one item of reading.md's "people", without empty fields where they are not wanted."""
        found = self._values(self.main, row, cells)
        if self.alone:
            keep_year_alone(found, [cells[i] for i in self.alone if i < len(cells)])
        notes = list(map(Finding.as_dict, found.notes))
        if row in self.hidden:
            notes.append(
                note_of(
                    "row",
                    "row.hidden",
                    "Dòng này đang bị ẩn (lọc) trong tệp; vẫn được đọc.",
                )
            )
        if self.of_hidden_columns:
            notes += [
                note
                for note in self.of_hidden_columns
                if found.fields.get(note["field"])
            ]
        if not self.table.has_header:
            notes.append(
                note_of(
                    "row",
                    "row.no_header",
                    "Danh sách không có dòng tiêu đề; cột được nhận ra theo nội dung. Hãy xem lại.",
                )
            )
        return {
            "sheet": self.sheet.name,
            "row": self.sheet.shown_row(row),
            "group": group,
            "fields": {**self.always, **found.fields} if self.always else found.fields,
            "other": self._other(row, cells),
            "reason": self._reason(cells),
            "raw": found.raw,
            "notes": notes,
        }

    def _other(self, row: int, cells: Sequence[Cell]) -> dict[str, str]:
        if not self.second.ahead.columns and not self.second.parts:
            return {}
        found = self._values(self.second, row, cells)
        return {key: value for key, value in found.fields.items() if value}

    def _reason(self, cells: Sequence[Cell]) -> str:
        for index in self.reasons:
            if index < len(cells) and cells[index] != "":
                hint = self.main.hints.get("reason")
                return _reason(shown(cells[index]), hint.encoding if hint else "")
        return ""

    def _values(self, block: Block, row: int, cells: Sequence[Cell]) -> Normalised:
        """Read the cells of one row: what its columns tell at once, the rest with care."""
        known, unread = block.ahead.of(row, cells)
        raw = {
            column.key: self._raw(row, column.place, _cell(cells, column.place))
            for column in unread
        }
        hints = block.hints
        if block.parts:
            put_together(block.parts, cells, raw)
        if block is self.main and block.fallbacks:
            hints = self._with_fallbacks(row, cells, raw)
        return normalise_row(raw, hints, today=self.today, clean=known)

    def _with_fallbacks(
        self, row: int, cells: Sequence[Cell], found: dict[str, RawCell]
    ) -> Mapping[str, ColumnHint]:
        """Add what stands only in another column; return the hints for this row."""
        hints = dict(self.main.hints)
        for column in self.main.fallbacks:
            key = FALLBACKS[column.key]
            held = found.get(key, EMPTY)
            value = cells[column.index] if column.index < len(cells) else ""
            if value != "" and held.value in BLANK and not held.fault:
                found[key] = self._raw(row, column.index, value)
                hints[key] = ColumnHint(header=column.header)
        return hints

    def _raw(self, row: int, column: int, value: Cell) -> RawCell:
        if value.__class__ is str and value and column not in self.sexes:
            return (
                RawCell("", "", "error", value) if is_fault(value) else RawCell(value)
            )
        fault = self.looks.faults.get((row, column), "") if self.faults else ""
        if value == "" and not fault:
            return EMPTY
        code = ""
        if self.formats and isinstance(value, float | int | date):
            code = self.looks.number_format(row, column)
        if column in self.sexes:
            value = self.sexes[column](value)
        return RawCell(
            str(value) if isinstance(value, timedelta) else value,
            code,
            fault,
            "" if isinstance(value, str) else shown(value),
        )


@lru_cache(maxsize=1000)  # a list has few reasons
def _reason(text: str, encoding: str) -> str:
    return clean(convert(text, encoding))


def _cell(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else ""


def note_of(
    key: str, code: str, text: str, severity: str = "warning"
) -> dict[str, Any]:
    """Return an item of reading.md's "notes" without a proposal."""
    return {
        "field": key,
        "code": code,
        "severity": severity,
        "text": text,
        "proposal": None,
        "advice": "",
    }
