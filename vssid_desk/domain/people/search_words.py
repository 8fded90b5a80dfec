"""The words a case is found by: without marks, numbers from either end."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from vssid_desk.domain.case import Case
from vssid_desk.domain.values.by_field import ByField
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
    found = _words_of_one(vars(case.declared), case.group, case.reason)
    if case.delivered is not case.declared and case.delivered != case.declared:
        found += _words_of_one(vars(case.delivered))
    if case.card.personal_id:
        found += map("".join, _both_ways([case.card.personal_id]))
    return _joined(found)


def words_of_newcomers(
    of: ByField, groups: Sequence[str], reasons: Sequence[str]
) -> list[str]:
    """Return the same of people just read, by the values of their fields."""
    return list(map(_joined, _words_of_people(of, groups, reasons)))


def _joined(found: Iterable[str]) -> str:
    """Put words between single spaces; a word may come again, what is wholly alike does not."""
    return f" {' '.join(filter(None, dict.fromkeys(found)))} "


def _words_of_one(
    values: Mapping[str, str], group: str = "", reason: str = ""
) -> list[str]:
    return [*next(_words_of_people(ByField([values]), [group], [reason]))]


def _words_of_people(
    of: ByField, groups: Sequence[str], reasons: Sequence[str]
) -> "zip[tuple[str, ...]]":
    names = map(_words_of_name, of["full_name"])
    places = map(_words_of_places, *(of[key] for key in _PLACES), groups, reasons)
    numbers = [
        words for key in _NUMBERS if any(of[key]) for words in _both_ways(of[key])
    ]
    born = [date.replace("-", " ") for date in of["birth_date"]]
    return zip(names, places, *numbers, born, strict=True)


def _both_ways(numbers: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return numbers of many people as they are, and backwards; "" stays as it is."""
    plain = [number.lower() for number in numbers]
    return plain, [number and BACKWARDS + number[::-1] for number in plain]
