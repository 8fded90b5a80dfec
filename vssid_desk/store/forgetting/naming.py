"""Whether a text names somebody: whole words in a row, without marks and in any case."""

import re
from collections.abc import Collection, Iterable

from vssid_desk.domain.values.text import fold

_WORDS = re.compile("[a-z0-9]+")
_LONGEST = 8  # words of a name


def folded(told: Iterable[str]) -> set[str]:
    """Return names and numbers as `names` looks for them."""
    return {" ".join(_WORDS.findall(fold(one))) for one in told} - {""}


def names(text: str, people: Collection[str]) -> bool:
    """Tell whether a text holds one of the folded names or numbers."""
    found = _WORDS.findall(fold(text))
    return any(
        " ".join(found[first:last]) in people
        for first in range(len(found))
        for last in range(first + 1, min(first + _LONGEST, len(found)) + 1)
    )
