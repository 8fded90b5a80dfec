"""What one cell with a number gives, and the first steps to it."""

from dataclasses import dataclass, field

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.reading import number_notes, number_reading
from vssid_desk.domain.reading.number_reading import Reading
from vssid_desk.domain.values.cells import RawCell, formula_like, shown
from vssid_desk.domain.values.digits import plain_digits
from vssid_desk.domain.values.identity import clean_number
from vssid_desk.domain.values.text import FULL_WIDTH, LOOK_ALIKES


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


# Đ in a card is D; Cyrillic and full-width letters are the Latin ones they look like.
_CARD_LETTERS: dict[int, str | int] = {
    **LOOK_ALIKES,
    **FULL_WIDTH,
    **dict.fromkeys(map(ord, "ĐÐƉДд"), "D"),
    ord("đ"): "d",
    ord("ð"): "d",
}


def letters_of(cell: RawCell) -> str:
    """Return what is written, in capitals without separators, a card's Đ as D."""
    text = plain_digits(shown(cell)).translate(_CARD_LETTERS)
    return clean_number(text.strip("'’` ,;:")).upper()


def start(key: str, cell: RawCell, lengths: tuple[int, ...]) -> tuple[Taken, Reading]:
    """Read the digits and tell what was done to see them."""
    reading = number_reading.read(cell, lengths)
    text = shown(cell)
    taken = Taken()
    if isinstance(cell.value, str) and key != "phone" and reading.digits:
        taken.notes += formula_like(key, text.strip())
    if reading.refusal:
        reading.found = []
        taken.notes.append(number_notes.refused(key, reading.refusal, text))
    elif not reading.found:
        said = [number_notes.none_written(key, text)] if text.strip() else []
        taken.notes += said
    else:
        taken.notes += [
            number_notes.rewritten(key, fault, text) for fault in reading.faults
        ]
    return taken, reading


def padded(key: str, taken: Taken, reading: Reading, length: int) -> None:
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
