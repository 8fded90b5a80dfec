"""What the reading child makes ready, and what cases are found by."""

from dataclasses import replace

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import household_key
from vssid_desk.domain.people.newcomer import as_delivered, came, fields_of, newcomers
from vssid_desk.domain.people.search_words import words_of_case
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.text import sort_key

FIELDS = {
    "full_name": "Trần Thị Bưởi",
    "birth_date": "1990-02-09",
    "personal_id": "031190123456",
    "address": "Thôn Đoài",
    "household_head": "Trần Văn Na",
}
LOST = {
    "field": "personal_id",
    "code": "personal_id.zeros_restored",
    "severity": "warning",
    "text": "…",
    "proposal": None,
    "advice": "",
}


def item(**changed):
    return {
        "sheet": "S",
        "row": 3,
        "group": "I. Hộ nghèo",
        "fields": FIELDS,
        "other": {},
        "reason": "Sai ngày sinh",
        "raw": {},
        "notes": [],
        **changed,
    }


def test_a_newcomer_is_found_by_the_same_as_its_case():
    known = as_delivered(item())
    [(came_with, found, shape)] = newcomers([known], [7])
    person = Person.of(FIELDS)
    case = Case(
        delivered=person, declared=person, group="I. Hộ nghèo", reason="Sai ngày sinh"
    )
    assert shape == 7
    assert found[:3] == (3, "Trần Thị Bưởi", "1990-02-09")
    assert found[-3:] == (
        sort_key("Trần Thị Bưởi"),
        household_key(case),
        words_of_case(case),
    )
    assert came_with == came(known)
    assert fields_of(came_with) == FIELDS
    other = replace(case, declared=replace(person, full_name="Trần Thị Na"))
    assert " na " in words_of_case(other)
    assert " buoi " in words_of_case(other)


def test_a_newcomer_whose_number_lost_zeros_is_found_by_the_number_as_it_came():
    made = as_delivered(
        item(fields={**FIELDS, "personal_id": "001190123456"}, notes=[LOST])
    )
    assert made["fields"]["personal_id"] == "1190123456"
    assert " 1190123456 " in newcomers([made], [0])[0][1][-1]
    assert made["notes"][0]["proposal"] == "001190123456"
    assert made["notes"][0]["code"] == "personal_id.zeros_lost"


def test_who_has_no_name_does_no_harm():
    [(came_with, found, _)] = newcomers([item(fields={})], [0])
    assert fields_of(came_with) == {}
    assert found[-3] == ""
