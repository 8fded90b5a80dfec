"""Is the person on a card the person of a case? Level, reason and conflicts, never a score."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from vssid_desk.domain.checks.differences import compare
from vssid_desk.domain.person import Kind, Person
from vssid_desk.domain.values.text import compare_key, fold

LEVELS = ("certain", "likely", "look", "look_hard", "no", "conflict")

_SIMILAR = 88  # measured: identity.md 5.2, after both names are made alike in spelling


@dataclass(frozen=True, slots=True)
class Match:
    """How two records agree.

    `level` is one of LEVELS: "certain" needs no look, "likely" holds when nobody else in the
    list agrees as well, "look" and "look_hard" want a person's eye, "conflict" must stop.
    """

    level: str
    reason: str


_NO = Match("no", "Tên và ngày sinh khác nhau.")
_SAME_NUMBER = Match("certain", "Cùng số ĐDCN/CCCD và cùng họ tên.")
_SAME_CODE = Match("certain", "Cùng mã số BHXH, họ tên và ngày sinh.")


def match(person: Person, card: Person) -> Match:
    """Compare a person of a list with what a citizen card or a health card says."""
    if card.personal_id and card.personal_id == person.personal_id:
        return _by_number(person, card)
    code = card.social_insurance_code
    if code and code == person.social_insurance_code:
        return _by_code(person, card)
    return _by_name(person, card)


def _by_number(person: Person, card: Person) -> Match:
    if _same_name(person, card):
        return _SAME_NUMBER
    if fold(person.full_name) == fold(card.full_name) or not person.full_name:
        return Match("look", "Cùng số ĐDCN/CCCD, họ tên khác dấu.")
    if _lacks_words(person.full_name, card.full_name):
        return Match("look", "Cùng số ĐDCN/CCCD, một bên thiếu chữ đệm.")
    if _born_alike(person, card) and _of_one_day(person, card) is not _NO:
        return Match("look", "Cùng số ĐDCN/CCCD, cùng ngày sinh, họ tên gần giống.")
    return Match("conflict", "Cùng số ĐDCN/CCCD nhưng họ tên khác hẳn.")


def _by_code(person: Person, card: Person) -> Match:
    if _same_name(person, card) and person.birth_date == card.birth_date:
        return _SAME_CODE
    if not card.full_name or fold(person.full_name) == fold(card.full_name):
        return Match("look", "Cùng mã số BHXH; họ tên hoặc ngày sinh chưa giống hẳn.")
    return Match("conflict", "Cùng mã số BHXH nhưng họ tên khác hẳn.")


def _by_name(person: Person, card: Person) -> Match:
    found = _alike(person, card)
    if found is _NO:
        return found
    if person.sex and card.sex and person.sex != card.sex:
        return Match("conflict", "Họ tên và ngày sinh giống nhau nhưng khác giới tính.")
    if found.level == "likely" and _same_legacy(person, card):
        return Match("certain", "Cùng CMND cũ, họ tên và ngày sinh.")
    return found


def _same_name(person: Person, card: Person) -> bool:
    one, other = person.full_name, card.full_name
    return one == other or compare_key(one) == compare_key(other)


def _born_alike(person: Person, card: Person) -> bool:
    return len(card.birth_date) == 10 and card.birth_date == person.birth_date


def _lacks_words(one: str, other: str) -> bool:
    """Say whether names agree but for middle words that only the longer one has."""
    short, long = sorted((fold(one).split(), fold(other).split()), key=len)
    if len(short) < 2 or (short[0], short[-1]) != (long[0], long[-1]):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _same_legacy(person: Person, card: Person) -> bool:
    return card.legacy_id != "" and card.legacy_id == person.legacy_id


def _alike(person: Person, card: Person) -> Match:
    kind = compare(person.birth_date, card.birth_date, Kind.DATE)
    same_name = _same_name(person, card)
    if kind == "same" and len(card.birth_date) == 10:
        return _of_one_day(person, card) if not same_name else _SAME
    if same_name and kind == "day_month_swapped":
        return Match("look", "Cùng họ tên; ngày sinh đảo ngày và tháng.")
    if same_name and _year_fits(person.birth_date, card.birth_date):
        return Match("look", "Cùng họ tên; một bên chỉ biết năm sinh.")
    if _lacks_marks(person.full_name, card.full_name) and births_agree(
        person.birth_date, card.birth_date
    ):
        return _UNMARKED
    return _NO


_UNMARKED = Match(
    "look_hard",
    "Họ tên chỉ khác dấu, một bên không ghi dấu; năm sinh giống nhau hoặc đảo ngày và tháng.",
)
_SAME = Match("likely", "Cùng họ tên và ngày sinh.")


def _of_one_day(person: Person, card: Person) -> Match:
    first, second = fold(person.full_name), fold(card.full_name)
    if first == second:
        return Match("look", "Cùng ngày sinh, họ tên khác dấu.")
    if _lacks_words(person.full_name, card.full_name):
        return Match("look_hard", "Cùng ngày sinh, một bên thiếu chữ đệm.")
    one, other = compare_key(person.full_name), compare_key(card.full_name)
    if fuzz.ratio(one, other) >= _SIMILAR:
        return Match("look_hard", "Cùng ngày sinh, họ tên gần giống.")
    return _NO


def births_agree(one: str, other: str) -> bool:
    """Say whether two ISO birth dates may be one: equal, turned round, or one knows the year alone."""
    kind = compare(one, other, Kind.DATE)
    return kind in {"same", "day_month_swapped"} or _year_fits(one, other)


def _lacks_marks(one: str, other: str) -> bool:
    """Say whether names agree but for the marks, which one of them has none of."""
    return (one.isascii() or other.isascii()) and fold(one) == fold(other)


def _year_fits(one: str, other: str) -> bool:
    """Say whether the years agree and one side knows no more, or says 1 January."""
    if one[:4] != other[:4] or not one:
        return False
    return any(len(date) < 10 or date.endswith("-01-01") for date in (one, other))
