"""Scope: everything that a value on a form can come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.case import Case
from vssid_desk.domain.reference.tables import Reference


@dataclass(frozen=True, slots=True)
class Paper:
    """A case as papers see it: the case, and what was computed from it."""

    case: Case
    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The paper at hand (or None), all papers, the unit, the campaign, the day of signing."""

    paper: Paper | None
    papers: Sequence[Paper]
    unit: Unit
    campaign: Campaign
    reference: Reference
    signed_on: str  # ISO, "" leaves the day open
    row: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    lines: Sequence[Mapping[str, str]] = ()  # rows of a table that is about no case

    @property
    def case(self) -> Case:
        """Return the case at hand; an empty one when the paper is about nobody."""
        return self.paper.case if self.paper else NO_CASE


NO_CASE = Case()
