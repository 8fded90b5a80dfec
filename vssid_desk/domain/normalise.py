"""Turn the cells of one row, or what a person types, into clean values with notes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vssid_desk.domain import dates, identity, normalise_texts, number_notes
from vssid_desk.domain.cells import (
    NO_HINT,
    ColumnHint,
    RawCell,
    Result,
    fault_of,
    label,
    shown,
    warning,
)
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.legacy_text import convert
from vssid_desk.domain.normalise_names import full_name
from vssid_desk.domain.normalise_numbers import READERS, Around, Taken
from vssid_desk.domain.person import FIELDS, Kind

__all__ = ["ColumnHint", "Normalised", "RawCell", "normalise_row", "normalise_value"]

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
# Fields that keep what stands in them: another person's number, or one that has no second home.
_OWN_FIELDS = frozenset({"personal_id", "legacy_id", "social_insurance_code"})


@dataclass(frozen=True, slots=True)
class Normalised:
    """What a row gives: known values by field, raw text of each altered or doubtful cell, notes."""

    fields: dict[str, str]
    raw: dict[str, str]
    notes: list[Finding]


def normalise_row(
    cells: Mapping[str, RawCell], hints: Mapping[str, ColumnHint], *, today: date
) -> Normalised:
    """Return the values of one row by Person field (contract: reading.md "Values").

    Only known values stand in `fields`. What one cell tells may fill another field: a CMND in the ĐDCN
    column, the code inside a card, the century of a birth year from the ĐDCN.
    """
    row = Normalised({}, {}, [])
    moved: dict[str, tuple[str, str]] = {}
    for key, cell in cells.items():
        if key in _NUMBER_KEYS or (
            cell.value in ("", None) and not cell.fault and key != "sex"
        ):
            continue
        value, notes = _plain_value(key, cell, hints.get(key, NO_HINT), today)
        _keep(row, key, cell, value, notes)
    around = row.fields.get("sex", ""), row.fields.get("birth_date", "")
    for key in cells.keys() & _NUMBER_KEYS:
        cell = cells[key]
        if cell.value in ("", None) and not cell.fault:
            continue
        if _is_clean_number(key, cell):
            row.fields[key] = str(cell.value)
            continue
        taken = _number(key, cell, Around(hints.get(key, NO_HINT).header, *around))
        _keep(row, key, cell, taken.value, taken.notes)
        moved.update({target: (value, key) for target, value in taken.moved.items()})
    if moved:
        _move(row, moved)
    _fill_code(row)
    _second_look(row, cells, today)
    return row


def _is_clean_number(key: str, cell: RawCell) -> bool:
    value = cell.value
    return (
        isinstance(value, str)
        and value.isascii()
        and value.isdigit()
        and len(value) == identity.LENGTHS.get(FIELDS[key].kind)
        and not cell.fault
        and key not in {"social_insurance_code", "health_card_code"}
    )


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
        value, notes = dates.parse(cell.value, today=today, field=key)
        return (value[:7], notes) if FIELDS[key].kind is Kind.MONTH else (value, notes)
    text = cell.value if isinstance(cell.value, str) else shown(cell)
    if not hint.encoding:
        return _READER_OF[key](key, cell, text, hint)
    converted = convert(text, hint.encoding)
    value, notes = _READER_OF[key](key, cell, converted, hint)
    return value, [*_converted(key, text, converted), *notes]


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
    kind = FIELDS[key].kind
    taken = READERS[kind.value](key, cell, around)
    if key not in _OWN_FIELDS and taken.moved and not taken.value:
        taken.value = next(
            iter(taken.moved.values())
        )  # another person's: stays where it is
        taken.moved = {}
    return taken


def _move(row: Normalised, moved: Mapping[str, tuple[str, str]]) -> None:
    """Put numbers that stood in a wrong column into their own field, if that is empty."""
    for target, (value, origin) in moved.items():
        held = row.fields.setdefault(target, value)
        if held != value:
            row.notes.append(number_notes.not_moved(origin, target))


def _fill_code(row: Normalised) -> None:
    """Take an unknown mã số BHXH out of the card's number."""
    card = row.fields.get("health_card_code", "")
    if card and "social_insurance_code" not in row.fields:
        code = identity.code_of_card(card)
        if code:
            row.fields["social_insurance_code"] = code
            row.notes.append(number_notes.from_card("social_insurance_code"))


def _second_look(row: Normalised, cells: Mapping[str, RawCell], today: date) -> None:
    """Read a doubtful birth date again with the year that the ĐDCN tells."""
    cell = cells.get("birth_date")
    if cell is None or "birth_date" not in row.raw:
        return
    told = identity.parts(row.fields.get("personal_id", ""))
    if told is None or cell.fault:
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
