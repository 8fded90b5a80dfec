"""The words one finds people by: without marks, numbers from either end."""

import re
from dataclasses import dataclass
from functools import lru_cache

from vssid_desk.domain.case import Case
from vssid_desk.domain.dates import show
from vssid_desk.domain.person import Person
from vssid_desk.domain.text import fold

# Marks a number written backwards, so that its last digits are found as a prefix.
_BACKWARDS = "~"
_SHORTEST_PIECE = 3  # digits that are looked for at the end of a number too

_NUMBERS = (
    "personal_id",
    "social_insurance_code",
    "legacy_id",
    "health_card_code",
    "passport_number",
    "phone",
)
_TEXTS = ("full_name", "address", "contact_address", "department")

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A typed search: the full-text expression, and the same as pieces of ` words `.

    Every group of `pieces` must be met by one of its members.
    """

    match: str
    pieces: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=100_000)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text without marks, in lower case."""
    return tuple(_WORD.findall(fold(text)))


def words_of_case(case: Case) -> str:
    """Return everything a case is found by, words between single spaces."""
    found: dict[str, None] = {}
    people = [case.declared]
    if case.delivered is not case.declared and case.delivered != case.declared:
        people.append(case.delivered)
    for person in people:
        _add_person(found, person)
    if case.card.personal_id:
        _add_number(found, case.card.personal_id)
    found.update(dict.fromkeys(words_of(case.group)))
    found.update(dict.fromkeys(words_of(case.reason)))
    return f" {' '.join(found)} "


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


def _add_person(found: dict[str, None], person: Person) -> None:
    for key in _TEXTS:
        text = getattr(person, key)
        if text:
            found.update(dict.fromkeys(words_of(text)))
    for key in _NUMBERS:
        number = getattr(person, key)
        if number:
            _add_number(found, number)
    if person.birth_date:
        found.update(dict.fromkeys(show(person.birth_date).split("/")))


def _add_number(found: dict[str, None], number: str) -> None:
    plain = number.lower()
    found[plain] = None
    found[_BACKWARDS + plain[::-1]] = None
