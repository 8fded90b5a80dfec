"""A row whose name cell holds several people: each of them, or one, as the officer says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from vssid_desk.domain.reading.two_names import names_apart
from vssid_desk.domain.values.cells import label
from vssid_desk.intake.described import SHOWN_AS
from vssid_desk.intake.people import PeopleMaker, note_of
from vssid_desk.intake.row_cells import YEAR
from vssid_desk.intake.sheet import Cell, shown

EACH, ONE = "each", "one"
NO_CHOICES: Mapping[int, str] = MappingProxyType({})
SEVERAL, DIVIDED = "full_name.two_names", "full_name.divided"
_NUMBERS = {
    "personal_id",
    "legacy_id",
    "passport_number",
    "social_insurance_code",
    "health_card_code",
    "insurance_book",
    "phone",
}
_DAYS = {"birth_date", "birth_else"}
# What only one person can have; every other cell of the row holds for all.
_OWN = _NUMBERS | _DAYS | {
    "birth_day",
    "birth_month",
    "birth_year",
    "sex",
    "male",
    "female",
    "email",
}  # fmt: skip
_BETWEEN = (r"[\n\r]+", r";", r"\|", r"\s(?:và|-|–)\s", r"[,&+]", r"/")
_LEAST_DIGITS = 8
_FIRST = "Ô “{name}” chỉ ghi một lần cho {count} người; đang giữ ở người đầu. Hỏi lại từng người."
_REST = (
    "Ô “{name}” chỉ ghi một lần cho {count} người và đang giữ ở người đầu; người này để trống. "
    "Hỏi lại rồi ghi."
)


@dataclass(slots=True)
class Dividing:
    """What the officer said of rows of one sheet; `divided` counts their people, by row.

    `unused` are rows named where no name cell holds several people.
    """

    choices: Mapping[int, str]
    divided: dict[int, int] = field(default_factory=dict)
    unused: set[int] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing done."""
        self.unused = set(self.choices)

    def people(
        self, maker: PeopleMaker, row: int, cells: Sequence[Cell], group: str
    ) -> list[dict[str, Any]]:
        """Return the people of one row."""
        if not self.choices:
            return [maker.person(row, cells, group)]
        number = maker.sheet.shown_row(row)
        choice = self.choices.get(number)
        names = _names(maker, cells) if choice else []
        if len(names) < 2:
            return [maker.person(row, cells, group)]
        self.unused.discard(number)
        if choice == ONE:
            return [_one(maker.person(row, cells, group), len(names))]
        made = [
            _each(maker, row, cells, group, (at, names)) for at in range(len(names))
        ]
        self.divided[number] = len(made)
        return made


def _names(maker: PeopleMaker, cells: Sequence[Cell]) -> list[str]:
    """Return the names in the name cell as they are written there."""
    column = next(iter(maker.table.indexes("full_name")), len(cells))
    text = cells[column] if column < len(cells) else ""
    return names_apart(text, maker.encoding) if isinstance(text, str) else []


def _one(person: dict[str, Any], count: int) -> dict[str, Any]:
    """Return the first person of a cell, what was a doubt now a note."""
    for note in person["notes"]:
        if note["code"] == SEVERAL:
            note["severity"] = "note"
            note["advice"] = ""
            note["text"] = (
                f"Ô tên ghi {count} người; chỉ giữ người đầu, theo lựa chọn lúc nhập."
            )
    return person


def _each(
    maker: PeopleMaker,
    row: int,
    cells: Sequence[Cell],
    group: str,
    one: tuple[int, Sequence[str]],
) -> dict[str, Any]:
    """Return one of the people of a row; `one` is the place of the name and all names."""
    at, names = one
    own, single = list(cells), set()
    raw: dict[str, str] = {}
    for column in maker.table.columns:
        cell = cells[column.index] if column.index < len(cells) else ""
        if cell == "" or column.key not in _OWN | {"full_name"}:
            continue
        parts = _parts(column.key, cell, maker.encoding, len(names))
        shown_as = SHOWN_AS.get(column.key, column.key)
        if not column.second:
            raw[shown_as] = shown(cell)
        if parts:
            own[column.index] = parts[at]
            continue
        single |= set() if column.second else {shown_as}
        own[column.index] = "" if at else cell
    return _told(maker.person(row, own, group), raw, sorted(single), one)


def _told(
    person: dict[str, Any],
    raw: Mapping[str, str],
    single: Sequence[str],
    one: tuple[int, Sequence[str]],
) -> dict[str, Any]:
    """Add what the row says of all its people, and its own texts."""
    at, names = one
    person["raw"] = {**person["raw"], **raw}
    words = f"Ô tên ghi {len(names)} người; đã tách mỗi người một dòng, theo lựa chọn lúc nhập."
    told = [note_of("full_name", DIVIDED, words, "note")]
    for key in single:
        text = (_REST if at else _FIRST).format(name=label(key), count=len(names))
        told.append(note_of(key, f"{key}.of_several", text))
    person["notes"] = [*told, *person["notes"]]
    return person


def _parts(key: str, cell: Cell, encoding: str, count: int) -> list[str]:
    """Return what a cell says of each of so many people, [] where it says one thing."""
    if not isinstance(cell, str):
        return []
    if key == "full_name":
        names = names_apart(cell, encoding)
        return names if len(names) == count else []
    for between in _BETWEEN:
        parts = [part.strip() for part in re.split(between, cell.strip())]
        if len(parts) == count and all(_is_whole(key, part) for part in parts):
            return parts
    return []


def _is_whole(key: str, part: str) -> bool:
    """Tell whether a part of a cell is a value by itself and not the half of one."""
    if key in _DAYS:
        return YEAR.search(part) is not None
    if key in _NUMBERS:
        return sum(letter.isdigit() for letter in part) >= _LEAST_DIGITS
    return "@" in part if key == "email" else part != ""
