"""Where a case stands: every stage, and what holds a case in it."""

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
from vssid_desk.domain.findings import Finding, Severity

NONE = replace(BUOI, vssid_account="no")
READY = case(BUOI, SWAPPED, evidence=(COPY,))
SIGNED = {"told_and_signed": "yes"}
ALL_DONE = {**SIGNED, "vssid_account": "complete"}


@pytest.mark.parametrize(
    ("subject", "stage"),
    [
        (case(), "asking"),
        (case(NUMBERLESS), "asking"),
        (case(list_code="mau_01"), "waiting"),
        (case(list_code="mau_01", answers={"told_and_signed": "not_yet"}), "waiting"),
        (case(list_code="mau_01", answers=SIGNED), "asking"),
        (case(NONE, list_code="mau_01", answers=SIGNED), "waiting"),
        (case(list_code="mau_01", answers=ALL_DONE), "closed"),
        (case(list_code="no_vssid"), "waiting"),
        (case(list_code="no_vssid", answers={"registered_in_app": "done"}), "closed"),
        (
            case(
                list_code="no_vssid",
                answers={"registered_in_app": "done", "own_data": "wrong"},
            ),
            "waiting",
        ),
        (
            case(
                list_code="no_vssid",
                answers={
                    "registered_in_app": "done",
                    "own_data": "wrong",
                    "difference_reported": "done",
                },
            ),
            "closed",
        ),
        (case(card=BUOI), "waiting"),
        (case(NUMBERLESS, answers={"id_state": "never"}), "waiting"),
        (case(answers={"declared_before": "yes"}), "waiting"),
        (case(BUOI, SWAPPED), "correcting"),
        (case(answers={"card_matches_list": "differs"}), "correcting"),
        (READY, "ready"),
        (replace(READY, package_id=7), "sent"),
        (replace(READY, package_id=7, outcome="accepted"), "closed"),
        (replace(READY, package_id=7, outcome="returned"), "correcting"),
        (replace(READY, package_id=7, outcome="still_unverified"), "waiting"),
        (case(NUMBERLESS, BUOI, answers={"added_email": "done"}), "closed"),
        (case(answers={"belongs": "moved"}), "ready"),
        (case(answers={"belongs": "moved"}, package_id=7), "closed"),
        (
            case(answers={"belongs": "moved"}, package_id=7, outcome="returned"),
            "correcting",
        ),
        (case(answers={"military": "yes"}), "ready"),
        (case(answers={"military": "yes"}, package_id=7), "closed"),
    ],
)
def test_the_stage_follows_from_path_and_outcome(subject, stage):
    assert judge(subject).stage == stage


def test_a_returned_case_is_ready_again_once_another_value_is_declared():
    sent = SWAPPED.known()
    returned = replace(READY, package_id=7, outcome="returned", sent_values=sent)
    assert judge(returned).stage == "correcting"
    mended = replace(returned, declared=replace(SWAPPED, birth_date="1990-02-19"))
    assert judge(mended).stage == "ready"


def test_a_returned_case_shows_the_reason_until_the_officer_settled_it():
    returned = replace(
        READY, package_id=7, outcome="returned", outcome_note="Ảnh thẻ mờ"
    )
    text = judge(returned).missing[0].text
    assert text.startswith("Cơ quan BHXH trả lại: Ảnh thẻ mờ.")
    settled = replace(returned, answers={"return_settled": "yes"})
    assert judge(settled).stage == "ready"


def test_nobody_is_asked_while_the_paper_is_on_its_way():
    assert judge(case(package_id=7)).question is None
    assert judge(case(outcome="accepted", package_id=7)).question is None


def test_an_error_in_a_declared_value_keeps_a_case_from_ready():
    short = replace(SWAPPED, personal_id="03019000000")
    found = judge(case(BUOI, short, evidence=(COPY,)))
    assert [(item.what, item.key) for item in found.missing] == [
        ("finding", "personal_id")
    ]
    assert found.stage == "correcting"


def test_an_error_on_a_matched_row_is_corrected_first():
    short = replace(BUOI, personal_id="03019000000")
    assert judge(case(short, list_code="mau_01")).stage == "correcting"


def test_a_telephone_that_could_not_be_read_holds_nobody_up():
    note = Finding("phone", "phone.unreadable", Severity.ERROR, "Không đọc được.")
    assert judge(replace(READY, notes=(note,))).stage == "ready"


PUPIL = replace(BUOI, birth_date="2014-02-09", vssid_account="yes", email="a@b.vn")
FROM_1914 = replace(PUPIL, personal_id="030114000000")


@pytest.mark.parametrize(
    ("list_code", "answers"),
    [("class_list", {}), ("mau_01", SIGNED), ("no_vssid", {})],
)
def test_nobody_is_done_whose_number_contradicts_the_rest(list_code, answers):
    subject = case(FROM_1914, list_code=list_code, answers=answers)
    found = judge(subject)
    assert found.stage == "asking"
    assert found.question.fact == "number_seen"
    not_yet = replace(subject, answers={**answers, "number_seen": "not_yet"})
    assert judge(not_yet).stage == "asking"
    seen = replace(subject, answers={**answers, "number_seen": "as_written"})
    assert judge(seen).stage == "closed"


def test_the_scanned_card_is_the_comparison():
    subject = case(FROM_1914, list_code="class_list")
    assert judge(replace(subject, card=FROM_1914)).stage == "closed"
    other = replace(FROM_1914, personal_id="030314000000")
    assert judge(replace(subject, card=other)).question.fact == "number_seen"


def test_no_answer_for_a_whole_class_is_a_comparison():
    around = context(defaults={"*": {"number_seen": "as_written"}})
    assert judge(case(FROM_1914, list_code="class_list"), around).stage == "asking"


def test_a_number_done_in_the_app_is_compared_too():
    answers = {"added_email": "done"}
    before = replace(FROM_1914, personal_id="")
    subject = case(before, FROM_1914, answers=answers)
    assert judge(subject).stage == "asking"
    assert judge(replace(subject, declared=PUPIL)).stage != "closed"


def test_nobody_is_done_with_an_error_in_the_data():
    short = replace(PUPIL, personal_id="03031400000")
    for list_code in ("class_list", "no_vssid"):
        found = judge(case(short, list_code=list_code))
        assert found.stage == "correcting"
        assert [item.key for item in found.missing] == ["personal_id"]


def test_papers_on_their_way_are_not_held_up_by_a_doubtful_number():
    subject = replace(READY, declared=replace(SWAPPED, personal_id="030114000000"))
    assert judge(subject).stage == "ready"
