"""How a path is reached: defaults, questions, levels, reasons."""

from dataclasses import replace

import pytest

from tests.domain.deciding import (
    BUOI,
    CONFIRMED,
    NUMBERLESS,
    SWAPPED,
    TODAY,
    case,
    context,
    identity,
    judge,
)
from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.facts.told import TOLD
from vssid_desk.domain.handling.identity_path import Outcome, Rule, decide
from vssid_desk.resources import starting_campaign

NO_CODE = replace(BUOI, social_insurance_code="")
SENT = BUOI.known()
ASKED_MILITARY = context(defaults={})


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
    assert identity(case(NO_CODE, card=NO_CODE), around) == "I-6"


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


def test_what_a_school_wrote_is_not_said_of_bhxh():
    of_school = replace(case(SWAPPED, BUOI, card=BUOI), list_code="class_list")
    reason = judge(of_school).identity.reason
    assert reason == "So với thẻ, danh sách ghi đảo ngày và tháng sinh."


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
    facts = Facts(case(), starting_campaign("commune"), TODAY, "", (), TOLD)
    never = Rule("X", "never", ("id_state",), lambda _: False)
    assert decide((never,), facts) == Outcome()


def test_paths_an_answer_cannot_lead_to_are_not_named():
    facts = Facts(case(), starting_campaign("commune"), TODAY, "", (), TOLD)
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
    assert found.reason.endswith("Liệt kê lại lần 2.")
