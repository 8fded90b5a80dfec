"""The ways people write a date, found by shape alone; nothing is judged here."""

import re
from dataclasses import dataclass, replace

from vssid_desk.domain.values.digits import LETTERS_FOR_DIGITS, plain_digits
from vssid_desk.domain.values.text import clean, fold


@dataclass(frozen=True, slots=True)
class Shape:
    """The digits of a date; `refusal` says why nothing may be taken.

    `warned` and `noted` are the faults to tell: "no_separators", "letter_for_digit", "other_words",
    "time_zone", "digits_rewritten", "rewritten", "spaces".
    """

    day: str = ""
    month: str = ""
    year: str = ""
    refusal: str = ""
    warned: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()


FULL = re.compile(r"\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\s*", re.ASCII)
SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")

_GAP = r"\s*(?:[/.\-\\,_|]+|\s)\s*"
_BLANK = r"(?:[0-9]{1,2}|[-.?_x…*]{1,12}|)"  # a day or month that may be left open
_SHAPES = [
    (re.compile(pattern), order)
    for pattern, order in (
        (rf"([0-9]{{1,2}}){_GAP}([0-9]{{1,2}}){_GAP}([0-9]{{4}})", "dmy"),
        (rf"([0-9]{{4}}){_GAP}([0-9]{{1,2}}){_GAP}([0-9]{{1,2}})", "ymd"),
        (rf"([0-9]{{1,2}}){_GAP}([0-9]{{1,2}}){_GAP}([0-9]{{2}})", "dmy"),
        (rf"({_BLANK})\s*/\s*({_BLANK})\s*/\s*([0-9]{{4}}|[0-9]{{2}})", "dmy"),
        (rf"({_BLANK})\s*-\s*({_BLANK})\s*-\s*([0-9]{{4}})", "dmy"),
        (rf"({_BLANK})\s+({_BLANK})\s+([0-9]{{4}})", "dmy"),
        (rf"([0-9]{{1,2}}){_GAP}([0-9]{{4}})", "my"),
        (r"([0-9]{1,2})\s*[/-]\s*(3[2-9]|[4-9][0-9])", "my"),
        (r"(?:[-.?_x…*]{1,12})\s*/\s*([0-9]{4})", "y"),
        (rf"([0-9]{{4}}){_GAP}([0-9]{{1,2}})", "ym"),
        (r"([0-9]{4})", "y"),
        (r"([0-9]{2})", "y"),
    )
]
_TIME = re.compile(
    r"[\sT]+([0-9]{1,2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:[AaPp][Mm]|(Z|[+-][0-9]{2}:?[0-9]{2}))?$"
)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTH_NAMES = {name: str(at) for at, name in enumerate(_MONTHS.split("|"), 1)}
_NAME = rf"(?P<month>{_MONTHS})[a-z]*"
_NAMED = re.compile(
    rf"(?P<day>[0-9]{{1,2}})[\s/.,-]*{_NAME}[\s/.,-]*(?P<year>[0-9]{{4}}|[0-9]{{2}})"
)
_NAMED_FIRST = re.compile(
    rf"{_NAME}[\s/.,-]*(?P<day>[0-9]{{1,2}})[\s/.,-]+(?P<year>[0-9]{{4}})"
)
# What a spreadsheet makes of 3/1985.
_MONTH_NAMED = re.compile(rf"{_NAME}[\s/.,-]+(?P<year>[0-9]{{4}}|[0-9]{{2}})")
_SPELLED = re.compile(
    r"(?:ngay)?\s*([0-9]{1,2})?[\s,/.-]*(?:thang|thg|th)\.?\s*([0-9]{1,2})[\s,/.-]*(?:nam)?\s*([0-9]{4}|[0-9]{2})"
)
_YEAR_SPELLED = re.compile(r"(?:nam sinh|nam|sn|sinh nam)\s*:?\s*([0-9]{4})")
_TOGETHER = re.compile(r"[0-9]{6}|[0-9]{7}|[0-9]{8}")
_RANGES = (
    re.compile(
        r"(?:19|20)[0-9]{2}\s*(?:[-–—/~]|den|hoac|hay|va|,|;)\s*(?:19|20)[0-9]{2}"
    ),
    re.compile(
        r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}.+[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
    ),
    re.compile(r".*\bquy\b.*"),  # a quarter of a year
    re.compile(r"[0-9]{1,2}\s*[-–—]\s*[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"),
)
_ODD_YEAR = re.compile(r"[0-9]{1,2}[/.\- ][0-9]{1,2}[/.\- ](?:[0-9]{3}|[0-9]{5,})")
_WITHIN = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{1,2}/(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2})(?![0-9])"
)
_NOTHING = re.compile(r"[\s\-–—_./?x…*'0]*")
_SPACED = re.compile(r"[0-9] +[/.-]|[/.-] +[0-9]")
_LETTERS = re.compile(r"[0-9OoQlIi|SsBbZz/.\- ]+")


