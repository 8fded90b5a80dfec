"""Read card numbers, phones and passports from cells."""

import re

from vssid_desk.domain.reading import number_notes, number_reading
from vssid_desk.domain.reading.number_cells import (
    Around,
    Taken,
    letters_of,
    padded,
    start,
)
from vssid_desk.domain.values.cells import RawCell, shown
from vssid_desk.domain.values.digits import LETTERS_FOR_DIGITS
from vssid_desk.domain.values.identity import is_health_card_code, is_personal_id


def health_card_code(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a card number of 15 characters, or of 10 digits as on cards since 2021."""
    letters = letters_of(cell)
    card = card_in(key, cell)
    if card:
        return card
    if _ALMOST.fullmatch(letters):
        return Taken(letters, {}, [number_notes.card_form(key, letters)])
    taken, reading = start(key, cell, (10, 9, 12))
    if len(reading.digits) == 12:
        taken.moved["personal_id"] = reading.digits
        taken.notes.append(number_notes.personal_id_here(key))
    elif len(reading.digits) in (9, 10):
        padded(key, taken, reading, 10)
    elif reading.digits:
        taken.value = reading.digits
        taken.notes.append(number_notes.card_form(key, reading.digits))
    return taken


def card_in(key: str, cell: RawCell) -> Taken | None:
    """Return the card number of 15 characters in a cell, alone or among other words."""
    letters, written = letters_of(cell), shown(cell)
    if is_health_card_code(letters):
        notes = []
        if _NOT_LATIN.search(written):
            notes.append(number_notes.card_letters(key, letters))
        elif letters != written:
            notes.append(number_notes.rewritten(key, "separators", written))
        return Taken(letters, {}, notes)
    found = ["".join(parts) for parts in _WITHIN.findall(written.upper())]
    if found:
        code = found[0].replace("Đ", "D")
        fault = "second_number" if len(set(found)) > 1 else "other_words"
        notes = [number_notes.rewritten(key, fault, written)]
        notes += [number_notes.card_letters(key, code)] if code != found[0] else []
        return Taken(code, {}, notes)
    mended = letters[:2] + letters[2:].translate(LETTERS_FOR_DIGITS)
    if is_health_card_code(mended):
        told = number_notes.rewritten(key, "letter_for_digit", written)
        return Taken(mended, {}, [told])
    return None


_NOT_LATIN = re.compile(r"[^\W\d_a-zA-Z]")
# A card number that lacks a character, or has one too many.
_ALMOST = re.compile(r"(?=.*[0-9]{3})[A-Z0-9]*[A-Z][A-Z0-9]*")
# A card number among other words, its groups apart or not.
_WITHIN = re.compile(
    r"(?<![^\W\d_])([A-ZĐ]{2})[ .-]?([1-5])[ .-]?([0-9]{2})[ .-]?([0-9]{10})(?![0-9])"
)


def phone(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a phone number of 10 or 11 digits; +84 stands for the zero."""
    written = shown(cell)
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
    if digits and digits != written and not taken.notes:
        taken.notes.append(number_notes.rewritten(key, "separators", written))
    return taken


def passport_number(key: str, cell: RawCell, _around: Around) -> Taken:
    """Read a passport: letters and digits, kept as they are in capitals."""
    letters, written = letters_of(cell), shown(cell)
    if number_reading.names_nothing(letters):
        return Taken()
    if is_personal_id(letters):
        told = number_notes.personal_id_here(key)
        return Taken("", {"personal_id": letters}, [told])
    if not re.fullmatch(r"[A-Z0-9]{6,12}", letters):
        return Taken(letters, {}, [number_notes.passport_form(key)])
    same = letters == written
    notes = [] if same else [number_notes.rewritten(key, "separators", written)]
    return Taken(letters, {}, notes)
