"""The words one finds people by: without marks, numbers from either end."""

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from vssid_desk.domain.case import Case
from vssid_desk.domain.person import Person
from vssid_desk.domain.text import fold

# Marks a number written backwards, so that its last digits are found as a prefix.
_BACKWARDS = "~"
_SHORTEST_PIECE = 3  # digits that are looked for at the end of a number too

_numbers = attrgetter(
    "personal_id",
    "social_insurance_code",
    "legacy_id",
    "health_card_code",
    "passport_number",
    "phone",
)
_places = attrgetter("address", "contact_address", "department")

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A typed search: the full-text expression, and the same as pieces of ` words `.

    Every group of `pieces` must be met by one of its members.
    """

    match: str
    pieces: tuple[tuple[str, ...], ...]


def words_of(text: str) -> str:
    """Return the words of a text without marks, between spaces."""
    return " ".join(map(_plain, text.split()))


_words_of_place = lru_cache(maxsize=10_000)(words_of)  # villages and groups repeat


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return " ".join(_WORD.findall(fold(word)))


def words_of_case(case: Case) -> str:
    """Return everything a case is found by, words between single spaces."""
    found = _words_of_person(case.declared)
    if case.delivered is not case.declared and case.delivered != case.declared:
        found += _words_of_person(case.delivered)
    if case.card.personal_id:
        found += _both_ways(case.card.personal_id)
    found += [_words_of_place(case.group), _words_of_place(case.reason)]
    return f" {' '.join(filter(None, found))} "


def wanted(text: str) -> Wanted | None:
    """Return what a typed text looks for, None when it holds no word."""
    typed = _WORD.findall(fold(text))
    if not typed:
        return None
    joined = "".join(typed)
    if joined.isdigit() and len(joined) >= 9:
        typed = [joined]  # a number written in groups
    unfinished = not text[-1:].isspace()
    last = len(typed) - 1
    pieces = tuple(
        _pieces(word, whole=at != last or not unfinished)
        for at, word in enumerate(typed)
    )
    return Wanted(" AND ".join(map(_match, pieces)), pieces)


def _pieces(word: str, *, whole: bool) -> tuple[str, ...]:
    if word.isdigit() and len(word) >= _SHORTEST_PIECE:
        return (f" {word}", f" {_BACKWARDS}{word[::-1]}")
    return (f" {word} ",) if whole else (f" {word}",)


def _match(pieces: tuple[str, ...]) -> str:
    terms = (
        f'"{piece.strip()}"' + ("" if piece.endswith(" ") else " *") for piece in pieces
    )
    return f"({' OR '.join(terms)})"


def _words_of_person(person: Person) -> list[str]:
    found = [words_of(person.full_name)]
    found += [_words_of_place(text) for text in _places(person) if text]
    for number in _numbers(person):
        if number:
            found += _both_ways(number)
    found += person.birth_date.split("-")
    return found


def _both_ways(number: str) -> tuple[str, str]:
    plain = number.lower()
    return plain, _BACKWARDS + plain[::-1]
