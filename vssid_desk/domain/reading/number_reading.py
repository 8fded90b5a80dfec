"""What digits a cell holds, and what had to be done to see them; no field is judged here."""

import math
import re
from dataclasses import dataclass, field

from vssid_desk.domain.values.cells import RawCell
from vssid_desk.domain.values.digits import LETTERS_FOR_DIGITS, plain_digits
from vssid_desk.domain.values.text import APOSTROPHES, clean, fold


@dataclass(slots=True)
class Reading:
    """The digits of a cell.

    `found` holds every number, the first valid one first; `as_number` tells that the cell held a
    number, so zeros in front may be lost; `shape` is the length its format shows, 0 when none.
    `faults` are "separators", "apostrophe", "digits_rewritten", "float_text", "letter_for_digit",
    "other_words", "second_number"; `refusal` is "digits_lost" or "unreadable".
    """

    found: list[str] = field(default_factory=list)
    as_number: bool = False
    shape: int = 0
    faults: list[str] = field(default_factory=list)
    refusal: str = ""

    @property
    def digits(self) -> str:
        """The number to take, "" when there is none."""
        return self.found[0] if self.found else ""


_FLOAT = re.compile(r"([0-9]{6,15})[.,]0{1,2}")
_EXPONENT = re.compile(r"([0-9])(?:[.,]([0-9]+))?\s*[eE]\s*\+?([0-9]{1,2})")
_QUOTES = "'\"“”" + APOSTROPHES
# Of a number format: what is shown as it stands; colours, widths, fillings.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_UNSHOWN = re.compile(r"\[[^\]]*\]|[_*].")
_NOT_WHOLE = re.compile(r"[.,%E#?/]")
_WEAK = re.compile(r"[\s.\-–_']+")
_SIGNS = re.compile(r"[.\-–_']+")
_STRONG = re.compile(r"[^\d\s.\-–_']+|\s[-–]\s|(?<=\d{9})[-–](?=\d{9})")
_LOOSE = re.compile(r"[0-9OoQDØøОоlIi|BSsZz]+")
# A number shown in part: "0301********", "030090533xxx", "0300?2813917".
_MASKED = re.compile(r"(?=.*[0-9])(?=.*(?:[*?xX…•#]|\.\.))[0-9*?xX…•#.]{8,15}")
_GROUPED = re.compile(r"\d{1,3}(?:([,/])\d{3})(?:\1\d{3})+")
_WORDS_FOR_NOTHING = (
    "khong|khong co|chua co|chua cap|chua lam|k co|ko co|ko|k|khong ro|khong biet|chua ro|chua biet|trong|"
    "khong co so|chua co so|chua co cccd|chua co the|chua|null|none|n/a|na|x|that lac|mat|mat the|0"
)
_NOTHING = frozenset(_WORDS_FOR_NOTHING.split("|"))
_SAYS_NONE = re.compile(
    r"\(?(?:(?:hien )?(?:chua|khong|ko|dang (?:lam|cho|xin|cap)|cho cap|mat|that lac|moi sinh|trong)\b)[^0-9]*"
)
_BARE = re.compile(r"[\W_]*")


def names_nothing(text: str) -> bool:
    """Tell whether a text says that there is no number: "chưa có", "-", "x"."""
    folded = fold(text)
    said = folded in _NOTHING or _SAYS_NONE.fullmatch(folded) is not None
    return said or _BARE.fullmatch(text) is not None


def shape_of(number_format: str) -> int:
    """Return how many digits a number format always shows: 12 for "000000000000", "0"00000000000."""
    first = _UNSHOWN.sub("", number_format.split(";", maxsplit=1)[0])
    if _NOT_WHOLE.search(_LITERAL.sub("", first)):
        return 0
    return _LITERAL.sub(r"\1\2", first).count("0")


def of_number(value: float, number_format: str) -> Reading:
    """Return the digits of a number that a spreadsheet kept as a number."""
    if not math.isfinite(value) or value < 0 or value >= 1e15 or value != int(value):
        return Reading(refusal="unreadable")
    digits = str(int(value))
    if digits == "0":
        return Reading(as_number=True)
    return Reading([digits], as_number=True, shape=shape_of(number_format))


