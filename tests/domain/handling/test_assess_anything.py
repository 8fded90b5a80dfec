"""Whatever comes in is assessed, and the questions come to an end."""

import random
from dataclasses import replace

import pytest

from tests.domain.deciding import context, judge
from vssid_desk.domain.case import Case, Evidence, Stage
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.domain.person import NOBODY, Person

VALUES = {
    "full_name": ("", "Trần Thị Bưởi", "Tran Thi Buoi", "x" * 120, "  "),
    "birth_date": ("", "1990", "1990-02-09", "1990-09-02", "2012-02-09", "2030", "abc"),
    "sex": ("", "male", "female"),
    "personal_id": ("", "030190000000", "30190000000", "abc", "193190000000"),
    "social_insurance_code": ("", "3012000000", "12"),
    "health_card_code": ("", "HN2303012000000", "zz"),
    "vssid_account": ("", "yes", "no"),
    "email": ("", "na@example.com", "x"),
    "group_code": ("", "HN", "??"),
    "note": ("", "chết"),
}
LISTS = ("mau_01", "mau_02", "no_vssid", "class_list", "other")
OUTCOMES = ("", "", "accepted", "returned", "still_unverified")
PAPERS = ("citizen_card_copy", "police_confirmation", "signed_registration")


def somebody(rng):
    return Person(**{key: rng.choice(values) for key, values in VALUES.items()})


def any_case(rng):
    delivered = somebody(rng)
    answers = {key: rng.choice(item.options).value for key, item in QUESTIONS.items()}
    return Case(
        list_code=rng.choice(LISTS),
        delivered=delivered,
        declared=rng.choice((delivered, somebody(rng))),
        card=rng.choice((NOBODY, NOBODY, somebody(rng))),
        raw=rng.choice(({}, delivered.known())),
        answers={key: answers[key] for key in answers if rng.random() < 0.3},
        evidence=tuple(
            Evidence(kind=kind, medium="paper", seen_on="2026-11-19")
            for kind in PAPERS
            if rng.random() < 0.3
        ),
        package_id=rng.choice((None, None, 1)),
        outcome=rng.choice(OUTCOMES),
        sent_values=rng.choice(({}, delivered.known())),
        times_listed=rng.randint(1, 3),
        reason=rng.choice(("", "Sai ngày sinh")),
    )


@pytest.mark.parametrize("seed", range(8))
def test_stage_question_and_missing_agree_for_whatever_comes_in(seed):
    rng = random.Random(seed)
    for _ in range(150):
        found = judge(any_case(rng))
        assert found.stage is not Stage.ASKING or found.question is not None
        assert found.stage is not Stage.CORRECTING or found.missing
        assert found.stage is not Stage.READY or not found.missing


@pytest.mark.parametrize("seed", range(8))
def test_answering_comes_to_an_end(seed):
    rng = random.Random(seed)
    around = context(defaults={}, paper_registration=True)
    for _ in range(60):
        subject = any_case(rng)
        asked = []
        while question := judge(subject, around).question:
            assert question.fact not in asked
            asked.append(question.fact)
            options = [item for item in question.options if item.value != "not_yet"]
            answer = {question.fact: rng.choice(options).value}
            subject = replace(subject, answers={**subject.answers, **answer})