def is_nothing(text: str) -> bool:
    """Tell whether a text only holds the place of a date: "", "-", ".../...", "00/00/0000"."""
    return _NOTHING.fullmatch(clean(text).lower()) is not None


_SAYS_NONE = re.compile(
    r"\(?(?:khong|ko|chua|quen|mat)\b[^0-9]*|k (?:ro|nho|co)|null|none|n/a|nan"
)


def says_none(text: str) -> bool:
    """Tell whether words say that there is no date: "không rõ", "chưa nhớ"."""
    return _SAYS_NONE.fullmatch(fold(clean(text))) is not None


def read(text: str) -> Shape:
    """Return the shape of a written date."""
    cleaned = clean(text)
    plain = plain_digits(cleaned)
    bare = plain.strip("'’`\" ")
    noted: tuple[str, ...] = ("digits_rewritten",) if plain != cleaned else ()
    if cleaned != text or bare != plain or _SPACED.search(bare):
        noted += ("spaces",)
    time = _TIME.search(bare)
    moved = time and time[2] and time[1].strip("0:")  # midnight in another zone
    warned = ("time_zone",) if moved else ()
    plain = _TIME.sub("", bare).strip(" ,;").rstrip(" .,;")
    shape = _known(plain) or _by_letters(plain) or _within(plain)
    if not noted and not warned:
        return shape
    return replace(shape, warned=shape.warned + warned, noted=shape.noted + noted)


def _known(text: str) -> Shape | None:
    folded = fold(text)
    if any(pattern.fullmatch(folded) for pattern in _RANGES):
        return Shape(refusal="range")
    if _ODD_YEAR.fullmatch(folded):
        return Shape(refusal="five_digit_year")
    return _in_digits(folded) or _in_words(folded) or _together(folded)


def _in_digits(text: str) -> Shape | None:
    for pattern, order in _SHAPES:
        match = pattern.fullmatch(text)
        if match:
            digits = [value if value.isdigit() else "" for value in match.groups()]
            found = dict(zip(order, digits, strict=True))
            return Shape(found.get("d", ""), found.get("m", ""), found["y"])
    return None


def _in_words(text: str) -> Shape | None:
    for pattern in (_NAMED, _NAMED_FIRST, _MONTH_NAMED):
        if match := pattern.fullmatch(text):
            found = {"day": "", **match.groupdict()}
            month = _MONTH_NAMES[found["month"]]
            return Shape(found["day"], month, found["year"], noted=("rewritten",))
    if match := _SPELLED.fullmatch(text):
        spelled, month, year = match.groups()
        return Shape(spelled or "", month, year, noted=("rewritten",))
    if match := _YEAR_SPELLED.fullmatch(text):
        return Shape(year=match[1], noted=("rewritten",))
    return None


def _together(text: str) -> Shape | None:
    """Return a date written without separators: ddmmyyyy, yyyymmdd, mmyyyy, ddmmyy."""
    if not _TOGETHER.fullmatch(text):
        return None
    warned = ("no_separators",)
    if len(text) == 6:
        if text[2:4] in {"19", "20"}:
            return Shape("", text[:2], text[2:], warned=warned)
        return Shape(text[:2], text[2:4], text[4:], warned=warned)
    text = text.zfill(8)
    if text[4:6] not in {"19", "20"} and text[:2] in {"19", "20"}:
        return Shape(text[6:], text[4:6], text[:4], warned=warned)
    return Shape(text[:2], text[2:4], text[4:], warned=warned)


def _by_letters(text: str) -> Shape | None:
    """Return the date of a text in which a machine took digits for letters."""
    if not _LETTERS.fullmatch(text) or sum(c.isdigit() for c in text) < 3:
        return None
    shape = _known(text.translate(LETTERS_FOR_DIGITS))
    if shape is None or shape.refusal:
        return shape
    return replace(shape, warned=(*shape.warned, "letter_for_digit"))


def _within(text: str) -> Shape:
    """Return the one date among other words, or the refusal."""
    folded = fold(text)
    if any(pattern.search(folded) for pattern in _RANGES):
        return Shape(refusal="range")
    found = set(_WITHIN.findall(folded))
    if len(found) > 1:
        return Shape(refusal="range")
    one = found.pop() if found else ""
    shape = _in_digits(one)
    if shape is None or any(letter.isdigit() for letter in folded.replace(one, "")):
        return Shape(refusal="unreadable")
    return replace(shape, warned=("other_words",))