def of_text(text: str, lengths: tuple[int, ...]) -> Reading:
    """Return the digits of a text; `lengths` are those a number here may have, best first."""
    reading = Reading()
    plain = _plain(text, reading)
    if names_nothing(plain):
        return reading
    if _MASKED.fullmatch(plain):
        reading.refusal = "digits_lost"
        return reading
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", " ").replace("/", " ")
    if match := _FLOAT.fullmatch(plain):
        reading.faults.append("float_text")
        reading.found, reading.as_number = [match[1]], True
        return reading
    if match := _EXPONENT.fullmatch(plain):
        return _of_exponent(match, reading)
    _find(plain, reading, lengths)
    if not reading.found:
        reading.refusal = "unreadable"
    return reading


def _plain(text: str, reading: Reading) -> str:
    """Return the text without a text mark in front, in ASCII digits."""
    cleaned = clean(text)
    if cleaned[:1] and cleaned[:1] in _QUOTES:
        cleaned = cleaned.strip(_QUOTES)
        reading.faults.append("apostrophe")
    plain = plain_digits(cleaned)
    if plain != cleaned:
        reading.faults.append("digits_rewritten")
    if (cleaned != text or plain[-1:] in ",;:") and not reading.faults:
        reading.faults.append("separators")
    return plain.strip().rstrip(",;:").rstrip()


def _of_exponent(match: re.Match[str], reading: Reading) -> Reading:
    """Return the digits of E notation, if every one of them is written."""
    first, rest, exponent = match[1], match[2] or "", int(match[3])
    if len(rest) < exponent:
        reading.refusal = "digits_lost"
        return reading
    reading.faults.append("float_text")
    reading.found, reading.as_number = [first + rest[:exponent]], True
    if rest[exponent:].strip("0"):
        reading.refusal = "unreadable"
    return reading


def _find(text: str, reading: Reading, lengths: tuple[int, ...]) -> None:
    joined = _WEAK.sub("", text)
    if joined.isdecimal() and (joined == text or len(joined) <= max(lengths)):
        reading.found = [joined]
        if joined != text and "separators" not in reading.faults:
            reading.faults.append("separators")
        return
    if _by_letters(joined, reading, lengths):
        return
    numbers = _numbers(text, lengths)
    if not numbers or (len(numbers) > 1 and len(max(numbers, key=len)) < 6):
        return  # a date, an address: no number of a person
    best = next(
        (one for length in lengths for one in numbers if len(one) == length), numbers[0]
    )
    reading.found = [best, *[one for one in numbers if one != best]]
    if len(reading.found) > 1:
        reading.faults[:] = ["second_number"]
    else:  # whatever else stands there is left out
        reading.faults.append("other_words")


def _by_letters(joined: str, reading: Reading, lengths: tuple[int, ...]) -> bool:
    """Take a number in which letters stand for digits: O for 0, l for 1, B for 8, S for 5."""
    if not _LOOSE.fullmatch(joined) or not any(c.isdecimal() for c in joined):
        return False
    beside = joined[0].isalpha() and joined[1:].isdecimal()
    if len(joined) not in lengths or (beside and len(joined) - 1 == lengths[0]):
        return False
    reading.found = [joined.translate(LETTERS_FOR_DIGITS)]
    reading.faults.append("letter_for_digit")
    return True


def _numbers(text: str, lengths: tuple[int, ...]) -> list[str]:
    """Return the numbers of a text with several, each once, as they stand."""
    found: list[str] = []
    for piece in _STRONG.split(text):
        joined = _WEAK.sub("", piece)
        whole = len(joined) in lengths or len(joined) < min(lengths)
        found += [joined] if whole else _SIGNS.sub("", piece).split()
    long_enough = [one for one in found if len(one) >= 6] or [
        one for one in found if one
    ]
    return list(dict.fromkeys(long_enough))


def read(cell: RawCell, lengths: tuple[int, ...]) -> Reading:
    """Return the digits a cell holds; a day, a moment or a yes is no number."""
    value = cell.value
    if isinstance(value, str):
        return of_text(value, lengths)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Reading(refusal="unreadable")
    return of_number(value, cell.number_format)
