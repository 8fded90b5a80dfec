"""Finding who may stand twice without keeping the list."""

from hypothesis import given, strategies as st

from vssid_desk.domain.checks.in_list import in_list
from vssid_desk.domain.checks.sharers import Sharers

few = st.sampled_from
people = st.lists(
    st.fixed_dictionaries(
        {
            "full_name": few(["", "Vũ Minh Anh", "VŨ MINH ÁNH", "Lê Thị Na"]),
            "birth_date": few(["", "1950", "1950-01-01", "1950-03-08", "1990-02-09"]),
            "sex": few(["", "male", "female"]),
            "personal_id": few(["", "030190000001", "030190000002"]),
            "social_insurance_code": few(["", "3012000001", "3012000002"]),
            "legacy_id": few(["", "", "", "030190001"]),
            "health_card_code": few(["", "", "", "GD4303012000001"]),
            "passport_number": few(["", "", "", "B1234567"]),
            "address": few(["", "Thôn Đoài", "thôn  Đoài"]),
        }
    ),
    max_size=8,
)


def sharers(items):
    found = Sharers()
    found.extend(items[:3])
    found.extend(items[3:])
    return found.indexes()


@given(people)
def test_whoever_the_whole_list_tells_of_is_found_among_the_sharers(items):
    items = [{**item, "row": str(at)} for at, item in enumerate(items, 1)]
    chosen = sharers(items)
    told = in_list([items[at] for at in chosen])
    assert {chosen[at]: found for at, found in told.items()} == in_list(items)


def test_people_who_share_nothing_are_left_out():
    one = {"full_name": "Lê Thị Na", "birth_date": "1990", "personal_id": ""}
    other = {**one, "birth_date": "1991"}
    assert sharers([one, other, {}, {}, one]) == [0, 4]


def test_who_stands_once_with_a_year_and_once_with_the_day_is_found():
    year = {"full_name": "Lê Thị Na", "birth_date": "1950", "address": "Thôn Đoài"}
    day, other = (
        {**year, "birth_date": "1950-03-08"},
        {**year, "birth_date": "1950-04-09"},
    )
    assert sharers([day, other]) == []  # two days are two people
    assert sharers([day, {}, {}, year]) == [0, 3]
