"""Rows of a table become people: cells gathered by field, then normalised."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from vssid_desk.domain.reading.normalise import (
    ColumnHint,
    Normalised,
    RawCell,
    normalise_row,
)
from vssid_desk.domain.values.legacy_text import convert
from vssid_desk.domain.values.text import clean
from vssid_desk.intake.blocks import (
    ALONE,
    BIRTH_PARTS,
    FALLBACKS,
    NAME_PARTS,
    REASONS,
    SEXES,
    Block,
    block_of,
)
from vssid_desk.intake.glance import is_fault
from vssid_desk.intake.hints import hints_of
from vssid_desk.intake.sex_words import marked_sex, sex_words
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
        self, sheet: Sheet, table: Table, sample: Sequence[Row], today: date
    ) -> None:
        self.sheet, self.table, self.today = sheet, table, today
        self.looks = sheet.looks
        self.main = block_of([c for c in table.columns if not c.second])
        self.second = block_of([c for c in table.columns if c.second])
        for block, second in ((self.main, False), (self.second, True)):
            columns = [c for c in table.columns if c.second == second]
            block.hints = hints_of(columns, sample, sheet.looks.fonts)
        name = self.main.hints.get("full_name")
        self.encoding = name.encoding if name else ""
        self.sexes = sex_words(table, sample)
        self.alone = table.indexes(ALONE)
        self.reasons = [i for key in REASONS for i in table.indexes(key)]
        self.faults = bool(self.looks.faults)
        self.formats = bool(self.looks.formats or self.looks.cell_formats)
        self.hidden = self.looks.hidden_rows
        self.of_hidden_columns = [
            note_of(
                key,
                f"{key}.hidden_column",
                f"Cột {letters(index)} đang bị ẩn trong tệp; vẫn được đọc.",
                "note",
            )
            for key, index, *_ in self.main.plain
            if index in self.looks.hidden_columns
        ]

    def person(self, row: int, cells: Sequence[Cell], group: str) -> dict[str, Any]:
        """Return one item of reading.md's "people"."""
        found = self._values(self.main, row, cells)
        keep_year_alone(found, [cells[i] for i in self.alone if i < len(cells)])
        notes = [note.as_dict() for note in found.notes]
        if row in self.hidden:
            notes.append(
                note_of(
                    "row",
                    "row.hidden",
                    "Dòng này đang bị ẩn (lọc) trong tệp; vẫn được đọc.",
                )
            )
        notes += [
            note for note in self.of_hidden_columns if found.fields.get(note["field"])
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
            "fields": {**ALWAYS, **found.fields},
            "other": self._other(row, cells),
            "reason": self._reason(cells),
            "raw": found.raw,
            "notes": notes,
        }

    def _other(self, row: int, cells: Sequence[Cell]) -> dict[str, str]:
        if not self.second.plain and not self.second.parts:
            return {}
        found = self._values(self.second, row, cells)
        return {key: value for key, value in found.fields.items() if value}

    def _reason(self, cells: Sequence[Cell]) -> str:
        for index in self.reasons:
            if index < len(cells) and cells[index] != "":
                text = shown(cells[index])
                hint = self.main.hints.get("reason")
                return clean(
                    convert(text, hint.encoding) if hint and hint.encoding else text
                )
        return ""

    def _values(self, block: Block, row: int, cells: Sequence[Cell]) -> Normalised:
        """Read the cells of one row: what is known or whole at once, the rest with care."""
        clean: dict[str, str] = {}
        raw: dict[str, RawCell] = {}
        width = len(cells)
        for key, index, known, is_whole in block.plain:
            value = cells[index] if index < width else ""
            told = known.get(value)
            if told is not None:
                clean[key] = told
            elif is_whole and value.__class__ is str and is_whole(value):
                clean[key] = value
            elif value != "" or self.faults:
                raw[key] = self._raw(row, index, value)
        hints = block.hints
        if block.parts:
            self._put_together(block.parts, row, cells, raw)
        if block is self.main and block.fallbacks:
            hints = self._with_fallbacks(row, cells, raw)
        found = normalise_row(raw, hints, today=self.today, clean=clean)
        if raw:
            block.remember(cells, raw, found)
        return found

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

    def _put_together(
        self,
        parts: Mapping[str, int],
        row: int,
        cells: Sequence[Cell],
        found: dict[str, RawCell],
    ) -> None:
        texts = {
            key: shown(cells[index]) if index < len(cells) else ""
            for key, index in parts.items()
        }
        if "surname" in parts:
            names = [texts[key] for key in NAME_PARTS if texts.get(key)]
            found["full_name"] = RawCell(" ".join(names).strip())
        if "birth_year" in parts:
            days = [texts[key].strip() for key in BIRTH_PARTS if key in texts]
            found["birth_date"] = RawCell("/".join(days) if any(days) else "")
        if not parts.keys() & set(SEXES):
            return
        self._marked_sex(parts, cells, texts, found)

    def _marked_sex(
        self,
        parts: Mapping[str, int],
        cells: Sequence[Cell],
        texts: Mapping[str, str],
        found: dict[str, RawCell],
    ) -> None:
        """Read columns Nam and Nữ, marked with x or with the year of birth itself."""
        told, born = marked_sex({key: texts[key] for key in SEXES if key in parts})
        if born and "birth_date" not in found:
            index = parts[born]
            found["birth_date"] = RawCell(cells[index], "", "", texts[born])  # type: ignore[arg-type]
        if told is not None:
            found["sex"] = RawCell(told)


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
