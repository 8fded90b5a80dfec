"""Check: one row of a table of checks, and what a check may look at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.person import Person
from vssid_desk.domain.reference.tables import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a check may know beside the person: the day, the code tables, the campaign's wishes."""

    on: date
    reference: Reference
    email_domain: str = ""
    form_fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that can be wrong with one field; it never raises and never repairs.

    `fails` sees the person and the surroundings; `text` may name what `tells` returns.
    A check of a field that is empty is not run unless `of_empty`.
    """

    code: str
    field: str
    severity: Severity
    fails: Callable[[Person, Surroundings], bool]
    text: str
    advice: str = ""
    basis: str = ""
    of_empty: bool = False
    tells: Callable[[Person, Surroundings], Mapping[str, object]] | None = None
    proposal: Callable[[Person], str] | None = None

    def finding(self, person: Person, around: Surroundings) -> Finding:
        """Return what is told of a person who fails this check."""
        told = self.tells(person, around) if self.tells else {}
        return Finding(
            self.field,
            self.code,
            self.severity,
            self.text.format(**told),
            self.proposal(person) if self.proposal else None,
            self.advice,
        )
