"""The words a case is found by: without marks, numbers from either end."""

import re
from collections.abc import Mapping
from functools import lru_cache

from vssid_desk.domain.case import Case
from vssid_desk.domain.values.text import fold

# Marks a number written backwards, so that its last digits are found as a prefix.
BACKWARDS = "~"
WORD = re.compile(r"[^\W_]+")

_NUMBERS = (
    "personal_id",
    "social_insurance_code",
    "legacy_id",
    "health_card_code",
    "passport_number",
    "phone",
)
_PLACES = ("address", "contact_address", "department")


def words_of(text: str) -> str:
    """Return the words of a text without marks, between spaces."""
    return " ".join(filter(None, map(_plain, text.split())))


_words_of_name = lru_cache(maxsize=20_000)(words_of)  # people are called alike


@lru_cache(maxsize=20_000)  # villages, groups and reasons repeat
def _words_of_places(*texts: str) -> str:
    """Return the words of some texts, each once: a village stands in two fields."""
    return " ".join(dict.fromkeys(" ".join(map(words_of, texts)).split()))


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return " ".join(WORD.findall(fold(word)))


def words_of_case(case: Case) -> str:
    """Return everything a case is found by, words between single spaces."""
    found = _words_of_person(vars(case.declared), case.group, case.reason)
    if case.delivered is not case.declared and case.delivered != case.declared:
        found += _words_of_person(vars(case.delivered))
    if case.card.personal_id:
        found += _both_ways(case.card.personal_id)
    return _joined(found)


def words_of_newcomer(fields: Mapping[str, str], group: str, reason: str) -> str:
    """Return the same of a person just read, by the values of their fields."""
    return _joined(_words_of_person(fields, group, reason))


def _joined(found: list[str]) -> str:
    """Put words between single spaces; a word may come again, what is wholly alike does not."""
    return f" {' '.join(filter(None, dict.fromkeys(found)))} "


def _words_of_person(
    values: Mapping[str, str], group: str = "", reason: str = ""
) -> list[str]:
    known = values.get
    places = [known(key, "") for key in _PLACES]
    found = [
        _words_of_name(known("full_name", "")),
        _words_of_places(*places, group, reason),
    ]
    for number in filter(None, map(known, _NUMBERS)):
        found += _both_ways(number)
    found.append(known("birth_date", "").replace("-", " "))
    return found


def _both_ways(number: str) -> tuple[str, str]:
    plain = number.lower()
    return plain, BACKWARDS + plain[::-1]
