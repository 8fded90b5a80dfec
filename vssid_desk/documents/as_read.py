"""Fields and answers in the words of people, for the paper about one person's own data."""

from vssid_desk.documents.formats import BY_KIND, FORMATS
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.domain.people.households import ALONE, HOUSEHOLD, IS_HEAD
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.reference.choice_words import CHOICE_WORDS
from vssid_desk.domain.reference.tables import Reference

_NAMED = frozenset({Kind.ETHNICITY, Kind.NATIONALITY, Kind.RELATION})
_OTHER_ANSWERS = {
    HOUSEHOLD: ("Ở cùng hộ nào?", {ALONE: "không cùng hộ với ai"}),
    IS_HEAD: ("Có phải chủ hộ không?", {"yes": "có"}),
}


def value_as_read(reference: Reference, key: str, value: str) -> str:
    """Return a field's value as people read it: 1990-02-09 → 09/02/1990, 01 → Kinh."""
    kind = FIELDS[key].kind
    if kind in _NAMED:
        return reference.name_of(kind.value, value)
    if kind in CHOICE_WORDS:
        return CHOICE_WORDS[kind].get(value, value)
    return FORMATS[BY_KIND.get(kind, "")](value) or value


def answer_as_read(fact: str, value: str) -> tuple[str, str]:
    """Return a question and its answer as they stand on screen."""
    if fact in QUESTIONS:
        asked = QUESTIONS[fact]
        words = {one.value: one.label for one in asked.options}
        return asked.text, words.get(value, value)
    text, words = _OTHER_ANSWERS.get(fact, (fact, {}))
    return text, words.get(value, value)
