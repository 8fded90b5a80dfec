"""The columns of one data base in a table: plain fields, and those put together from several."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vssid_desk.domain.reading.normalise import TOLD_BY_COLUMN, ColumnHint, Normalised
from vssid_desk.domain.reading.numbers import PLAIN_NUMBERS
from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Column

NAME_PARTS = ("surname", "middle_name", "given_name")
BIRTH_PARTS = ("birth_day", "birth_month", "birth_year")
SEXES = ("male", "female")
OF_PARTS = {"full_name", "birth_date", "sex"}  # what is put together from parts
# Columns that are asked only where the column of the field itself says nothing.
FALLBACKS = {"birth_else": "birth_date", "insurance_book": "social_insurance_code"}
REASONS = ("reason", "reason_else")
ALONE = "year_alone"  # marks that only the year of a birth date is known
SYNTHETIC = {*NAME_PARTS, *BIRTH_PARTS, *SEXES, *FALLBACKS, *REASONS, ALONE, "stt", ""}
MOST_KNOWN = 20_000  # texts that are remembered of one column


class Plain(NamedTuple):
    """A column that is a field by itself.

    Villages, days and words come again and again: `known` holds what texts of the column with
    nothing to mend came to. `is_whole` knows a number that needs no reading.
    """

    key: str
    place: int
    known: dict[Cell, str]
    is_whole: Callable[[str], object] | None


@dataclass(slots=True)
class Block:
    """The columns of one data base; `alone` has those whose field no other cell tells of."""

    plain: list[Plain] = field(default_factory=list)
    alone: dict[str, Plain] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)
    fallbacks: list[Column] = field(default_factory=list)
    hints: Mapping[str, ColumnHint] = field(default_factory=dict)

    def remember(
        self, cells: Sequence[Cell], read: Iterable[str], found: Normalised
    ) -> None:
        """Keep what the cells that were read came to, where there was nothing to mend."""
        for key in read:
            column = self.alone.get(key)
            if column and key not in found.raw and column.place < len(cells):
                text, value = cells[column.place], found.fields.get(key, "")
                if value and text.__class__ is str and len(column.known) < MOST_KNOWN:
                    column.known[text] = value


def block_of(columns: Sequence[Column]) -> Block:
    """Return the block that some columns of a table make."""
    found = Block()
    for column in columns:
        if column.key in {*NAME_PARTS, *BIRTH_PARTS, *SEXES}:
            found.parts[column.key] = column.index
        elif column.key in FALLBACKS:
            found.fallbacks.append(column)
    shared = {FALLBACKS[column.key] for column in found.fallbacks}
    shared |= OF_PARTS if found.parts else set()
    for column in columns:
        if column.key not in SYNTHETIC:
            _add_plain(found, column, alone=column.key not in shared)
    return found


def _add_plain(block: Block, column: Column, *, alone: bool) -> None:
    whole = PLAIN_NUMBERS.get(column.key) if alone else None
    plain = Plain(column.key, column.index, {}, whole)
    block.plain.append(plain)
    if alone and column.key in TOLD_BY_COLUMN:
        block.alone[column.key] = plain
