"""Every identity rule by its mark, in the order that counts."""

from dataclasses import replace

import pytest

from tests.domain.deciding import (
    BUOI,
    CONFIRMED,
    COPY,
    NUMBERLESS,
    SWAPPED,
    TODAY,
    case,
    context,
    identity,
    judge,
)
from vssid_desk.domain.campaign_defaults import default_campaign
from vssid_desk.domain.facts import Facts
from vssid_desk.domain.facts_told import TOLD
from vssid_desk.domain.handling import Outcome, Rule, decide

NO_CODE = replace(BUOI, social_insurance_code="")
SENT = BUOI.known()
MATCHED = {"list_code": "mau_01"}
ASKED_MILITARY = context(defaults={})


@pytest.mark.parametrize(
    ("subject", "mark"),
    [
        # I-0: only the officer's answer, or the name cell, says that somebody is gone
        (case(answers={"belongs": "moved"}), "I-0"),
        (case(answers={"belongs": "dead"}), "I-0"),
        (case(answers={"belongs": "duplicate"}), "I-0"),
        (case(answers={"belongs": "other"}), "I-0"),
        (case(answers={"belongs": "dead"}, **MATCHED), "I-0"),
        (case(raw={"full_name": "Trần Thị Bưởi (đã chết)"}), "?belongs"),
        (
            case(raw={"full_name": "Trần Thị Bưởi (chuyển đi)"}, **MATCHED),
            "?belongs",
        ),
        (
            case(
                raw={"full_name": "Trần Thị Bưởi (chuyển đi)"},
                answers={"belongs": "yes"},
                **MATCHED,
            ),
            "I-1",
        ),
        (case(raw={"full_name": "Trần Thị Bưởi (Na)"}, **MATCHED), "I-1"),
        (case(raw={"full_name": "Trần Thị Bưởi - trùng"}, **MATCHED), "?belongs"),
        (case(reason="Đã chết 2023"), "?belongs"),
        (case(replace(BUOI, note="chuyển đi nơi khác")), "?belongs"),
        (case(reason="Trùng số CCCD"), "?card_matches_list"),
        (
            case(
                replace(BUOI, full_name="Trần Văn Chết"),
                raw={"full_name": "TRẦN VĂN CHẾT"},
                **MATCHED,
            ),
            "I-1",
        ),
        # I-1: matched and nothing declared otherwise
        (case(**MATCHED), "I-1"),
        (case(BUOI, replace(BUOI, phone="0912000000"), **MATCHED), "I-1"),
        (case(BUOI, replace(BUOI, address="Thôn Đoài"), **MATCHED), "I-1"),
        (case(BUOI, replace(BUOI, full_name="TRẦN THỊ BƯỞI"), **MATCHED), "I-1"),
        (case(BUOI, SWAPPED, **MATCHED), "I-2"),
        (
            case(
                replace(BUOI, phone="0912000000"),
                replace(BUOI, phone="0913000000"),
                **MATCHED,
            ),
            "I-2",
        ),
        # I-8: the Ministry of Defence, before everything about numbers
        (case(NO_CODE, answers={"military": "yes"}), "I-8"),
        (case(BUOI, answers={"military": "yes"}), "I-8"),
        (
            case(
                NO_CODE, times_listed=2, sent_values=SENT, answers={"military": "yes"}
            ),
            "I-8",
        ),
        # I-7: the same values were sent and are flagged again
        (case(times_listed=2, sent_values=SENT), "I-7"),
        (case(outcome="still_unverified", package_id=1), "I-7"),
        (case(outcome="still_unverified", package_id=1, sent_values=SENT), "I-7"),
        (case(answers={"declared_before": "yes"}), "I-7"),
        (case(times_listed=3, sent_values=SENT, card=BUOI), "I-7"),
        # ... but another value than the one sent is a new correction
        (case(BUOI, SWAPPED, times_listed=2, sent_values=SENT), "I-2"),
        (
            case(
                BUOI,
                SWAPPED,
                outcome="still_unverified",
                package_id=1,
                sent_values=SENT,
            ),
            "I-2",
        ),
        (case(times_listed=2, card=BUOI), "I-6"),
        (case(times_listed=2, sent_values={**SENT, "ethnicity": "02"}), "I-7"),
        (case(NUMBERLESS, times_listed=2, sent_values=SENT), "?id_state"),
        (case(NUMBERLESS, BUOI, times_listed=2, sent_values=SENT), "I-7"),
        (
            case(
                replace(BUOI, ethnicity="01"),
                replace(BUOI, ethnicity="02"),
                times_listed=2,
                sent_values=SENT,
            ),
            "I-2",
        ),
        (
            case(
                BUOI,
                replace(BUOI, phone="0913000000"),
                times_listed=2,
                sent_values={**SENT, "phone": "0912000000"},
            ),
            "I-7",
        ),
        (case(times_listed=1, sent_values=SENT, card=BUOI), "I-6"),
        (
            case(BUOI, SWAPPED, times_listed=2, sent_values=SENT, outcome="returned"),
            "I-2",
        ),
        # I-6: the card in hand says what the list says
        (case(card=BUOI), "I-6"),
        (case(card=replace(BUOI, full_name="TRẦN THỊ BƯỞI")), "I-6"),
        (case(answers={"card_matches_list": "equal"}), "I-6"),
        # a person with a number whose card nobody has seen is asked
        (case(), "?card_matches_list"),
        (case(card=replace(BUOI, personal_id="")), "?card_matches_list"),
        # I-4, I-5: no number
        (case(NUMBERLESS), "?id_state"),
        (case(NUMBERLESS, answers={"id_state": "applied"}), "I-4"),
        (case(NUMBERLESS, BUOI, answers={"id_state": "applied"}), "I-4"),
        (case(NUMBERLESS, answers={"id_state": "never"}), "I-5"),
        (case(answers={"card_matches_list": "no_card"}), "?id_state"),
        (case(answers={"card_matches_list": "no_card", "id_state": "applied"}), "I-4"),
        (case(answers={"card_matches_list": "no_card", "id_state": "never"}), "I-5"),
        (case(answers={"card_matches_list": "no_card", "id_state": "has_card"}), "I-2"),
        # I-3A: only the number is added, and the account was really done
        (case(NUMBERLESS, BUOI, answers={"registered_in_app": "done"}), "I-3A"),
        (case(NUMBERLESS, answers={"added_email": "done"}), "I-3A"),
        (case(NUMBERLESS, BUOI, answers={"registered_in_app": "not_yet"}), "I-3B"),
        (case(NUMBERLESS, SWAPPED, answers={"registered_in_app": "done"}), "I-3B"),
        # I-3B: the number by paper
        (case(NUMBERLESS, BUOI), "I-3B"),
        (case(NUMBERLESS, answers={"id_state": "has_card"}), "I-3B"),
        (case(NUMBERLESS, card=BUOI), "I-3B"),
        (case(NUMBERLESS, evidence=(COPY,)), "I-3B"),
        (case(NUMBERLESS, BUOI, answers={"id_state": "never"}), "I-3B"),
        # I-2: the record of BHXH is wrong
        (case(BUOI, SWAPPED), "I-2"),
        (case(card=SWAPPED), "I-2"),
        (case(answers={"card_matches_list": "differs"}), "I-2"),
        (case(BUOI, SWAPPED, answers={"card_matches_list": "equal"}), "I-2"),
        (case(BUOI, replace(BUOI, personal_id="")), "I-2"),
    ],
)
def test_the_identity_path_follows_the_table(subject, mark):
    assert identity(subject) == mark


