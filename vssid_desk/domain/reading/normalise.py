"""Turn the cells of one row, or what a person types, into clean values with notes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.reading import moved_numbers, texts as normalise_texts
from vssid_desk.domain.reading.names import full_name
from vssid_desk.domain.reading.number_cells import Around, Taken
from vssid_desk.domain.reading.numbers import PLAIN_NUMBERS, READERS
from vssid_desk.domain.values import date_notes, dates, identity
from vssid_desk.domain.values.cells import (
    NO_HINT,
    CellValue,
    ColumnHint,
    RawCell,
    Result,
    fault_of,
    label,
    shown,
    warning,
)
from vssid_desk.domain.values.legacy_text import convert

__all__ = [
    "ColumnHint",
    "Normalised",
    "RawCell",
    "normalise_row",
    "normalise_value",
    "value_by_itself",
]

NUMBERS = frozenset(
    {
        Kind.PERSONAL_ID,
        Kind.LEGACY_ID,
        Kind.SOCIAL_INSURANCE_CODE,
        Kind.HEALTH_CARD_CODE,
        Kind.PHONE,
        Kind.PASSPORT,
    }
)
_TextReader = Callable[[str, RawCell, str, ColumnHint], Result]
_TEXT_READERS: Mapping[Kind, _TextReader] = {
    Kind.NAME: full_name,
    Kind.SEX: normalise_texts.sex,
    Kind.EMAIL: normalise_texts.email,
    Kind.YES_NO: normalise_texts.yes_no,
    Kind.NUMBER: normalise_texts.number,
    Kind.CHANNEL: normalise_texts.channel,
    Kind.INSURED_AS: normalise_texts.insured_as,
}
_NUMBER_KEYS = frozenset(key for key, item in FIELDS.items() if item.kind in NUMBERS)
_DATE_KEYS = frozenset(
    key for key, item in FIELDS.items() if item.kind in {Kind.DATE, Kind.MONTH}
)
_READER_OF: Mapping[str, _TextReader] = {
    key: _TEXT_READERS.get(item.kind, normalise_texts.text_value)
    for key, item in FIELDS.items()
}
# Fields whose value follows from text and column alone where there is nothing to note.
TOLD_BY_COLUMN = frozenset(FIELDS) - _NUMBER_KEYS
# The person's own numbers, which may give a value to another field of the person.
_OWN_FIELDS = frozenset(
    {
        "personal_id",
        "legacy_id",
        "social_insurance_code",
        "health_card_code",
        "passport_number",
    }
)


@dataclass(slots=True)
class Normalised:
    """What a row gives: known values by field, raw text of each altered or doubtful cell, notes."""

    fields: dict[str, str]
    raw: dict[str, str]
    notes: list[Finding]


def normalise_row(
    cells: Mapping[str, RawCell],
    hints: Mapping[str, ColumnHint],
    *,
    today: date,
    clean: dict[str, str] | None = None,
) -> Normalised:
    """Return the values of one row by Person field (contract: reading.md "Values").

    Only known values stand in `fields`. What one cell tells may fill another field: a CMND in the ĐDCN
    column, the code inside a card, the century of a birth year from the ĐDCN. `clean` holds the values
    of the row's other cells that were read before and had nothing to mend; they become the fields.
    """
    row = Normalised({} if clean is None else clean, {}, [])
    numbers: list[str] = []
    for key, cell in cells.items():
        value = cell.value
        is_plain = PLAIN_NUMBERS.get(key)
        if is_plain and value.__class__ is str and is_plain(value):
            row.fields[key] = value
        elif key in _NUMBER_KEYS:
            numbers.append(key)
        elif value or cell.fault or key == "sex" or value not in ("", None):
            hint = hints.get(key, NO_HINT)
            _keep(row, key, cell, *_plain_value(key, cell, hint, today))
    if numbers:
        _read_numbers(row, numbers, cells, hints)
    moved_numbers.fill_code(row.fields, row.notes, hints)
    if "birth_date" in row.raw:
        _second_look(row, cells["birth_date"], today)
    return row


def value_by_itself(
    key: str, cell: RawCell, hints: Mapping[str, ColumnHint], *, today: date
) -> str | None:
    """Return the value of a field of TOLD_BY_COLUMN, None where there is something to note."""
    value, notes = _plain_value(key, cell, hints.get(key, NO_HINT), today)
    return None if notes else value


def _read_numbers(
    row: Normalised,
    numbers: list[str],
    cells: Mapping[str, RawCell],
    hints: Mapping[str, ColumnHint],
) -> None:
    """Read the numbers that are not plain, now that the row's sex and birth date are known."""
    sex, born = row.fields.get("sex", ""), row.fields.get("birth_date", "")
    moved: list[tuple[str, str, str]] = []
    for key in numbers:
        cell = cells[key]
        if cell.value in ("", None) and not cell.fault:
            continue
        header = hints.get(key, NO_HINT).header
        own = key in _OWN_FIELDS
        around = Around(header, sex, born) if own else Around(header)
        taken = _number(key, cell, around)
        if not own and not taken.value:  # another person's number stays where it is
            taken.value = next(iter(taken.moved.values()), "")
        if own:
            moved += [(key, target, value) for target, value in taken.moved.items()]
        _keep(row, key, cell, taken.value, taken.notes)
    moved_numbers.move(row.fields, row.notes, moved)


