"""Whom a hand-out is for: by path, by household, or everybody; one rule for every reader."""

from dataclasses import replace

from tests.documents.sample_papers import household, ordinary, paper
from tests.domain.forms.test_forms import made_up
from vssid_desk.documents.handed import handed_to
from vssid_desk.documents.scope import Paper
from vssid_desk.domain.person import Person

ALONE = paper(Person(full_name="Trần Thị Bưởi"))


def in_a_household() -> list[Paper]:
    first = household()[0]
    person = replace(first.case.declared, household_code="HB3012345678")
    return [replace(first, case=replace(first.case, declared=person))]


def test_one_that_goes_with_a_path_is_for_whoever_is_on_it() -> None:
    version = made_up(role="handout", handed_with=["correct"])
    assert handed_to(version, [ordinary()]) == [ordinary()]
    elsewhere = made_up(role="handout", handed_with=["add_email"])
    assert handed_to(elsewhere, [ordinary()]) == []


def test_one_that_goes_with_no_path_is_for_everybody() -> None:
    assert handed_to(made_up(role="handout"), [ALONE, ordinary()]) == [
        ALONE,
        ordinary(),
    ]


def test_one_for_households_is_for_whoever_lives_in_one() -> None:
    version = made_up(role="handout", subject="household")
    people = in_a_household()
    assert handed_to(version, [ALONE, *people]) == people