@pytest.mark.parametrize(
    ("code", "subject", "mark"),
    [
        ("no_vssid", case(BUOI), ""),
        ("no_vssid", case(NUMBERLESS), ""),
        ("no_vssid", case(BUOI, SWAPPED), "I-2"),
        ("no_vssid", case(NUMBERLESS, BUOI), ""),
        ("mau_01", case(NUMBERLESS, BUOI), "I-1"),
        ("class_list", case(BUOI), ""),
        ("class_list", case(NUMBERLESS), "?id_state"),
        ("class_list", case(BUOI, reason="Sai ngày sinh"), "?card_matches_list"),
        ("agency_answer", case(BUOI), "?card_matches_list"),
    ],
)
def test_what_a_list_says_of_the_identity_counts(code, subject, mark):
    found = judge(replace(subject, list_code=code))
    asked = found.question.fact if found.question and found.possible else ""
    shown = found.identity.mark if found.identity else f"?{asked}" if asked else ""
    assert shown == mark


def test_the_ministry_of_defence_is_asked_only_where_the_look_up_gave_no_code():
    assert identity(case(NO_CODE), ASKED_MILITARY) == "?military"
    assert identity(case(BUOI, card=BUOI), ASKED_MILITARY) == "I-6"


@pytest.mark.parametrize("profile", ["commune", "school", "post_office", "employer"])
def test_no_unit_is_asked_about_the_ministry_of_defence_one_by_one(profile):
    assert identity(case(NO_CODE), context(profile)) == "?card_matches_list"


