"""What a typed search looks for among the words that people are found by."""

from dataclasses import dataclass

from vssid_desk.domain.people.search_words import BACKWARDS, WORD
from vssid_desk.domain.values.text import fold

_SHORTEST_PIECE = 3  # digits that are looked for at the end of a number too


@dataclass(frozen=True, slots=True)
class Wanted:
    """A typed search: the full-text expression, and the same as pieces of ` words `.

    Every group of `pieces` must be met by one of its members.
    """

    match: str
    pieces: tuple[tuple[str, ...], ...]


def wanted(text: str) -> Wanted | None:
    """Return what a typed text looks for, None when it holds no word."""
    typed = WORD.findall(fold(text))
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
        return (f" {word}", f" {BACKWARDS}{word[::-1]}")
    return (f" {word} ",) if whole else (f" {word}",)


def _match(pieces: tuple[str, ...]) -> str:
    terms = (
        f'"{piece.strip()}"' + ("" if piece.endswith(" ") else " *") for piece in pieces
    )
    return f"({' OR '.join(terms)})"