def _keep(
    row: Normalised, key: str, cell: RawCell, value: str, notes: list[Finding]
) -> None:
    if value:
        row.fields[key] = value
    if notes:
        row.notes.extend(notes)
        row.raw[key] = shown(cell)


def _plain_value(key: str, cell: RawCell, hint: ColumnHint, today: date) -> Result:
    """Return the value of a cell that is no number of a person."""
    if cell.fault:
        return "", [fault_of(key, cell)]
    if key in _DATE_KEYS:
        value, notes = _date(cell, today, key, hint)
        if hint.turned and dates.may_be_turned(value, cell.value, hint.turned):
            notes = [*notes, date_notes.may_be_turned(key, value, hint.turned)]
        return (value[:7], notes) if FIELDS[key].kind is Kind.MONTH else (value, notes)
    text = cell.value if isinstance(cell.value, str) else shown(cell)
    if not hint.encoding:
        return _READER_OF[key](key, cell, text, hint)
    converted = convert(text, hint.encoding)
    value, notes = _READER_OF[key](key, cell, converted, hint)
    return value, [*_converted(key, text, converted), *notes]


def _date(cell: RawCell, today: date, key: str, hint: ColumnHint) -> Result:
    value: CellValue = cell.value
    if cell.number_format and isinstance(value, date) and key == date_notes.BIRTH:
        value = dates.as_shown(value, cell.number_format)
    return dates.parse(value, today=today, field=key, starts_1904=hint.starts_1904)


def _converted(key: str, text: str, converted: str) -> list[Finding]:
    if converted == text:
        return []
    return [
        warning(
            key,
            "converted",
            f"“{label(key)}” gõ bằng phông chữ cũ, đã chuyển sang Unicode: “{converted.strip()[:60]}”. "
            "Đối chiếu rồi xác nhận.",
            proposal=converted.strip(),
        )
    ]


def _number(key: str, cell: RawCell, around: Around) -> Taken:
    if cell.fault:
        return Taken("", {}, [fault_of(key, cell)])
    return READERS[FIELDS[key].kind.value](key, cell, around)


_OPEN_YEARS = {
    "birth_date.two_digit_year",
    "birth_date.year_as_date",
    "birth_date.impossible",
    "birth_date.month_first",
}


def _second_look(row: Normalised, cell: RawCell, today: date) -> None:
    """Read a doubtful birth date again with the year that the ĐDCN tells."""
    told = identity.parts(row.fields.get("personal_id", ""))
    open_years = any(note.code in _OPEN_YEARS for note in row.notes)
    if told is None or cell.fault or not open_years:
        return
    value, notes = dates.parse(cell.value, today=today, number_year=told.birth_year)
    row.notes[:] = [one for one in row.notes if one.field != "birth_date"] + notes
    row.fields.pop("birth_date", None)
    if value:
        row.fields["birth_date"] = value


def normalise_value(key: str, text: str, *, today: date) -> Result:
    """Return what a person typed for one field, cleaned, with what was found about it.

    A number of another kind (a CMND in the ĐDCN box) is kept with its warning: the person decides.
    """
    cell = RawCell(text)
    if key not in _NUMBER_KEYS:
        return _plain_value(key, cell, NO_HINT, today) if text.strip() else ("", [])
    taken = _number(key, cell, Around())
    return taken.value or next(iter(taken.moved.values()), ""), taken.notes
