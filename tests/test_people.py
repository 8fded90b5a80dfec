"""The tools of the tests are trusted, so they are tested: people and workbooks."""

from datetime import date
from random import Random

from python_calamine import CalamineWorkbook

from tests.people import card, people, person, personal_id, rows
from vssid_desk.domain.person import FIELDS


def test_the_same_seed_gives_the_same_people():
    assert people(50, seed=3) == people(50, seed=3)
    assert people(50, seed=3) != people(50, seed=4)


def test_numbers_agree_with_sex_and_birth_and_are_never_shared():
    crowd = people(2_000)
    for one in crowd:
        digit, year = int(one["personal_id"][3]), one["personal_id"][4:6]
        assert (digit % 2 == 1) == (one["sex"] == "female")
        assert f"{19 + digit // 2}{year}" == one["birth_date"][:4]
    for key in ("personal_id", "social_insurance_code", "phone"):
        assert len({one[key] for one in crowd}) == 2_000


def test_what_is_fixed_the_rest_agrees_with():
    one = person(Random(1), birth_date="2014-06-20", sex="female", full_name="An")
    assert one["full_name"] == "An"
    assert one["personal_id"][3:] == "314000000"


def test_a_number_can_end_in_zeros():
    assert personal_id("030", "male", "1990") == "030090000000"


def test_only_declared_fields_are_filled():
    assert people(1)[0].keys() <= FIELDS.keys()


def test_a_card_has_seven_fields_or_eleven():
    (one,) = people(1)
    assert card(one).count("|") == 6
    assert card(one, issued="02032025").count("|") == 10
    assert card({**one, "birth_date": "1955"}).split("|")[3] == "1955"


def test_rows_are_shown_as_lists_write_them():
    (one,) = people(1, birth_date="1990-02-09", sex="male")
    assert rows([one], "birth_date", "sex") == [["09/02/1990", "Nam"]]


def test_a_text_table_becomes_a_real_workbook(workbook):
    file = workbook(
        """
        | DANH SÁCH |
        || Bưởi | #30190:000000 | @1990-02-09 | =A1 -> x | =A1 |
        """,
        merges={"Sheet1": ["A1:C1"]},
    )
    sheet = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0)
    first, second = sheet.to_python(skip_empty_area=False)
    assert first[0] == "DANH SÁCH"
    assert second == ["", "Bưởi", 30190.0, date(1990, 2, 9), "x"]
    assert sheet.merged_cell_ranges == [((0, 0), (0, 2))]


def test_a_workbook_has_as_many_sheets_as_tables(workbook):
    file = workbook({"A": "| 1 |", "B": "| 2 |"}, "two.xlsx")
    assert CalamineWorkbook.from_path(str(file)).sheet_names == ["A", "B"]
