"""Facts that the rules of handling need: what the data tell, what was answered, what to ask.

A fact is looked for in this order: what the data tell for certain, what the person or the
officer answered, what the campaign says of the whole group, what is presumed of everyone.
A fact that none of them gives is asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from vssid_desk.domain.ages import age_band, age_on
from vssid_desk.domain.assessment import Difference, Question
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case
from vssid_desk.domain.differences import card_differs, has_card
from vssid_desk.domain.questions import QUESTIONS
from vssid_desk.domain.text import fold

# Answers of a campaign that are no answer: the fact is asked although it is presumed.
ASK = "ask"

# What is taken for granted of everyone until somebody says otherwise.
PRESUMED: Mapping[str, str] = MappingProxyType(
    {"belongs": "yes", "declared_before": "no"}
)

# Fields whose correction goes on paper even when the list had no word on them.
_NUMBERED = frozenset({"personal_id"})
# What the person tells only for contact or for the paper; it never makes a record wrong.
_UNDISPUTED = frozenset({"address"})
_LEFT_WORDS = (
    "da chet",
    "chet",
    "da mat",
    "tu vong",
    "chuyen di",
    "da chuyen",
    "chuyen truong",
    "nghi viec",
    "thoi viec",
    "trung ten",
    "bi trung",
)


@dataclass(slots=True)
class Facts:
    """The facts of one case on one day; `get` answers "" for what has to be asked."""

    case: Case
    campaign: Campaign
    on: date
    group_key: str
    differences: tuple[Difference, ...]
    _known: dict[str, str] = field(default_factory=dict)
    _disputed: list[Difference] | None = None

    def get(self, key: str) -> str:
        """Return the value of a fact, or "" when nobody has given it."""
        value = self._known.get(key)
        if value is None:
            value = self._known[key] = self._find(key)
        return value

    def _find(self, key: str) -> str:
        told = _TOLD.get(key)
        value = told(self) if told else ""
        if value:
            return "" if value == ASK else value
        return self.case.answers.get(key, "") or self._by_default(key)

    def answer(self, key: str) -> str:
        """Return only what was answered."""
        return self.case.answers.get(key, "")

    def _by_default(self, key: str) -> str:
        defaults = self.campaign.defaults
        for group in (self.group_key, "*"):
            value = defaults.get(group, {}).get(key, "")
            if value:
                return "" if value == ASK else value
        return PRESUMED.get(key, "")

    @property
    def says(self) -> str:
        """Return what the list says of the identity: "matched", "unmatched" or "silent"."""
        code = self.case.list_code
        if code == "mau_01":
            return "matched"
        if code == "no_vssid":
            return "silent"
        if code in _UNMATCHED_LISTS or self.case.reason:
            return "unmatched"
        return "silent" if self.case.delivered.personal_id else "unmatched"

    @property
    def disputed(self) -> list[Difference]:
        """Return the differences that make the delivered record wrong or incomplete.

        A value that the list had no word on (no such column) contradicts nothing; the number
        does, for it is what the campaign is about, and so does a cell that could not be read.
        """
        if self._disputed is None:
            raw = self.case.raw
            self._disputed = [
                item
                for item in self.differences
                if item.field not in _UNDISPUTED
                and (item.old or item.field in _NUMBERED or raw.get(item.field))
            ]
        return self._disputed

    @property
    def lacks_number(self) -> bool:
        """Say whether the agency has no personal id of this person."""
        return not self.case.delivered.personal_id

    @property
    def number_pending(self) -> bool:
        """Say whether the police have yet to confirm the number of a card applied for (I-4)."""
        if self.answer("id_state") != "applied" or self.get("id_state") != "applied":
            return False
        if any(item.kind == "police_confirmation" for item in self.case.evidence):
            return False
        return not self.lacks_number or not self.case.declared.personal_id

    @property
    def has_citizen_card(self) -> bool:
        """Say whether the card was read, or its copy received."""
        return has_card(self.case.card) or any(
            item.kind == "citizen_card_copy" for item in self.case.evidence
        )

    @property
    def done_in_app(self) -> bool:
        """Say whether the account was registered, or its e-mail added, by the person."""
        answers = self.case.answers
        return "done" in (answers.get("registered_in_app"), answers.get("added_email"))


_UNMATCHED_LISTS = frozenset({"mau_02", "agency_answer", "police_answer"})


def _belongs(facts: Facts) -> str:
    """Leave the fact open when the name cell itself says that the person is gone."""
    raw = facts.case.raw.get("full_name")
    if not raw or facts.answer("belongs"):
        return ""
    return ASK if any(word in fold(raw) for word in _LEFT_WORDS) else ""


def _military(facts: Facts) -> str:
    """Take it as settled where the list has a code: the look-up was not empty."""
    if facts.answer("military"):
        return ""
    return "no" if facts.case.delivered.social_insurance_code else ""


def _declared_before(facts: Facts) -> str:
    """Compare with what was sent: the same values, updated and flagged again."""
    case = facts.case
    if case.outcome == "still_unverified":
        return "yes" if _sent_the_same(case) else "no"
    if case.outcome or case.package_id is not None or case.times_listed < 2:
        return ""
    if not case.sent_values:
        return ""
    return "yes" if _sent_the_same(case) else "no"


def _sent_the_same(case: Case) -> bool:
    return all(
        getattr(case.declared, key, value) == value
        for key, value in case.sent_values.items()
    )


def _card_matches_list(facts: Facts) -> str:
    if facts.lacks_number:
        return "no_number"
    if facts.disputed:
        return "differs"
    if has_card(facts.case.card):
        return "differs" if card_differs(facts.case) else "equal"
    return ""


def _id_state(facts: Facts) -> str:
    if facts.has_citizen_card or facts.done_in_app:
        return "has_card"
    if not facts.lacks_number:
        return "" if facts.get("card_matches_list") == "no_card" else "has_card"
    # A number that the police confirmed keeps its own path (I-4) and its own evidence.
    known = facts.case.declared.personal_id and facts.answer("id_state") != "applied"
    return "has_card" if known else ""


def _vssid_account(facts: Facts) -> str:
    if facts.done_in_app or facts.answer("child_registered") == "done":
        return "complete"
    if facts.answer("vssid_account"):
        return ""
    declared = facts.case.declared
    if declared.vssid_account == "no":
        return "none"
    if declared.vssid_account == "yes":
        return "complete" if declared.email else ""
    return "none" if facts.case.list_code == "no_vssid" else ""


def _age_band(facts: Facts) -> str:
    return age_band(facts.case.declared.birth_date, facts.on)


def _holds_card(facts: Facts) -> str:
    """Presume no card under 14, where it is issued only by wish; else ask unless it was seen."""
    if facts.has_citizen_card or facts.answer("card_matches_list") in {
        "equal",
        "differs",
    }:
        return "yes"
    if facts.answer("holds_card"):
        return ""
    if facts.answer("id_state") in {"applied", "never"}:
        return "no"
    age = age_on(facts.case.declared.birth_date, facts.on)
    return "no" if age is not None and age < 14 else ""


_TOLD: Mapping[str, Callable[[Facts], str]] = MappingProxyType(
    {
        "belongs": _belongs,
        "military": _military,
        "declared_before": _declared_before,
        "card_matches_list": _card_matches_list,
        "id_state": _id_state,
        "vssid_account": _vssid_account,
        "age_band": _age_band,
        "holds_card": _holds_card,
    }
)


def question(key: str) -> Question:
    """Return the question that asks for a fact."""
    return QUESTIONS[key]
