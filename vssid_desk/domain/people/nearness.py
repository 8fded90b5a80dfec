"""How near a person of a list is to a card that fits nobody: only to put the likeliest first."""

from rapidfuzz import fuzz

from vssid_desk.domain.people.matching import births_agree
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.text import fold

_SAME_BIRTH = 30.0  # of 130; names count a hundred at most
_LEAST = 85.0


def nearness(name: str, birth_date: str, card: Person) -> float:
    """Return how alike name and birth are, 0 to 130; marks and capitals do not count."""
    alike = fuzz.ratio(fold(name), fold(card.full_name))
    agree = bool(birth_date and card.birth_date)
    return alike + (
        _SAME_BIRTH if agree and births_agree(birth_date, card.birth_date) else 0.0
    )


def is_near(score: float) -> bool:
    """Say whether somebody is worth a look: names alike, or born that day and half alike."""
    return score >= _LEAST
