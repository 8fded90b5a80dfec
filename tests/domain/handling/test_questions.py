"""Questions are worded for the kind of list they are asked about."""

import pytest

from tests.domain.deciding import BUOI, case, judge
from vssid_desk.domain.handling.questions import QUESTIONS, question_of


@pytest.mark.parametrize(
    ("list_code", "holder"),
    [
        ("mau_02", "BHXH đang ghi"),
        ("agency_answer", "BHXH đang ghi"),
        ("class_list", "danh sách ghi"),
        ("d02_lt", "danh sách ghi"),
    ],
)
def test_what_stands_on_an_own_list_is_not_said_of_the_agency(list_code, holder):
    asked = judge(case(BUOI, list_code=list_code, reason="Sai họ tên")).question
    assert asked.fact == "card_matches_list"
    assert holder in asked.text


def test_the_answers_are_the_same_for_every_list():
    for fact, known in QUESTIONS.items():
        assert question_of(fact, "other").options == known.options
