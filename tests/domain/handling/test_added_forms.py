"""Forms that only some need besides: forms.md 0.3 and 9.1, row by row."""

from dataclasses import replace

import pytest

from tests.domain.deciding import (
    BUOI,
    COPY,
    NUMBERLESS,
    SWAPPED,
    case,
    context,
    judge,
)
from vssid_desk.domain.case import Case

NO_CODE = {"social_insurance_code": ""}
NUMBER = {"office_answers": {"shown_number": "personal_id"}}


def forms(subject: Case, profile: str = "employer", **campaign) -> tuple[str, ...]:
    return judge(subject, context(profile, **campaign)).identity.forms


def corrected(**declared: str) -> Case:
    """Return an employee whose day and month are put right, and this besides."""
    return case(BUOI, replace(SWAPPED, **declared))


@pytest.mark.parametrize(
    ("row", "subject", "listed"),
    [
        ("a mere correction", corrected(), False),
        ("number added", case(NUMBERLESS, BUOI), False),
        ("telephone", corrected(phone="0912000000"), False),
        ("no code yet", corrected(**NO_CODE), True),
        ("no code, number added", case(replace(NUMBERLESS, **NO_CODE), replace(BUOI, **NO_CODE)), True),
        ("kind of change", corrected(change_kind="Tăng mới"), True),
        ("wage", corrected(salary="9000000"), True),
        ("coefficient kept", corrected(salary_difference="0.2"), True),
        ("allowance of post", corrected(position_allowance="0.4"), True),
        ("allowance over scale", corrected(overscale_allowance="5"), True),
        ("allowance of years", corrected(seniority_allowance="10"), True),
        ("other allowances", corrected(other_allowances="500000"), True),
        ("post", corrected(position="Kế toán"), True),
        ("contract", corrected(contract_kind="Xác định thời hạn"), True),
        ("day of the contract", corrected(contract_from="2026-11-01"), True),
        ("end of the contract", corrected(contract_to="2027-11-01"), True),
        ("from month", corrected(from_month="2026-11"), True),
        ("to month", corrected(to_month="2026-12"), True),
        ("first clinic", corrected(primary_clinic="Trạm y tế xã"), True),
        ("clinic by code", corrected(primary_clinic_code="30001"), True),
        ("the same wage", case(replace(BUOI, salary="9"), replace(SWAPPED, salary="9")), False),
        ("wage not declared", case(replace(BUOI, salary="9"), SWAPPED), False),
    ],
)  # fmt: skip
def test_an_employee_is_listed_when_more_than_identity_changes(row, subject, listed):
    assert ("d02_lt" in forms(subject)) is listed, row
    assert forms(subject)[0] == "tk1_ts"


def test_it_goes_by_what_a_person_is_insured_as_not_by_the_unit():
    teacher = corrected(group_code="HC", **NO_CODE)
    assert forms(teacher, "school") == ("tk1_ts", "d02_lt", "mau_02")
    pupil = corrected(**NO_CODE)
    assert forms(pupil, "school") == ("health_declaration", "health_list", "mau_02")


def test_a_number_that_stands_for_the_code_is_a_code():
    assert "d02_lt" not in forms(corrected(**NO_CODE), **NUMBER)
    nobody = replace(SWAPPED, personal_id="", **NO_CODE)
    assert "d02_lt" in forms(case(BUOI, nobody), **NUMBER)


def test_a_list_that_the_office_wants_for_everybody_stands_once():
    both = {"person_forms": {"employee": ("tk1_ts", "d02_lt")}}
    assert forms(corrected(**NO_CODE), **both) == ("tk1_ts", "d02_lt", "mau_02")
    assert forms(corrected(), **both) == ("tk1_ts", "d02_lt", "mau_02")


def test_paths_without_paper_add_none():
    subject = case(replace(BUOI, **NO_CODE), list_code="mau_01")
    assert forms(subject) == ("mau_01",)


def test_a_lacking_code_is_looked_up_and_not_found_is_an_answer():
    around = context("employer", required=("social_insurance_code",))
    subject = replace(corrected(**NO_CODE), evidence=(COPY,))
    found = judge(subject, around)
    assert (found.question.fact, found.stage) == ("code_lookup", "correcting")
    for said, stage in (("not_yet", "correcting"), ("none", "ready")):
        answered = replace(subject, answers={"code_lookup": said})
        assert judge(answered, around).stage == stage
    assert judge(answered, around).question is None


def test_whoever_has_a_code_is_not_asked_for_it():
    around = context("employer", required=("social_insurance_code",))
    assert judge(replace(corrected(), evidence=(COPY,)), around).question is None


WAGE = {"salary": "9000000"}


def changed(**values: object) -> Case:
    """Return an employee whose data agree and whose wage changes."""
    return case(BUOI, replace(BUOI, **WAGE), **values)


@pytest.mark.parametrize(
    ("row", "subject", "wanted"),
    [
        ("matched", changed(list_code="mau_01"), ("mau_01", "d02_lt")),
        ("no word of the identity", changed(list_code="other"), ("d02_lt",)),
        ("listed again", changed(times_listed=2, sent_values=BUOI.known()), ("police_list", "d02_lt")),
        ("police record wrong", changed(card=BUOI), ("police_list", "d02_lt")),
        ("done in the app", case(NUMBERLESS, replace(BUOI, **WAGE), answers={"added_email": "done"}), ("mau_02", "d02_lt")),
        ("matched, no change", case(list_code="mau_01"), ("mau_01",)),
        ("matched, no code", case(replace(BUOI, **NO_CODE), list_code="mau_01"), ("mau_01",)),
    ],
)  # fmt: skip
def test_a_change_of_wage_is_listed_whatever_the_identity_is_like(row, subject, wanted):
    assert forms(subject) == wanted, row


def test_a_pupil_whose_data_agree_gets_no_list_of_employees():
    assert forms(changed(list_code="mau_01"), "school") == ("mau_01",)


@pytest.mark.parametrize(
    ("subject", "stage"),
    [
        (changed(list_code="mau_01"), "waiting"),  # the signature first
        (changed(list_code="mau_01", answers={"told_and_signed": "yes"}), "ready"),
        (changed(list_code="other"), "ready"),
        (changed(list_code="other", package_id=3), "sent"),
        (changed(list_code="other", package_id=3, outcome="accepted"), "closed"),
        (changed(list_code="other", package_id=3, outcome="returned"), "correcting"),
    ],
)
def test_a_change_of_wage_goes_to_the_agency(subject, stage):
    assert judge(subject, context("employer")).stage == stage


def test_a_change_of_wage_asks_for_what_its_list_cannot_do_without():
    around = replace(
        context("employer"), required_fields={"d02_lt": ("social_insurance_code",)}
    )
    nobody = case(
        replace(BUOI, **NO_CODE), replace(BUOI, **NO_CODE, **WAGE), list_code="other"
    )
    found = judge(nobody, around)
    assert [item.key for item in found.missing] == ["social_insurance_code"]
    assert found.stage == "correcting"
