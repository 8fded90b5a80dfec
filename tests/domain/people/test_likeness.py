"""Cases decided once for all that are alike get what each would get alone."""

import random
from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, COPY, TODAY, case, context
from tests.people import person
from vssid_desk.domain.assessment import NOT_DIAGNOSED
from vssid_desk.domain.case import Case
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.people.likeness import likeness_of
from vssid_desk.domain.person import Person

LISTS = ("mau_01", "mau_02", "no_vssid", "agency_answer", "class_list")
REASONS = ("", "Sai ngày sinh", "Đã chết")
OFTEN_LACKING = ("personal_id", "social_insurance_code", "email", "address")
BORN = ("1990-02-09", "1951", "2008", "2009-06-30", "2013-01-15", "2023-04-02", "")


def newcomer(shape, serial):
    """Make somebody new, as a list brings them; one shape has many people."""
    rng = random.Random(shape)
    born = rng.choice(BORN)
    values = person(random.Random(serial), serial=serial, birth_date=born or "1977")
    values |= {
        "birth_date": born,
        "vssid_account": rng.choice(("", "yes", "no")),
        "insured_as": rng.choice(("", "", "employee", "household")),
        "group_code": rng.choice(("", "HN", "GD")),
        "note": rng.choice(("", "", "", "chuyển đi")),
        **{key: "" for key in OFTEN_LACKING if rng.random() < 0.3},
    }
    name = values["full_name"]
    return case(
        Person.of(values),
        list_code=rng.choice(LISTS),
        reason=rng.choice(REASONS),
        raw=rng.choice(({}, {}, {"full_name": f"{name} (chết)"})),
        times_listed=rng.choice((1, 1, 2, 3)),
        continued_in=rng.choice((None, None, 9)),
    )


@pytest.mark.parametrize("profile", ["commune", "school", "employer"])
def test_what_was_decided_of_others_alike_holds_for_each(profile):
    shared = context(profile, required=("email", "address"))
    cases = [newcomer(serial % 700, serial) for serial in range(2800)]
    assert all(assess(one, shared) == assess(one, replace(shared)) for one in cases)
    assert len(shared.decided) < len(cases) / 2, "hardly any two were alike"


@pytest.mark.parametrize(
    "worked_on",
    [
        case(BUOI, replace(BUOI, sex="male")),
        case(card=BUOI),
        case(answers={"belongs": "yes"}),
        case(evidence=(COPY,)),
        case(package_id=1),
        case(outcome="returned"),
        case(sent_values={"sex": "male"}),
    ],
)
def test_a_case_somebody_worked_on_is_decided_for_itself(worked_on: Case):
    assert likeness_of(worked_on, "", (), NOT_DIAGNOSED, TODAY) is None
