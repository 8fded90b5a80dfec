"""Make a text fit its place: first smaller letters, then more lines; nothing is cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from vssid_desk.documents.markup import Run
from vssid_desk.documents.typeface import width

# Between letters a long word may break after these; dates and amounts stay whole.
_JOINT = re.compile(r"(?<=[^\W\d])[/@._](?=[^\W\d])")
# Where no size lets them: after the month, or a thousand, never within the digits of one.
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[/.](?=\d)")
_SMALLEST = 0.8  # of the letters' size, before a line is broken
_LEAST = 6.5  # points; no cell has smaller letters


@dataclass(frozen=True, slots=True)
class Room:
    """The place of a value: width of its first line and of the others, in points."""

    first: float
    rest: float
    style: str
    size: float
    lines: int = 1  # that the blank offers


class Fitted(NamedTuple):
    """A value made to fit: size of its letters, its lines."""

    size: float
    lines: tuple[str, ...]


def fit(room: Room, text: str) -> Fitted:
    """Return the lines a value takes; letters shrink by a fifth before a line is added."""
    if "\n" not in text:
        wide = width(text, room.style, room.size)
        if wide <= room.first:
            return Fitted(room.size, (text,))
        if room.lines == 1 and wide * _SMALLEST <= room.first:
            return Fitted(round(room.size * room.first / wide - 0.05, 2), (text,))
    size = (
        room.size if room.lines > 1 or "\n" in text else round(room.size * _SMALLEST, 2)
    )
    return Fitted(size, tuple(_paragraphs(room, text, size)))


def _paragraphs(room: Room, text: str, size: float) -> list[str]:
    lines: list[str] = []
    for part in text.split("\n"):
        first = room.rest if lines else room.first
        if not lines and "\n" in text and width(part, room.style, size) > first:
            lines.append("")  # the item begins on a line of its own
            first = room.rest
        lines += wrap(part, room.style, size, first, room.rest)
    return lines


@lru_cache(maxsize=8192)
def wrap(
    text: str, style: str, size: float, first: float, rest: float
) -> tuple[str, ...]:
    """Break a text into lines at spaces; a word wider than its line is broken inside."""
    lines: list[str] = []
    line = ""
    for word in _words(text, style, size, rest):
        room = rest if lines else first
        longer = f"{line} {word}" if line else word
        if line and width(longer, style, size) > room:
            lines.append(line)
            line = word
        elif not lines and not line and width(word, style, size) > room:
            lines.append("")
            line = word
        else:
            line = longer
    return (*lines, line)


def _words(text: str, style: str, size: float, room: float) -> list[str]:
    words: list[str] = []
    for word in text.split():
        rest = word
        while width(rest, style, size) > room and len(rest) > 1:
            count = _fitting_letters(rest, style, size, room)
            words.append(rest[:count])
            rest = rest[count:]
        words.append(rest)
    return words


def _fitting_letters(word: str, style: str, size: float, room: float) -> int:
    """Return how many letters of a word fit, up to its last joint if it has one there.

    Else up to the last mark between digits.
    """
    count = len(word) - 1
    while count > 1 and width(word[:count], style, size) > room:
        count -= 1
    for joint in (_JOINT, _BETWEEN_DIGITS):
        ends = [found.end() for found in joint.finditer(word) if found.end() <= count]
        if ends:
            return ends[-1]
    return count


@lru_cache(maxsize=16384)
def fit_cell(text: str, style: str, size: float, room: float) -> Fitted:
    """Return the lines of a table's cell: letters shrink until the longest word fits.

    What is on lines of its own stays there.
    """
    if not text:
        return Fitted(size, ("",))
    whole = _shrunk(text.split(), style, size, room)
    if whole < size * _SMALLEST:
        parts = _JOINT.sub(r"\g<0> ", text).split()
        whole = _shrunk(parts, style, size, room)
    size = max(min(size, _LEAST), whole)
    wrapped = (wrap(part, style, size, room, room) for part in text.split("\n"))
    return Fitted(size, tuple(chain.from_iterable(wrapped)))


def _shrunk(words: Sequence[str], style: str, size: float, room: float) -> float:
    """Return the size at which the longest word fits, the size given if it does already."""
    wide = max((width(word, style, size) for word in words), default=0.0)
    return size if wide <= room else round(size * room / wide - 0.05, 2)


class Piece(NamedTuple):
    """A stretch of a laid out line: where it begins, its style, its text."""

    x: float
    style: str
    text: str


def wrap_runs(
    parts: Sequence[Run], size: float, first: float, rest: float
) -> tuple[list[list[Piece]], float]:
    """Break styled runs into lines; return them, and where the last one ends."""
    lines: list[list[Piece]] = [[]]
    x = 0.0
    for style, words in _spaced(parts):
        wide = width(words, style, size)
        room = first if len(lines) == 1 else rest
        if x and x + width(words.rstrip(), style, size) > room + 0.1:
            lines.append([])
            x = 0.0
        text = words if lines[-1] else words.lstrip()
        if lines[-1] and lines[-1][-1].style == style:
            last = lines[-1].pop()
            lines[-1].append(Piece(last.x, style, last.text + text))
        elif text:
            lines[-1].append(Piece(x, style, text))
        x += wide if text == words else width(text, style, size)
    return lines, x


def _spaced(parts: Sequence[Run]) -> list[tuple[str, str]]:
    """Split runs into words, each with the spaces that follow it."""
    words: list[tuple[str, str]] = []
    for style, text in parts:
        piece = ""
        for letter in text:
            if piece.endswith(" ") and letter != " ":
                words.append((style, piece))
                piece = ""
            piece += letter
        if piece:
            words.append((style, piece))
    return words
