"""Work on an earlier case goes on in the new one, and goes back when they were two people."""

from dataclasses import replace

import pytest

from vssid_desk.domain.case import Case, Evidence
from vssid_desk.domain.people.carrying import carried, given_back, is_worked_on
from vssid_desk.domain.person import Person

LIST = {
    "full_name": "Trần Thị Bưởi",
    "birth_date": "1990-09-02",
    "personal_id": "030190000000",
}
CARD = Person.of({**LIST, "birth_date": "1990-02-09"})


def case(declared: dict[str, str] | None = None, **how: object) -> Case:
    person = Person.of(LIST)
    stated = Person.of({**LIST, **(declared or {})})
    return replace(Case(delivered=person, declared=stated), **how)  # type: ignore[arg-type]


OLD = case(
    {"birth_date": "1990-02-09", "phone": "0900000000"},
    answers={
        "holds_card": "yes",
        "card_matches_list": "differs",
        "return_settled": "yes",
    },
    card=CARD,
    card_read_at="2026-10-20T09:41",
)


def test_declared_answers_and_card_go_on() -> None:
    new = carried(case(), OLD)
    assert (new.declared.birth_date, new.declared.phone) == ("1990-02-09", "0900000000")
    assert new.delivered.birth_date == "1990-09-02"
    assert new.answers == {"holds_card": "yes", "card_matches_list": "differs"}
    assert (new.card, new.card_read_at) == (CARD, "2026-10-20T09:41")


def test_what_was_said_of_the_list_is_asked_again_when_the_list_changed() -> None:
    changed = replace(case(), delivered=Person.of({**LIST, "full_name": "Trần Bưởi"}))
    changed = replace(changed, declared=changed.delivered)
    new = carried(changed, OLD)
    assert new.answers == {"holds_card": "yes"}
    assert new.declared.full_name == "Trần Bưởi"


def test_a_correction_the_agency_took_over_is_none_any_more() -> None:
    taken = Person.of({**LIST, "birth_date": "1990-02-09"})
    new = carried(Case(delivered=taken, declared=taken), OLD)
    assert new.declared.birth_date == new.delivered.birth_date


def test_what_stands_in_the_new_case_stays() -> None:
    new = carried(
        case({"phone": "0911111111"}, answers={"holds_card": "no"}, card=CARD), OLD
    )
    assert new.declared.phone == "0911111111"
    assert new.answers["holds_card"] == "no"
    assert new.card_read_at == ""


def test_parted_again_the_new_case_keeps_only_its_own() -> None:
    new = carried(case({"email": "a@example.vn"}, answers={"belongs": "yes"}), OLD)
    back = given_back(new, OLD)
    assert back == case({"email": "a@example.vn"}, answers={"belongs": "yes"})


def test_a_card_of_its_own_is_not_taken_away() -> None:
    own = Person.of({**LIST, "birth_date": "1990-03-03"})
    new = case(card=own, card_read_at="2026-11-20T10:00")
    assert given_back(new, OLD).card == own


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (case(), "untouched"),
        (case({"phone": "0900000000"}), "worked on"),
        (case(answers={"belongs": "yes"}), "worked on"),
        (case(card=CARD), "worked on"),
        (
            case(evidence=(Evidence(kind="other", medium="paper", seen_on=""),)),
            "worked on",
        ),
    ],
)
def test_what_is_work(one: Case, told: str) -> None:
    assert is_worked_on(one) is (told == "worked on")
