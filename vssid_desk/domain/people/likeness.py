"""What decides of a case on which nobody has worked yet.

Most cases of a new list are alike in it, and `assess` then decides once for all of them.
Whatever the rules read of such a case must show here; the tests compare both ways.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vssid_desk.domain.assessment import Diagnosis
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import has_card
from vssid_desk.domain.facts.told import tells_of_leaving
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.values.ages import ages_on

_OF_AGE = 18


class Likeness(NamedTuple):
    """Everything that decides of an untouched case: equal likeness, equal assessment."""

    list_code: str
    reason: str
    group_key: str
    insured_as: str
    vssid_account: str
    ages: tuple[int | None, int | None]
    leaving: bool
    known: tuple[str, ...]
    findings: tuple[Finding, ...]
    diagnosis: Diagnosis
    times_listed: int = 1
    goes_on: bool = False  # in the case of a newer list


def likeness_of(
    case: Case,
    group_key: str,
    findings: Sequence[Finding],
    diagnosis: Diagnosis,
    on: date,
) -> Likeness | None:
    """Return what decides of a case, or None when somebody has worked on it."""
    if not _is_untouched(case):
        return None
    person = case.declared
    return Likeness(
        case.list_code,
        case.reason,
        group_key,
        person.insured_as,
        person.vssid_account,
        decisive_ages(person.birth_date, on),
        tells_of_leaving(case),
        person.known_keys(),
        tuple(findings),
        diagnosis,
        case.times_listed,
        case.continued_in is not None,
    )


def decisive_ages(birth_date: str, on: date) -> tuple[int | None, int | None]:
    """Return the ages that rules look at; they treat everybody of age alike."""
    oldest, youngest = ages_on(birth_date, on)
    if youngest is not None and youngest >= _OF_AGE:
        return _OF_AGE, _OF_AGE
    return oldest, youngest


def _is_untouched(case: Case) -> bool:
    """Tell whether nothing was asked, corrected, scanned, received or sent before."""
    return (
        case.declared is case.delivered
        and not case.answers
        and not case.evidence
        and not has_card(case.card)
        and case.package_id is None
        and not case.outcome
        and not case.sent_values
    )
