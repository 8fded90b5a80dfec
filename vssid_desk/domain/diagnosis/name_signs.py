"""What a name shows of itself: a surname without its mark, words in another order.

Hints only: names of the highlands and rare surnames follow no such rule.
"""

from collections.abc import Sequence

from vssid_desk.domain.diagnosis.name_words import (
    BARE_MIDDLES,
    BARE_WORDS,
    FREQUENT,
    MIDDLES,
    RARER,
    SURNAMES,
)
from vssid_desk.domain.values.spelling import is_syllable
from vssid_desk.domain.values.text import fold, has_marks

_WRITTEN = frozenset(name for names in SURNAMES.values() for name in names)


def is_usual(full_name: str) -> bool:
    """Say at one glance that a name begins with a well-written surname and has Vietnamese words.

    Most do, and then none of the signs below is there.
    """
    words = full_name.lower().split()
    if not words or words[0] not in _WRITTEN or not all(map(is_syllable, words)):
        return False
    if words[-1] in MIDDLES or _second_surname(words):
        return False
    return BARE_WORDS.keys().isdisjoint(words[1:]) and words[1:2] != ["thi"]


def bare_middle(full_name: str) -> str:
    """Return "Thị" or "Văn" where a name has it behind its surname without the mark, or ""."""
    words = full_name.lower().split()
    return BARE_MIDDLES.get(words[1], "") if len(words) > 2 else ""


def bare_word(full_name: str) -> tuple[str, str]:
    """Return the first word that may have lost its mark and what it may have been, or ("", "").

    Names of the highlands are left alone: their surname is not in the table.
    """
    words = full_name.split()
    if not words or fold(words[0]) not in SURNAMES:
        return "", ""
    found = (word for word in words[1:] if word.lower() in BARE_WORDS)
    word = next(found, "")
    return word, BARE_WORDS.get(word.lower(), "")


def lost_surname_mark(full_name: str) -> bool:
    """Say whether the surname stands without a mark, or with another one than it ever has."""
    first = full_name.partition(" ")[0].lower()
    known = SURNAMES.get(fold(first))
    return known is not None and first not in known


def without_marks(full_name: str) -> bool:
    """Say whether a whole name stands without marks although its surname has one."""
    return lost_surname_mark(full_name) and not has_marks(full_name)


def misspelt_word(full_name: str) -> str:
    """Return the first word of a Vietnamese name that no Vietnamese word is, "" for none.

    Names of the highlands are left alone: their surname is not in the table.
    """
    words = full_name.split()
    if not words or fold(words[0]) not in SURNAMES:
        return ""
    return next((word for word in words if not is_syllable(word)), "")


def surname_elsewhere(full_name: str) -> bool:
    """Say whether a name starts with no surname, or a middle word, and has a surname later."""
    words = full_name.lower().split()
    if len(words) < 3:
        return False
    if words[-1] == "thị" or (words[-1] == "văn" and _second_surname(words)):
        return True
    if _may_be_surname(words[0]):
        return False
    if words[-1] in MIDDLES or words[0] in MIDDLES:
        return True
    return words[1] in SURNAMES.get(fold(words[1]), ())


def may_be_turned(full_name: str) -> bool:
    """Say whether a rare surname stands before a frequent one: it may be the given name."""
    words = full_name.lower().split()
    return len(words) > 2 and _second_surname(words)


def _second_surname(words: Sequence[str]) -> bool:
    return words[0] not in FREQUENT and words[1:2] != [] and words[1] in FREQUENT


def _may_be_surname(word: str) -> bool:
    bare = fold(word)
    return bare in SURNAMES or bare in RARER or len(bare) < 2 or "'" in bare


def told_sex(full_name: str) -> str:
    """Return the sex that a middle word tells: "Thị" female, "Văn" male; "" for none."""
    middle = {word.lower() for word in full_name.split()[1:-1]}
    if "thị" in middle:
        return "female"
    return "male" if "văn" in middle else ""
