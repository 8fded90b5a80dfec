"""Read card numbers, phones and passports from cells."""

import re

from vssid_desk.domain import number_notes, number_reading
from vssid_desk.domain.cells import RawCell, shown
from vssid_desk.domain.digits import LETTERS_FOR_DIGITS
from vssid_desk.domain.identity import is_health_card_code
from vssid_desk.domain.number_cells import Around, Taken, letters_of, padded, start


def health_card_code(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a card number of 15 characters, or of 10 digits as on cards since 2021."""
    letters = letters_of(cell)
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
    taken, reading = start(key, cell, (10, 9, 15))
    if len(reading.digits) in (9, 10):
        padded(key, taken, reading, 10)
    elif reading.digits:
        taken.value = reading.digits
        taken.notes.append(number_notes.card_form(key, reading.digits))
    return taken


def phone(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a phone number of 10 or 11 digits; +84 stands for the zero."""
    if isinstance(cell.value, str):
        cell = RawCell(cell.value.strip().removeprefix("+"))
    taken, reading = start(key, cell, (10, 11, 9, 12))
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
    letters = letters_of(cell)
    if number_reading.names_nothing(letters):
        return Taken()
    notes = (
        []
        if re.fullmatch(r"[A-Z0-9]{6,12}", letters)
        else [number_notes.passport_form(key)]
    )
    return Taken(letters, {}, notes)
