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
    return " ".join(map(_plain, text.split()))


_words_of_place = lru_cache(maxsize=10_000)(words_of)  # villages and groups repeat


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return " ".join(WORD.findall(fold(word)))


def words_of_case(case: Case) -> str:
    """Return everything a case is found by, words between single spaces."""
    found = _words_of_person(vars(case.declared))
    if case.delivered is not case.declared and case.delivered != case.declared:
        found += _words_of_person(vars(case.delivered))
    if case.card.personal_id:
        found += _both_ways(case.card.personal_id)
    return _joined(found, case.group, case.reason)


def words_of_newcomer(fields: Mapping[str, str], group: str, reason: str) -> str:
    """Return the same of a person just read, by the values of their fields."""
    return _joined(_words_of_person(fields), group, reason)


def _joined(found: list[str], group: str, reason: str) -> str:
    found += [_words_of_place(group), _words_of_place(reason)]
    each = dict.fromkeys(" ".join(found).split())  # a village stands in two fields
    return f" {' '.join(each)} "


def _words_of_person(values: Mapping[str, str]) -> list[str]:
    found = [words_of(values.get("full_name", ""))]
    found += [_words_of_place(text) for key in _PLACES if (text := values.get(key))]
    for key in _NUMBERS:
        number = values.get(key)
        if number:
            found += _both_ways(number)
    found += values.get("birth_date", "").split("-")
    return found


def _both_ways(number: str) -> tuple[str, str]:
    plain = number.lower()
    return plain, BACKWARDS + plain[::-1]
