"""Forms that only some need besides those of everybody: a first registration, a change of wage.

Which forms these are and when is declared in forms/ (`added_for`, `added_when`).
"""

from collections.abc import Mapping, Sequence

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case
from vssid_desk.domain.forms.version import NO_CODE
from vssid_desk.domain.handling.office_questions import number_stands_for_code

AddedForms = Mapping[str, Mapping[str, Sequence[str]]]
"""By what people are insured as: the code of a form, and when it is needed besides."""


def added_forms(
    case: Case, campaign: Campaign, insured: str, added: AddedForms
) -> tuple[str, ...]:
    """Return the forms that this person needs besides."""
    return tuple(
        code
        for code, when in added.get(insured, {}).items()
        if any(_holds(condition, case, campaign) for condition in when)
    )


def changes_told(
    case: Case, campaign: Campaign, insured: str, added: AddedForms
) -> tuple[str, ...]:
    """Return the forms besides that tell a change of work, wage, contract or first clinic.

    They are needed whatever the identity is like; that somebody has no code is its own matter.
    """
    return tuple(
        code
        for code, when in added.get(insured, {}).items()
        if any(_holds(one, case, campaign) for one in when if one != NO_CODE)
    )


def lacks_code(case: Case, campaign: Campaign) -> bool:
    """Say whether papers have no code to name this person by.

    The personal id stands for it where the local office said so (CV 1804/BHXH-QLT).
    """
    person = case.declared
    if person.social_insurance_code:
        return False
    return not (person.personal_id and number_stands_for_code(campaign))


def _holds(condition: str, case: Case, campaign: Campaign) -> bool:
    if condition == NO_CODE:
        return lacks_code(case, campaign)
    said = getattr(case.declared, condition)
    if condition == "change_kind":  # says itself that something changes
        return bool(said)
    return bool(said) and said != getattr(case.delivered, condition)
