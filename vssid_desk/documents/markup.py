"""Texts of a form with emphasis: `*italic*`, `**bold**`, `***both***`."""

import re
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"(\*{1,3})(.+?)\1")
_STYLES = {1: "i", 2: "b", 3: "bi"}


class Run(NamedTuple):
    """A stretch of text in one style: "", "b", "i" or "bi"."""

    style: str
    text: str


@lru_cache(maxsize=4096)
def runs(text: str, style: str = "") -> tuple[Run, ...]:
    """Split a text into runs; what is not marked has `style`."""
    found: list[Run] = []
    end = 0
    for piece in _PIECE.finditer(text):
        if piece.start() > end:
            found.append(Run(style, text[end : piece.start()]))
        found.append(Run(_STYLES[len(piece[1])], piece[2]))
        end = piece.end()
    if end < len(text) or not found:
        found.append(Run(style, text[end:]))
    return tuple(found)


def plain(text: str) -> str:
    """Return a text without its marks of emphasis."""
    return "".join(run.text for run in runs(text))


def first_style(text: str, style: str = "") -> str:
    """Return the style a text begins with."""
    return runs(text, style)[0].style


def with_style(bold: bool, italic: bool) -> str:  # noqa: FBT001 - two plain marks
    """Return the style of two marks."""
    return ("b" if bold else "") + ("i" if italic else "")
