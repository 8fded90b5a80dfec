"""Read identity numbers from cells: what is taken, what is moved, what is only told."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from vssid_desk.domain import number_notes, number_reading
from vssid_desk.domain.cells import RawCell, formula_like, shown
from vssid_desk.domain.digits import LETTERS_FOR_DIGITS, plain_digits
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.identity import (
    PROVINCES,
    agrees,
    clean_number,
    code_of_card,
    contradicts,
    is_health_card_code,
)
from vssid_desk.domain.number_reading import Reading
from vssid_desk.domain.text import fold


@dataclass(slots=True)
class Taken:
    """What one cell gives: its own value, values for other fields, and the findings."""

    value: str = ""
    moved: dict[str, str] = field(default_factory=dict)
    notes: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Around:
    """What of the row and the column decides about a number."""

    header: str = ""
    sex: str = ""
    birth_date: str = ""


NOWHERE = Around()
_PASSPORT = re.compile(r"[A-Z]{1,2}[0-9]{6,8}")
_CARD_LETTERS = str.maketrans("ĐÐƉ", "DDD")
_ID_HEADER = re.compile(r"cccd|can cuoc|dinh danh|ddcn|ca nhan|\bcc\b|cmnd|cmt")


def personal_id(key: str, cell: RawCell, around: Around) -> Taken:
    """Read a ĐDCN of 12 digits; what else stands there goes where it belongs."""
    letters = _letters(cell)
    if is_health_card_code(letters):
        return Taken("", {"health_card_code": letters}, [number_notes.card_here(key)])
    if _PASSPORT.fullmatch(letters) and not re.match(r"[OIQD]", letters):
        return Taken(
            "", {"passport_number": letters}, [number_notes.passport_here(key)]
        )
    taken, reading = _start(key, cell, (12, 9, 11, 10, 8))
    digits = reading.digits
    if not digits:
        return taken
    second = [one for one in reading.found[1:] if len(one) == 9]
    if len(digits) == 12 and second:
        taken.moved["legacy_id"] = second[0]
    if len(digits) in (8, 9):
        return _legacy_here(key, reading, taken)
    taken.value = digits
    lost = 12 - len(digits)
    if lost in (1, 2) and _lost_zeros(digits, lost, reading, around):
        taken.value = digits.zfill(12)
        taken.notes.append(
            number_notes.zeros(key, digits, taken.value, reading.shape == 12)
        )
    elif lost:
        taken.notes.append(number_notes.length(key, digits, 12))
    return taken


def _lost_zeros(digits: str, lost: int, reading: Reading, around: Around) -> bool:
    """Tell whether zeros in front were lost, and nothing else (identity.md 1.6)."""
    if reading.shape == 12:
        return True
    if digits[0] == "0":  # whoever keeps one zero keeps them all
        return False
    whole = digits.zfill(12)
    if lost == 1 or agrees(whole, around.sex, around.birth_date):
        return True
    header = fold(around.header)
    own_column = bool(_ID_HEADER.search(header)) and "bhxh" not in header
    return (
        own_column
        and whole[:3] in PROVINCES
        and not contradicts(whole, around.sex, around.birth_date)
    )


def _legacy_here(key: str, reading: Reading, taken: Taken) -> Taken:
    """Move a CMND out of the ĐDCN column; it is never padded to twelve digits."""
    digits = reading.digits
    if len(digits) == 8 and digits[0] == "0":
        taken.value = digits
        taken.notes.append(number_notes.length(key, digits, 12))
        return taken
    number = digits.zfill(9)
    taken.moved["legacy_id"] = number
    taken.notes.append(number_notes.legacy_here(key, number))
    if number != digits:
        taken.notes.append(
            number_notes.zeros("legacy_id", digits, number, reading.shape == 9)
        )
    return taken


def legacy_id(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a CMND of 9 digits; 12 digits there are a ĐDCN."""
    taken, reading = _start(key, cell, (9, 12, 8, 11))
    digits = reading.digits
    if len(digits) == 12:
        taken.moved["personal_id"] = digits
        taken.notes.append(number_notes.personal_id_here(key))
    elif digits:
        _padded(key, taken, reading, 9)
    return taken


def _padded(key: str, taken: Taken, reading: Reading, length: int) -> None:
    """Put back one zero that a number lost, more when the cell's format shows them."""
    digits = reading.digits
    taken.value = digits
    if len(digits) == length:
        return
    lost = length - len(digits)
    if lost > 0 and (reading.shape == length or (lost == 1 and digits[0] != "0")):
        taken.value = digits.zfill(length)
        certain = reading.shape == length
        taken.notes.append(number_notes.zeros(key, digits, taken.value, certain))
    else:
        taken.notes.append(number_notes.length(key, digits, length))


