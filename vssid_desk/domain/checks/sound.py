"""One glance that shows most people of a list to be sound: no table of checks finds anything.

It knows less than the checks and says no wherever it is not certain; a test holds it to them.
"""

import re
from collections.abc import Container, Mapping
from datetime import date
from functools import lru_cache

from vssid_desk.domain.values.identity import fits

# What the glance looks at; a checked value of any other field calls for the tables.
GLANCED = frozenset(
    {
        "full_name",
        "birth_date",
        "sex",
        "personal_id",
        "social_insurance_code",
        "health_card_code",
        "phone",
        "email",
    }
)
_GROWN, _OLDEST = 7, 120  # years since the year of birth
_LONGEST = 100
_LETTERS = "A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
_name = re.compile(f"[{_LETTERS}]+(?: [{_LETTERS}]+)+").fullmatch
_code = re.compile("[0-9]{10}").fullmatch
_card = re.compile("[A-Z]{2}[1-5][0-9]{12}").fullmatch
_phone = re.compile("0[35789][0-9]{8}").fullmatch
_email = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+").fullmatch


def is_sound(
    known: Mapping[str, str], on: date, groups: Container[str], email_domain: str
) -> bool:
    """Tell whether nothing is to be found about the glanced fields of a person.

    `known` are values by field, `groups` the letters of all groups (mã đối tượng).
    """
    of = known.get
    name, born = of("full_name", ""), of("birth_date", "")
    number, phone, email = of("personal_id"), of("phone"), of("email")
    return bool(
        _is_sound_name(name)
        and _is_usual_year(born[:4], on.year)
        and (not number or fits(number, of("sex", ""), born))
        and _is_sound_insurance(
            of("social_insurance_code"), of("health_card_code"), groups
        )
        and (not phone or _phone(phone))
        and (not email or (_email(email) and not email_domain))
    )


@lru_cache(maxsize=20_000)  # people are called alike
def _is_sound_name(name: str) -> bool:
    marked = not name.isascii()  # some letter bears a mark
    return marked and len(name) <= _LONGEST and _name(name) is not None


@lru_cache(maxsize=1000)
def _is_usual_year(year: str, now: int) -> bool:
    usual = year.isascii() and year.isdigit() and len(year) == 4
    return usual and _GROWN <= now - int(year) <= _OLDEST


def _is_sound_insurance(
    code: str | None, card: str | None, groups: Container[str]
) -> bool:
    if code and not _code(code):
        return False
    return not card or (
        _card(card) is not None
        and (not code or card[5:] == code)
        and card[:2] in groups
    )
