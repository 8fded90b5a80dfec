"""The columns of one data base in a table: plain fields, and those put together from several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.reading.normalise import TOLD_BY_COLUMN, ColumnHint
from vssid_desk.domain.reading.whole import WHOLE
from vssid_desk.intake.ahead import Ahead, Plain
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


@dataclass(slots=True)
class Block:
    """The columns of one data base; `alone` are those whose field no other cell tells of.

    `ahead` reads the plain ones for many rows at once.
    """

    ahead: Ahead
    alone: list[Plain] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    fallbacks: list[Column] = field(default_factory=list)
    hints: Mapping[str, ColumnHint] = field(default_factory=dict)


def block_of(columns: Sequence[Column], end: int) -> Block:
    """Return the block that some columns of a table make, above a header at `end`."""
    found = Block(Ahead(end))
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
    plain = Plain(column.key, column.index)
    block.ahead.add(plain)
    if alone:
        plain.is_whole = WHOLE.get(column.key)
    if alone and column.key in TOLD_BY_COLUMN:
        block.alone.append(plain)