def social_insurance_code(key: str, cell: RawCell, around: Around) -> Taken:
    """Read a mã số BHXH of 10 digits, also out of a card; 12 digits there are a ĐDCN."""
    letters = _letters(cell)
    if is_health_card_code(letters):
        code = code_of_card(letters)
        return Taken(code, {"health_card_code": letters}, [number_notes.from_card(key)])
    taken, reading = _start(key, cell, (10, 12, 9, 11))
    digits = reading.digits
    if len(digits) == 12:
        taken.moved["personal_id"] = digits
        taken.notes.append(number_notes.personal_id_here(key))
        return taken
    whole = digits.zfill(12)
    if len(digits) == 11 and agrees(whole, around.sex, around.birth_date):
        taken.moved["personal_id"] = whole
        taken.notes.append(number_notes.personal_id_here(key))
        taken.notes.append(
            number_notes.zeros("personal_id", digits, whole, reading.shape == 12)
        )
    elif digits:
        _padded(key, taken, reading, 10)
        if len(taken.value) == 10 and "so so" in fold(around.header):
            taken.notes.append(number_notes.from_book(key))
    return taken


def health_card_code(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a card number of 15 characters, or of 10 digits as on cards since 2021."""
    letters = _letters(cell)
    written = shown(cell).strip()
    if is_health_card_code(letters):
        notes = []
        if re.search("[ĐÐƉđ]", written):
            notes.append(number_notes.card_letters(key, letters))
        elif letters != written:
            notes.append(number_notes.rewritten(key, "separators", written))
        return Taken(letters, {}, notes)
    mended = letters[:2] + letters[2:].translate(LETTERS_FOR_DIGITS)
    if is_health_card_code(mended):
        return Taken(
            mended, {}, [number_notes.rewritten(key, "letter_for_digit", written)]
        )
    if re.match(r"[A-Z]{2}", letters) and any(c.isdigit() for c in letters):
        return Taken(letters, {}, [number_notes.card_form(key, letters)])
    taken, reading = _start(key, cell, (10, 9, 15))
    if len(reading.digits) in (9, 10):
        _padded(key, taken, reading, 10)
    elif reading.digits:
        taken.value = reading.digits
        taken.notes.append(number_notes.card_form(key, reading.digits))
    return taken


def phone(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a phone number of 10 or 11 digits; +84 stands for the zero."""
    taken, reading = _start(key, cell, (10, 11, 9, 12))
    digits = reading.digits
    if digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    if len(digits) == 9 and digits[0] in "35789":
        taken.notes.append(
            number_notes.zeros(key, digits, "0" + digits, reading.shape == 10)
        )
        digits = "0" + digits
    if digits and not re.fullmatch(r"0[0-9]{9,10}", digits):
        taken.notes.append(number_notes.phone_form(key))
    taken.value = digits
    return taken


def passport_number(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a passport: letters and digits, kept as they are in capitals."""
    letters = _letters(cell)
    if number_reading.names_nothing(letters):
        return Taken()
    notes = (
        []
        if re.fullmatch(r"[A-Z0-9]{6,12}", letters)
        else [number_notes.passport_form(key)]
    )
    return Taken(letters, {}, notes)


def _letters(cell: RawCell) -> str:
    """Return what is written, in capitals without separators, a card's Đ as D."""
    text = plain_digits(shown(cell))
    return clean_number(text.strip("'’` ")).upper().translate(_CARD_LETTERS)


def _start(key: str, cell: RawCell, lengths: tuple[int, ...]) -> tuple[Taken, Reading]:
    """Read the digits and tell what was done to see them."""
    reading = number_reading.read(cell, lengths)
    text = shown(cell)
    taken = Taken()
    if isinstance(cell.value, str) and key != "phone" and reading.digits:
        taken.notes += formula_like(key, text.strip())
    if reading.refusal:
        reading.found = []
        taken.notes.append(number_notes.refused(key, reading.refusal, text))
    elif not reading.found and text.strip():
        taken.notes.append(number_notes.none_written(key, text))
    else:
        taken.notes += [
            number_notes.rewritten(key, fault, text) for fault in reading.faults
        ]
    return taken, reading


READERS: Mapping[str, Callable[[str, RawCell, Around], Taken]] = {
    "personal_id": personal_id,
    "legacy_id": legacy_id,
    "social_insurance_code": social_insurance_code,
    "health_card_code": health_card_code,
    "phone": phone,
    "passport": passport_number,
}
