"""Context: what a case is judged by beside itself, given in by whoever may read files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.handling.added_forms import AddedForms
from vssid_desk.domain.handling.texts import HandlingTexts
from vssid_desk.domain.people.likeness import Likeness
from vssid_desk.domain.people.neighbours import NOBODY_NEAR, Neighbours
from vssid_desk.domain.reference.grouping import Groups
from vssid_desk.domain.reference.tables import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a case is judged by, given in: the day, the campaign, the unit, tables, texts.

    `required_fields` names the Person fields each form code cannot do without, `form_fields`
    those that any form in use prints (a guardian is asked for only where one is printed).
    `added_forms` are those that only some need besides (`handling/added_forms.py`).
    `neighbours` are those of the cases about to be assessed.
    """

    on: date
    campaign: Campaign
    unit: Unit
    reference: Reference
    rules: HandlingTexts
    required_fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    form_fields: frozenset[str] = frozenset()
    added_forms: AddedForms = field(default_factory=dict)
    neighbours: Neighbours = NOBODY_NEAR
    groups: Groups = field(init=False, repr=False, compare=False)
    decided: dict[Likeness, Assessment] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Make the finder of groups once for all cases of this context."""
        object.__setattr__(self, "groups", Groups(self.reference, self.unit.profile))

    def beside(self, neighbours: Neighbours) -> Self:
        """Return the same context for cases with these neighbours; what was decided is shared."""
        made = replace(self, neighbours=neighbours)
        object.__setattr__(made, "groups", self.groups)
        object.__setattr__(made, "decided", self.decided)
        return made
