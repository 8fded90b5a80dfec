"""Which group a case belongs to, and as what the person is insured: who handles it follows."""

from vssid_desk.domain.case import Case
from vssid_desk.domain.reference import Reference

_BY_PROFILE = {"school": "pupil", "employer": "employee"}
_INSURED_BY_GROUP = {
    "employee": "employee",
    "household": "household",
    "voluntary": "voluntary",
}


def group_key(case: Case, reference: Reference, profile: str) -> str:
    """Return the group key: from the column, the card's letters, the group row, the profile.

    Keys are those of resources/reference/group_keys; "" when nothing tells.
    """
    person = case.declared
    if person.group_code:
        found = reference.group_key(person.group_code)
        if found:
            return found
    card = person.health_card_code
    if len(card) == 15:
        found = reference.group_key(card[:2])
        if found:
            return found
    if case.group:
        found = reference.group_key(case.group)
        if found:
            return found
    return _BY_PROFILE.get(profile, "")


def insured_as(case: Case, key: str) -> str:
    """Return "employee", "health_only", "household" or "voluntary": which forms are used."""
    return case.declared.insured_as or _INSURED_BY_GROUP.get(key, "health_only")
