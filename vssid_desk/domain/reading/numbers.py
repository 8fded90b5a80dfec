"""Read identity numbers from cells: what is taken, what is moved, what is only told."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.reading import codes as normalise_codes, number_notes
from vssid_desk.domain.reading.number_cells import (
    Around,
    Taken,
    letters_of,
    padded,
    start,
)
from vssid_desk.domain.reading.number_reading import Reading
from vssid_desk.domain.values.cells import RawCell
from vssid_desk.domain.values.identity import (
    PROVINCES,
    agrees,
    code_of_card,
    contradicts,
)
from vssid_desk.domain.values.text import fold

_PASSPORT = re.compile(r"[A-Z]{1,2}[0-9]{6,8}")
_WHOLE = {
    Kind.PERSONAL_ID: "[0-9]{12}",
    Kind.LEGACY_ID: "[0-9]{9}",
    Kind.SOCIAL_INSURANCE_CODE: "[0-9]{10}",
    Kind.HEALTH_CARD_CODE: "[A-Z]{2}[1-5][0-9]{12}",
    Kind.PHONE: "0[0-9]{9}",
}
# By field, what tells a whole number, in which there is nothing to mend.
PLAIN_NUMBERS: Mapping[str, Callable[[str], object]] = {
    key: re.compile(_WHOLE[item.kind]).fullmatch
    for key, item in FIELDS.items()
    if item.kind in _WHOLE
}
_ID_HEADER = re.compile(r"cccd|can cuoc|dinh danh|ddcn|ca nhan|\bcc\b|cmnd|cmt")


def personal_id(key: str, cell: RawCell, around: Around) -> Taken:
    """Read a ĐDCN of 12 digits; what else stands there goes where it belongs."""
    letters = letters_of(cell)
    card = normalise_codes.card_in(key, cell)
    if card:
        notes = [number_notes.card_here(key), *card.notes]
        return Taken("", {"health_card_code": card.value}, notes)
    passport = _passport(letters)
    if passport:
        return Taken(
            "", {"passport_number": passport}, [number_notes.passport_here(key)]
        )
    taken, reading = start(key, cell, (12, 9, 11, 10, 8))
    digits = reading.digits
    if not digits:
        return taken
    second = [one for one in reading.found[1:] if len(one) == 9]
    if len(digits) == 12 and second:
        taken.moved["legacy_id"] = second[0]
    if len(digits) in (8, 9):
        return _legacy_here(key, reading, taken)
    _take_id(key, taken, reading, around)
    return taken


def _take_id(key: str, taken: Taken, reading: Reading, around: Around) -> None:
    """Take a number for a ĐDCN; ten digits may be the code where the column is for both."""
    digits = taken.value = reading.digits
    lost = 12 - len(digits)
    if lost in (1, 2) and _lost_zeros(digits, lost, reading, around):
        taken.value = digits.zfill(12)
        taken.notes.append(
            number_notes.zeros(key, digits, taken.value, reading.shape == 12)
        )
    elif lost == 2 and not reading.as_number and "bhxh" in fold(around.header):
        taken.value, taken.moved["social_insurance_code"] = "", digits
        taken.notes.append(number_notes.code_here(key, digits))
    elif lost:
        taken.notes.append(number_notes.length(key, digits, 12))


@lru_cache(maxsize=1000)
def is_book(header: str) -> bool:
    """Tell whether a column holds the numbers of books (sổ BHXH), which are the codes."""
    return "so so" in fold(header)


def _passport(letters: str) -> str:
    """Return the passport that a cell names, also after its word: "Hộ chiếu B1234567"."""
    number = re.sub(r"^(HỘCHIẾU|HOCHIEU|PASSPORT|HC|PP)[:.]?", "", letters)
    spoilt = number == letters and number[0:1] in {"O", "I", "Q", "D"}
    return number if _PASSPORT.fullmatch(number) and not spoilt else ""


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
    taken, reading = start(key, cell, (9, 12, 8, 11))
    digits = reading.digits
    if len(digits) == 12:
        taken.moved["personal_id"] = digits
        taken.notes.append(number_notes.personal_id_here(key))
    elif digits:
        padded(key, taken, reading, 9)
    return taken


def social_insurance_code(key: str, cell: RawCell, around: Around) -> Taken:
    """Read a mã số BHXH of 10 digits, also out of a card; 12 digits there are a ĐDCN."""
    card = normalise_codes.card_in(key, cell)
    if card:
        doubts = [one for one in card.notes if one.severity is not Severity.NOTE]
        notes = [number_notes.from_card(key), *doubts]
        return Taken(code_of_card(card.value), {"health_card_code": card.value}, notes)
    taken, reading = start(key, cell, (10, 12, 9, 11))
    digits = reading.digits
    if len(digits) == 12:
        taken.moved["personal_id"] = digits
        taken.notes.append(number_notes.personal_id_here(key))
        return taken
    whole = digits.zfill(12)
    told = reading.shape == 12 or agrees(whole, around.sex, around.birth_date)
    if len(digits) == 11 and told:
        taken.moved["personal_id"] = whole
        taken.notes.append(number_notes.personal_id_here(key))
        taken.notes.append(
            number_notes.zeros("personal_id", digits, whole, reading.shape == 12)
        )
    elif digits:
        padded(key, taken, reading, 10)
    return taken


READERS: Mapping[str, Callable[[str, RawCell, Around], Taken]] = {
    "personal_id": personal_id,
    "legacy_id": legacy_id,
    "social_insurance_code": social_insurance_code,
    "health_card_code": normalise_codes.health_card_code,
    "phone": normalise_codes.phone,
    "passport": normalise_codes.passport_number,
}
