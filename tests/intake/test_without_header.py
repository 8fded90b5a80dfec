"""Single columns over which nothing stands, in a list whose other columns have headers."""

import pytest

from tests.intake.conftest import names
from vssid_desk.intake.refusal import NobodyFound

UNHEADED = """
    | STT | Họ và tên     | Ngày sinh  |     |              |
    | 1   | Trần Thị Bưởi | 09/02/1990 | Nữ  | 030190000001 |
    | 2   | Lê Văn Dần    | 23/11/1985 | Nam | 031085000002 |
    | 3   | Vũ Thị Mão    | 14/08/2001 | Nữ  | 031301000003 |
"""


def test_a_sex_and_a_number_that_agrees_need_no_header(read):
    reading = read(UNHEADED)
    assert [person["fields"]["sex"] for person in reading.people] == [
        "female",
        "male",
        "female",
    ]
    assert reading.people[0]["fields"]["personal_id"] == "030190000001"
    assert reading.tables[0]["columns"]["E"] == "personal_id"


def test_a_number_without_header_that_contradicts_the_births_is_not_taken(read):
    reading = read(UNHEADED.replace("030190", "030162").replace("031085", "031059"))
    assert {person["fields"]["personal_id"] for person in reading.people} == {""}


def test_last_words_of_names_stand_behind_them_without_a_header(read):
    reading = read("""
        | STT | Họ và tên |      | Ngày sinh  |
        | 1   | Trần Thị  | Bưởi | 09/02/1990 |
        | 2   | Lê Văn    | Dần  | 23/11/1985 |
        | 3   | Vũ Thị    | Mão  | 14/08/2001 |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Vũ Thị Mão"]


def test_hamlets_behind_whole_names_are_no_part_of_them(read):
    reading = read("""
        | STT | Họ và tên     |      | Ngày sinh  |
        | 1   | Trần Thị Bưởi | Đoài | 09/02/1990 |
        | 2   | Lê Văn Dần    | Bến  | 23/11/1985 |
        | 3   | Vũ Thị Mão    | Đông | 14/08/2001 |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Vũ Thị Mão"]


def test_words_that_come_again_behind_the_names_are_no_part_of_them(read):
    reading = read("""
        | STT | Họ và tên     |      | Ngày sinh  |
        | 1   | Trần Thị Bưởi | Kinh | 09/02/1990 |
        | 2   | Lê Văn Dần    | Kinh | 23/11/1985 |
        | 3   | Vũ Thị Mão    | Tày  | 14/08/2001 |
        | 4   | Vũ Thị Tý     | Kinh | 14/08/2001 |
    """)
    assert names(reading)[0] == "Trần Thị Bưởi"


def test_a_list_of_heads_of_households_alone_gives_nobody_a_name(read):
    with pytest.raises(NobodyFound):
        read("""
            | TT | Họ tên chủ hộ | Số CCCD chủ hộ | Số khẩu | Địa chỉ        |
            | 1  | Trần Thị Bưởi | 030190000001   | 3       | Thôn Đoài, xã A |
            | 2  | Vũ Thị Mão    | 031301000003   | 4       | Thôn Bến, xã A  |
        """)


def test_counts_of_men_and_women_beside_a_list_say_nothing_of_a_person(read):
    reading = read("""
        | STT | Họ và tên     | Giới tính | Số CCCD      |  | Thôn      | Nam | Nữ |
        | 1   | Trần Thị Bưởi | Nữ        | 030190000001 |  | Thôn Đoài | 1   | 2  |
        | 2   | Lê Văn Dần    | Nam       | 031085000002 |  | Cộng      | 1   | 2  |
    """)
    assert [person["fields"]["sex"] for person in reading.people] == ["female", "male"]


def test_a_name_behind_a_gap_at_the_end_is_one_who_signs(read):
    reading = read("""
        | STT | Họ và tên     | Ngày sinh  | Số CCCD      |
        | 1   | Trần Thị Bưởi | 09/02/1990 | 030190000001 |
        ||
        | | Chủ Hộ Kinh Doanh | | |
        ||
        | | Lê Thị Chín | | |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
