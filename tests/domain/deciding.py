"""Invented people and one campaign, so that a test states only what matters to it."""

from dataclasses import replace
from datetime import date
from functools import cache

from tests.documents.sample_papers import book
from vssid_desk import resources
from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.campaign import Due, DueWording, Unit
from vssid_desk.domain.case import Case, Evidence
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.handling.context import Context
from vssid_desk.domain.handling.texts import HandlingTexts
from vssid_desk.domain.person import NOBODY, Person
from vssid_desk.domain.reference.tables import Reference
from vssid_desk.resources import starting_campaign

TODAY = date(2026, 11, 20)
BUOI = Person(
    full_name="Trần Thị Bưởi",
    birth_date="1990-02-09",
    sex="female",
    personal_id="030190000000",
    social_insurance_code="3012000000",
)
NUMBERLESS = replace(BUOI, personal_id="")
SWAPPED = replace(BUOI, birth_date="1990-09-02")
COPY = Evidence(kind="citizen_card_copy", medium="paper", seen_on="2026-11-19")
CONFIRMED = Evidence(kind="police_confirmation", medium="picture", seen_on="2026-11-19")


@cache
def reference() -> Reference:
    return Reference.of(resources.load_tables())


@cache
def rules() -> HandlingTexts:
    return HandlingTexts.of(resources.load_handling_paths())


def context(
    profile: str = "commune", required: tuple[str, ...] = (), **campaign
) -> Context:
    wanted = {
        "due": Due(on="2026-11-30", wording=DueWording.BEFORE),
        "person_forms": book().person_forms(TODAY.isoformat()),
        **campaign,
    }
    return Context(
        on=TODAY,
        campaign=replace(starting_campaign(profile), **wanted),
        unit=Unit(profile=profile),
        reference=reference(),
        rules=rules(),
        added_forms=book().added_forms(TODAY.isoformat()),
        required_fields={"health_declaration": required, "tk1_ts": required},
    )


def case(delivered: Person = BUOI, declared: Person = NOBODY, **values) -> Case:
    """Make a case whose person declares what was delivered, unless told otherwise."""
    return Case(
        delivered=delivered,
        declared=delivered if declared is NOBODY else declared,
        **values,
    )


def judge(subject: Case, around: Context | None = None) -> Assessment:
    return assess(subject, around or context())


def identity(subject: Case, around: Context | None = None) -> str:
    """Return the mark of the identity path, or "?fact" for what is asked."""
    found = judge(subject, around)
    if found.identity is not None:
        return found.identity.mark
    return f"?{found.question.fact}" if found.question else ""


def account(subject: Case, around: Context | None = None) -> str:
    """Return the marks of the account paths, or "?fact" for what is asked."""
    found = judge(subject, around)
    if found.account:
        return " ".join(path.mark for path in found.account)
    return f"?{found.question.fact}" if found.question else ""
