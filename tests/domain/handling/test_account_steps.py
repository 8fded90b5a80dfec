"""What is asked of an account one after the other, and what is kept of it."""

from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, COPY, case, context, judge
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.handling.account_facts import account_lines, options_of

NONE = replace(BUOI, vssid_account="no")
CHILD = replace(NONE, birth_date="2015-02-09", personal_id="030315000000")
MATCHED = {"list_code": "mau_01"}
SIGNED = {"told_and_signed": "yes"}
PAPER = {
    "registered_in_app": "done",
    "sms_received": "done",
    "identity_confirmed": "yes",
}
FORM = Evidence(kind="signed_registration", medium="paper", seen_on="2026-11-19")
PICTURE = Evidence(kind="citizen_card_copy", medium="picture", seen_on="2026-11-19")
BIRTH = Evidence(kind="birth_certificate_copy", medium="picture", seen_on="2026-11-19")


@pytest.mark.parametrize(
    ("evidence", "answers", "fact"),
    [
        ((), {}, "id_copy_stored"),
        ((FORM,), {}, "signed_form_place"),
        ((FORM,), {"signed_form_place": "not_yet"}, "signed_form_place"),
        ((FORM,), {"signed_form_place": "unit"}, "id_copy_stored"),
        ((FORM, PICTURE), {"signed_form_place": "agency"}, "installed"),
        ((FORM, COPY), {"signed_form_place": "agency"}, "id_copy_stored"),
        ((PICTURE,), {"own_data": "not_yet"}, "installed"),
    ],
)
def test_a_paper_campaign_asks_where_the_signed_form_lies(evidence, answers, fact):
    person = case(
        NONE, evidence=evidence, answers={**SIGNED, **PAPER, **answers}, **MATCHED
    )
    found = judge(person, context(paper_registration=True)).question
    assert found is not None
    assert found.fact == fact


def test_a_picture_of_the_birth_certificate_was_seen():
    answers = {**SIGNED, "parent_account": "yes"}
    found = judge(case(CHILD, answers=answers, evidence=(BIRTH,), **MATCHED)).question
    assert found is not None
    assert found.fact == "child_registered"


@pytest.mark.parametrize("profile", ["school", "employer"])
def test_a_campaign_may_answer_a_step_for_everybody(profile):
    answers = {**SIGNED, "registered_in_app": "done", "sms_received": "done"}
    found = judge(case(NONE, answers=answers, **MATCHED), context(profile)).question
    assert found is not None
    assert found.fact == "installed"


def test_three_hundred_pupils_are_not_asked_about_the_ministry_of_defence():
    around = context("school")
    pupils = [
        replace(
            BUOI, social_insurance_code="", birth_date=f"2015-{month:02d}-{day:02d}"
        )
        for month in range(1, 13)
        for day in range(1, 26)
    ]
    asked = {judge(case(one), around).question.fact for one in pupils}
    assert len(pupils) == 300
    assert asked == {"card_matches_list"}


def test_everything_kept_of_an_account_has_its_words():
    answers = {
        "vssid_account": "none",
        "identity_confirmed": "yes",
        "identity_confirmed_by": "Lê Thị Khế, quầy lưu động",
        "parent_account_of": "Trần Văn Mùa",
    }
    assert account_lines(case(answers=answers)) == [
        ("Tài khoản VssID", "Chưa có tài khoản"),
        ("Tài khoản của ai (họ tên, điện thoại)", "Trần Văn Mùa"),
        ("Xác nhận danh tính tại quầy", "Đã xác nhận"),
        ("Ai xác nhận, ở đâu", "Lê Thị Khế, quầy lưu động"),
    ]
    assert options_of("identity_confirmed_by") == ()


def test_the_signed_registration_is_asked_for_where_the_campaign_keeps_paper():
    answers = {"registered_in_app": "done"}
    subject = case(NONE, list_code="no_vssid", answers=answers)
    assert judge(subject).stage == "closed"
    found = judge(subject, context(paper_registration=True))
    assert [item.key for item in found.missing] == ["signed_registration"]
    assert found.stage == "correcting"


def test_the_registration_path_names_the_signed_paper_it_takes():
    subject = case(NONE, list_code="no_vssid")
    assert judge(subject).account[0].evidence == ()
    found = judge(subject, context(paper_registration=True))
    assert found.account[0].evidence == ("signed_registration",)
