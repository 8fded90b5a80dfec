"""Whom somebody of a new list is: tied alone when sure, proposed when weak, never invented."""

import pytest

from vssid_desk.domain.people.meeting import Earlier, meet
from vssid_desk.domain.person import Person

BUOI = {
    "full_name": "Trần Thị Bưởi",
    "birth_date": "1990-02-09",
    "sex": "female",
    "personal_id": "030190000000",
    "social_insurance_code": "3000000000",
}
NO_NUMBERS = {"personal_id": "", "social_insurance_code": ""}
NAME_ALONE = {**NO_NUMBERS, "birth_date": ""}


def earlier(case_id: int = 1, **changed: str) -> Earlier:
    person = Person.of({**BUOI, **changed})
    return Earlier(case_id=case_id, list_id=1, delivered=person, declared=person)


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        ({}, {}, "certain"),
        ({}, {"full_name": "TRAN THI BUOI"}, "certain"),  # marks lost, two numbers
        ({}, {"full_name": "Trần Thị Bười"}, "certain"),
        (
            {},
            {"full_name": "Lê Thị Hoa"},
            "certain",
        ),  # two numbers, birth date: name corrected
        ({}, {"full_name": "Lê Thị Hoa", "birth_date": "1991-01-01"}, "look"),
        ({}, {"personal_id": "030190000009"}, "certain"),  # by the code
        ({}, {"personal_id": ""}, "certain"),
        (
            {},
            {"full_name": "Lê Thị Hoa", "social_insurance_code": "3000000009"},
            "conflict",
        ),
        (NO_NUMBERS, NO_NUMBERS, "likely"),
        (NO_NUMBERS, {}, "likely"),
        (NAME_ALONE, NAME_ALONE, "look"),
        (NAME_ALONE, {**NAME_ALONE, "full_name": "Trần Thị Bười"}, None),
        (NO_NUMBERS, NAME_ALONE, None),
        (
            {},
            {"personal_id": "030190000009", "social_insurance_code": "3000000009"},
            "look",
        ),
        (NO_NUMBERS, {**NO_NUMBERS, "full_name": "Trần Thị Bười"}, "look"),
        (NO_NUMBERS, {**NO_NUMBERS, "full_name": "Trần Bưởi"}, "look_hard"),
        (NO_NUMBERS, {**NO_NUMBERS, "birth_date": "1990-09-02"}, "look"),
        (NO_NUMBERS, {**NO_NUMBERS, "birth_date": "1990"}, "look"),
        (NO_NUMBERS, {**NO_NUMBERS, "birth_date": "1985-04-04"}, None),
        (NO_NUMBERS, {**NO_NUMBERS, "sex": "male"}, "look_hard"),
        ({}, {**NO_NUMBERS, "full_name": "Lê Thị Hoa"}, None),
    ],
)
def test_levels(old: dict[str, str], new: dict[str, str], level: str | None) -> None:
    found = meet(Person.of({**BUOI, **new}), [earlier(**old)])
    assert (found.level if found else None) == level
    assert found is None or found.reason


def test_a_correction_then_declared_counts_as_well_as_what_was_delivered() -> None:
    wrong = Person.of(
        {**BUOI, "personal_id": "030190000001", "social_insurance_code": ""}
    )
    right = Person.of({**BUOI, "social_insurance_code": ""})
    old = Earlier(case_id=1, list_id=1, delivered=wrong, declared=right)
    for came in (wrong, right):
        found = meet(came, [old])
        assert found is not None
        assert found.level == "certain"


def test_of_two_that_fit_alike_nobody_is_taken_silently() -> None:
    new = Person.of({**BUOI, **NO_NUMBERS})
    found = meet(new, [earlier(1, **NO_NUMBERS), earlier(2, **NO_NUMBERS)])
    assert found is not None
    assert (found.level, found.is_sure) == ("look", False)


def test_a_number_decides_between_namesakes() -> None:
    found = meet(Person.of(BUOI), [earlier(2, **NO_NUMBERS), earlier(1)])
    assert found is not None
    assert (found.earlier.case_id, found.level) == (1, "certain")


def test_twins_are_not_tied() -> None:
    one = earlier(**NO_NUMBERS, full_name="Lê Minh Anh", birth_date="2015-05-05")
    found = meet(
        Person.of({"full_name": "Lê Minh Ánh", "birth_date": "2015-05-05"}), [one]
    )
    assert found is not None
    assert not found.is_sure
