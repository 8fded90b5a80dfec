"""Numbers that stand for a person: what they tell, and how they are shown or hidden."""

import re
from dataclasses import dataclass
from functools import lru_cache

from vssid_desk.domain.person import Kind

LENGTHS = {  # how many digits a whole number has
    Kind.PERSONAL_ID: 12,
    Kind.LEGACY_ID: 9,
    Kind.SOCIAL_INSURANCE_CODE: 10,
    Kind.HEALTH_CARD_CODE: 15,
}
_PROVINCE_CODES = (  # where births were registered, identity.md 1.2
    "01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 "
    "48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96"
)
PROVINCES = frozenset(f"0{code}" for code in _PROVINCE_CODES.split())

_PERSONAL_ID = re.compile(r"[0-9]{12}")
_CODE = re.compile(r"[0-9]{10}")
_CARD = re.compile(r"[A-Z]{2}[1-5][0-9]{12}")
_NO_SEPARATORS = re.compile(r"[\s.\-_'’\u00a0]+")


@dataclass(frozen=True, slots=True)
class Parts:
    """What the digits of a ĐDCN tell: PPP, "male" or "female", year of birth."""

    province: str
    sex: str
    birth_year: int


@lru_cache(maxsize=10_000)
def _sex_and_year(digits: str) -> tuple[str, int]:
    century = int(digits[0])
    sex = "female" if century % 2 else "male"
    return sex, 1900 + 100 * (century // 2) + int(digits[1:])


def parts(personal_id: str) -> Parts | None:
    """Return what a ĐDCN of 12 digits tells, None for anything else.

    Structure of TT 59/2021/TT-BCA; since 01/7/2024 the law no longer promises it, so whatever
    differs from it is a warning, never a reason to refuse.
    """
    if not is_personal_id(personal_id):
        return None
    return Parts(personal_id[:3], *_sex_and_year(personal_id[3:6]))


def is_personal_id(text: str) -> bool:
    """Tell whether a text is twelve ASCII digits, the one hard rule of a ĐDCN."""
    return _PERSONAL_ID.fullmatch(text) is not None


def is_social_insurance_code(text: str) -> bool:
    """Tell whether a text is ten ASCII digits."""
    return _CODE.fullmatch(text) is not None


def is_health_card_code(text: str) -> bool:
    """Tell whether a text is a card number of 15 characters (QĐ 1351/QĐ-BHXH)."""
    return _CARD.fullmatch(text) is not None


def known_province(personal_id: str) -> bool:
    """Tell whether the first three digits are a province or a country (101 to 295)."""
    place = personal_id[:3]
    return place in PROVINCES or "101" <= place <= "295"


def agrees(personal_id: str, sex: str, birth_date: str) -> bool:
    """Tell whether a ĐDCN has the sex and the year of a row that knows both."""
    told = parts(personal_id)
    if told is None or not sex or not birth_date:
        return False
    return told.sex == sex and f"{told.birth_year:04d}" == birth_date[:4]


def contradicts(personal_id: str, sex: str, birth_date: str) -> bool:
    """Tell whether a ĐDCN has another sex or another year than the row tells."""
    told = parts(personal_id)
    if told is None:
        return False
    other_sex = bool(sex) and told.sex != sex
    return other_sex or (
        bool(birth_date) and f"{told.birth_year:04d}" != birth_date[:4]
    )


def fits(personal_id: str, sex: str, birth_date: str) -> bool:
    """Tell at one glance that a ĐDCN is of a province and has the sex and year of its row.

    Stricter than `agrees` and much faster: most rows of a list end here.
    """
    return (
        personal_id[3:6] == _digits(sex, birth_date[:4])
        and personal_id[:3] in PROVINCES
        and _PERSONAL_ID.fullmatch(personal_id) is not None
    )


@lru_cache(maxsize=1000)
def _digits(sex: str, year: str) -> str | None:
    """Return the three digits that tell sex and year of birth, None where one is unknown."""
    if sex not in {"male", "female"} or not (year.isascii() and year.isdigit()):
        return None
    century = 2 * (int(year) // 100 - 19) + (sex == "female")
    return f"{century}{year[2:]}" if 0 <= century <= 9 else None


def code_of_card(health_card_code: str) -> str:
    """Return the mã số BHXH inside a card number of 15 or 10 characters, or ""."""
    code = health_card_code[-10:]
    whole = is_health_card_code(health_card_code) or len(health_card_code) == 10
    return code if whole and is_social_insurance_code(code) else ""


def clean_number(text: str) -> str:
    """Return a number without the spaces, dots and dashes people write into it."""
    return _NO_SEPARATORS.sub("", text)


def faults(kind: Kind, value: str) -> list[str]:
    """Return what is wrong with the form of a number: "length", "characters", "province"."""
    if not value:
        return []
    if kind is Kind.HEALTH_CARD_CODE:
        good = is_health_card_code(value) or is_social_insurance_code(value)
        return [] if good else ["form"]
    found = []
    if not re.fullmatch(r"[0-9]+", value):
        found.append("characters")
    if len(value) != LENGTHS.get(kind, len(value)):
        found.append("length")
    if kind is Kind.PERSONAL_ID and not found and not known_province(value):
        found.append("province")
    return found


def _grouped(value: str) -> str:
    if len(value) == 15:  # a card: group, digit, province, then the code
        return f"{value[:2]} {value[2]} {value[3:5]} {_grouped(value[5:])}"
    if len(value) == 10:
        return f"{value[:4]} {value[4:7]} {value[7:]}"
    return " ".join(value[at : at + 3] for at in range(0, len(value), 3))


def show(kind: Kind, value: str) -> str:
    """Return a number in groups that are easy to compare: "030 190 000 000"."""
    return _grouped(value) if kind in LENGTHS else value


def mask(value: str) -> str:
    """Return a number with all but its last four digits hidden.

    "••• ••• ••0 000": as long as it is, in the groups of `show`; up to eight digits nothing shows.
    """
    if len(value) <= 8:
        return _grouped("•" * len(value))
    return _grouped("•" * (len(value) - 4) + value[-4:])


_NUMBERS = re.compile(r"(?<![\d/])\d(?:[ .]?\d){8,14}(?![\d/])")


def mask_in(text: str) -> str:
    """Return a sentence with every number of nine to fifteen digits in it masked."""
    return _NUMBERS.sub(lambda found: mask(re.sub(r"\D", "", found[0])), text)
