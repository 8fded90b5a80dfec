"""Facts that the rules of handling need: what the data tell, what was answered, what to ask.

A fact is looked for in this order: what the data tell for certain, what the person or the
officer answered, what the campaign says of the whole group, what is presumed of everyone.
A fact that none of them gives is asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from vssid_desk.domain.assessment import Difference
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import has_card

# Answers of a campaign that are no answer: the fact is asked although it is presumed.
ASK = "ask"

# What is taken for granted of everyone until somebody says otherwise.
PRESUMED: Mapping[str, str] = MappingProxyType(
    {"belongs": "yes", "declared_before": "no"}
)

# What the person tells only for contact or for the paper; it never makes a record wrong.
_UNDISPUTED = frozenset({"address"})
_UNMATCHED_LISTS = frozenset({"mau_02", "agency_answer", "police_answer"})


@dataclass(slots=True)
class Facts:
    """The facts of one case on one day; `get` answers "" for what has to be asked."""

    case: Case
    campaign: Campaign
    on: date
    group_key: str
    differences: tuple[Difference, ...]
    told: Mapping[str, Callable[["Facts"], str]]
    lists_besides: tuple[str, ...] = ()  # forms that tell a change of work or wage
    _known: dict[str, str] = field(default_factory=dict)
    _disputed: list[Difference] | None = None

    def get(self, key: str) -> str:
        """Return the value of a fact, or "" when nobody has given it."""
        value = self._known.get(key)
        if value is None:
            value = self._known[key] = self._find(key)
        return value

    def _find(self, key: str) -> str:
        told = self.told.get(key)
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

        A value that the list had no word on (no such column) contradicts nothing; a number
        that an unmatched row lacks does, and so does a cell that could not be read.
        """
        if self._disputed is None:
            self._disputed = [
                item for item in self.differences if self._is_disputed(item)
            ]
        return self._disputed

    def _is_disputed(self, item: Difference) -> bool:
        if item.field in _UNDISPUTED:
            return False
        if item.old or self.case.raw.get(item.field):
            return True
        return item.field == "personal_id" and self.says == "unmatched"

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
