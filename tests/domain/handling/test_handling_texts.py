"""The dated data of the paths: complete, strict, true to the rules."""

import re
import tomllib
from datetime import date

import pytest

from tests.domain.deciding import TODAY, rules
from vssid_desk import resources
from vssid_desk.domain.handling.account_path import (
    ACCOUNT_RULES,
    DISASTER_AREA,
    PARENT_FIRST,
)
from vssid_desk.domain.handling.identity_path import IDENTITY_RULES
from vssid_desk.domain.handling.missing import EVIDENCE_LABELS
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.domain.handling.texts import HandlingTexts

ON_TOP = (PARENT_FIRST, DISASTER_AREA)
RULES = [rule for rule in (*IDENTITY_RULES, *ACCOUNT_RULES, *ON_TOP) if rule.key]
FORMS = {"mau_01", "mau_02", "police_list", "not_ours_list"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.mark)
def test_every_rule_has_its_text(rule):
    text = rules().path(rule.mark, TODAY)
    assert (text.mark, text.key) == (rule.mark, rule.key)
    assert text.title
    assert text.basis
    assert text.why.endswith(".")
    assert text.advice.endswith(".")
    assert text.verified in {"from_letter", "inferred", "proposed"}


def test_no_text_is_without_a_rule():
    (declared,) = resources.load_handling_paths()
    assert {path["mark"] for path in declared["path"]} == {rule.mark for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.mark)
def test_papers_and_evidence_are_known(rule):
    text = rules().path(rule.mark, TODAY)
    kinds = "|".join(text.evidence + text.evidence_child + text.paper_registration)
    assert set(filter(None, kinds.split("|"))) <= EVIDENCE_LABELS.keys()
    assert set(text.papers + text.papers_pending) <= FORMS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.mark)
def test_every_fact_of_a_rule_can_be_asked(rule):
    assert {*rule.needs, rule.step} - {""} <= QUESTIONS.keys()


def test_a_question_has_two_to_five_answers_and_says_what_it_decides():
    for question in QUESTIONS.values():
        assert 2 <= len(question.options) <= 5
        assert question.text.endswith("?")
        assert question.why.endswith(".")


ONE = """
effective_from = {day}
[[path]]
mark = "I-1"
key = "confirm"
title = "{title}"
why = "w"
advice = "a"
basis = "b"
verified = "proposed"
{more}
"""


def version(day, title="", more=""):
    return tomllib.loads(ONE.format(day=day, title=title, more=more))


def test_the_version_in_force_on_the_day_counts():
    texts = HandlingTexts.of(
        [version("2027-01-01", "new"), version("2022-08-31", "old")]
    )
    assert texts.path("I-1", date(2026, 12, 31)).title == "old"
    assert texts.path("I-1", date(2027, 1, 1)).title == "new"
    assert texts.path("I-1", date(2020, 1, 1)).title == "old"


def test_an_unknown_key_of_a_path_is_a_mistake_of_the_file():
    with pytest.raises(ValueError, match="colour"):
        HandlingTexts.of([version("2022-08-31", more='colour = "red"')])


def test_an_unknown_key_of_the_file_is_a_mistake_too():
    with pytest.raises(ValueError, match="colour"):
        HandlingTexts.of([{**version("2022-08-31"), "colour": "red"}])


ONE_PLACE = re.compile(r"(quận|huyện|tỉnh|thành phố|TP\.?|xã|phường) [A-ZĐÁÂÊÔÚ]")


def test_no_source_is_the_letter_of_one_place():
    told = [
        text
        for path in resources.load_handling_paths()[0]["path"]
        for text in path.values()
        if isinstance(text, str)
    ]
    told += [form["issued_by"] for form in resources.load_forms()]
    assert ONE_PLACE.search("Công văn BHXH quận Kiến An")
    assert [text for text in told if ONE_PLACE.search(text)] == []
