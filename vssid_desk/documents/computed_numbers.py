"""Values about a person's numbers: the one of identity, and the one that papers lead with."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.documents.scope import Scope
from vssid_desk.domain.handling.office_questions import number_stands_for_code
from vssid_desk.domain.person import Person


def identity_number(person: Person) -> str:
    """Return the number of identity, else of the passport, else the old one."""
    return person.personal_id or person.passport_number or person.legacy_id


def _shown_number(scope: Scope) -> str:
    """Return the number that papers lead with, the other where a person has only that."""
    one = scope.case.declared
    numbers = (identity_number(one), one.social_insurance_code)
    if scope.campaign.shown_number == "social_insurance_code":
        numbers = numbers[::-1]
    return numbers[0] or numbers[1]


def _code(scope: Scope) -> str:
    """Return the social insurance code, or the number the office takes in its place."""
    one = scope.case.declared
    instead = one.personal_id if number_stands_for_code(scope.campaign) else ""
    return one.social_insurance_code or instead


NUMBER_VALUES: Mapping[str, Callable[[Scope], str]] = MappingProxyType(
    {
        "case.identity_number": lambda scope: identity_number(scope.case.declared),
        "case.delivered_number": lambda scope: identity_number(scope.case.delivered),
        "case.shown_number": _shown_number,
        "case.declared.social_insurance_code": _code,
        "case.own_code": lambda scope: scope.case.declared.social_insurance_code,
    }
)
