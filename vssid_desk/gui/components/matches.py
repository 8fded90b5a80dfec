"""Where the words of a search stand in a text, typed with or without marks."""

from collections.abc import Sequence
from functools import lru_cache

from vssid_desk.domain.values.text import fold


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return (start, end) of the letters found; `words` are folded already."""
    folded = _letters(text)
    found = []
    for word in words:
        at = folded.find(word)
        while word and at >= 0:
            found.append((at, at + len(word)))
            at = folded.find(word, at + len(word))
    return _joined(sorted(found))


def search_words(text: str) -> tuple[str, ...]:
    """Return the folded words of what was typed."""
    return tuple(fold(text).split())


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return "".join(_letter(letter) for letter in text)


@lru_cache(maxsize=512)
def _letter(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else " "


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