def test_a_campaign_may_have_a_presumed_fact_asked():
    around = context(defaults={"*": {"declared_before": "ask", "military": "no"}})
    assert identity(case(), around) == "?declared_before"


def test_a_group_default_comes_before_the_one_for_everybody():
    around = context(
        "school", defaults={"*": {"military": "yes"}, "pupil": {"military": "no"}}
    )
    assert identity(case(NO_CODE, card=NO_CODE_CARD), around) == "I-6"


NO_CODE_CARD = replace(NO_CODE, full_name="Trần Thị Bưởi")


def test_open_questions_name_the_paths_that_are_still_possible():
    possible = judge(case(NUMBERLESS)).possible
    assert possible == (
        "Xin công an xã xác nhận số ĐDCN",
        "Ra công an xã làm thẻ căn cước",
        "Bổ sung số ĐDCN/CCCD bằng tờ khai",
    )


def test_a_settled_case_names_no_other_paths():
    assert judge(case(BUOI, SWAPPED)).possible == ()


def test_a_value_the_list_had_no_column_for_is_no_disagreement():
    found = judge(case(BUOI, replace(BUOI, ethnicity="02"), list_code="mau_01"))
    assert found.identity.mark == "I-1"


def test_a_cell_that_could_not_be_read_is_a_disagreement_once_it_is_filled():
    unread = replace(BUOI, birth_date="")
    raw = {"birth_date": "31/02/1990"}
    assert identity(case(unread, BUOI, raw=raw, list_code="mau_01")) == "I-2"


@pytest.mark.parametrize(
    ("subject", "level"),
    [
        (case(BUOI, SWAPPED, card=SWAPPED), "sure"),
        (case(BUOI, SWAPPED), "likely"),
        (case(answers={"card_matches_list": "differs"}), "unclear"),
        (case(card=BUOI), "sure"),
        (case(answers={"card_matches_list": "equal"}), "likely"),
        (case(NUMBERLESS, answers={"id_state": "never"}), "sure"),
    ],
)
def test_the_level_says_how_sure_a_path_is(subject, level):
    assert judge(subject).identity.level == level


def test_the_reason_names_every_difference_in_one_sentence():
    wrong = replace(SWAPPED, personal_id="30190000000")
    found = judge(case(wrong, BUOI, card=BUOI))
    assert found.identity.reason == (
        "So với thẻ, BHXH ghi đảo ngày và tháng sinh; ghi số ĐDCN/CCCD mất số 0 ở đầu."
    )


def test_the_reason_of_somebody_gone_is_the_answer():
    found = judge(case(answers={"belongs": "dead"}))
    assert found.identity.reason == "Người này đã chết."


@pytest.mark.parametrize(
    ("subject", "stage"),
    [
        (case(NUMBERLESS, answers={"id_state": "applied"}), "waiting"),
        (case(NUMBERLESS, BUOI, answers={"id_state": "applied"}), "correcting"),
        (
            case(
                NUMBERLESS,
                BUOI,
                answers={"id_state": "applied"},
                evidence=(CONFIRMED,),
            ),
            "ready",
        ),
        (
            case(
                answers={"card_matches_list": "no_card", "id_state": "applied"},
            ),
            "waiting",
        ),
        (
            case(
                answers={"card_matches_list": "no_card", "id_state": "applied"},
                evidence=(CONFIRMED,),
            ),
            "ready",
        ),
    ],
)
def test_a_number_confirmed_by_the_police_goes_on_as_paper(subject, stage):
    assert judge(subject).stage == stage


def test_a_table_may_end_without_an_answer():
    facts = Facts(case(), default_campaign("commune"), TODAY, "", (), TOLD)
    never = Rule("X", "never", ("id_state",), lambda _: False)
    assert decide((never,), facts) == Outcome()


def test_paths_an_answer_cannot_lead_to_are_not_named():
    facts = Facts(case(), default_campaign("commune"), TODAY, "", (), TOLD)
    asked = Rule("Y", "asked", ("card_matches_list",), lambda _: True)
    never = Rule("X", "never", (), lambda _: False)
    assert decide((asked, never), facts).possible == (asked,)


def test_a_list_that_says_nothing_is_no_path_to_name():
    around = context(defaults={})
    subject = case(
        BUOI, list_code="no_vssid", raw={"full_name": "Trần Thị Bưởi (đã chết)"}
    )
    assert judge(subject, around).possible == ("Không thuộc đơn vị",)


def test_a_person_listed_again_is_told_how_often():
    found = judge(case(times_listed=3, sent_values=SENT)).identity
    assert found.reason.endswith("Đây là lần liệt kê thứ 3.")
