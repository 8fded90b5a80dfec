"""What stands below the people and is another table, a legend, or a second sheet of words: nobody."""

import pytest

from tests.intake.conftest import codes, kinds, names

PEOPLE = """
    | STT | Họ và tên     | Ngày sinh  | Giới tính | Số CCCD      |
    | 1   | Trần Thị Bưởi | 09/02/1990 | Nữ        | 030190000001 |
    | 2   | Lê Văn Dần    | 23/11/1985 | Nam       | 031085000002 |
    | 3   | Vũ Thị Mão    | 14/08/2001 | Nữ        | 031301000003 |
"""


def test_a_table_of_papers_below_the_people_is_nobody(read):
    reading = read(
        PEOPLE
        + """
        ||
        | DANH MỤC HỒ SƠ KÈM THEO |
        | STT | Tên hồ sơ      | Số lượng | Ghi chú |
        | 1   | Tờ khai TK1-TS | 3 tờ     |         |
        | 2   | Bản photo CCCD | 3 bản    |         |
        """
    )
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Vũ Thị Mão"]
    assert [kinds(reading)[row] for row in (7, 8, 9)] == ["header", "note", "note"]
    assert "full_name.ocr" not in codes(reading.people[0])


def test_who_has_a_number_below_another_table_is_a_person_again(read):
    reading = read(
        PEOPLE
        + """
        | STT | Tên hồ sơ      | Số lượng   | | |
        | 1   | Tờ khai TK1-TS | 3 tờ       | | |
        | 4   | Ngô Thị Tý     | 14/08/2001 | Nữ | |
        | 5   | Bùi Văn Mùi    | | Nam | 031085000005 |
        | 6   | Hồ Thị Thân    | | Nữ  | |
        """
    )
    assert names(reading)[3:] == ["Ngô Thị Tý", "Bùi Văn Mùi", "Hồ Thị Thân"]


@pytest.mark.parametrize("head", ["Ghi chú:", "Chú thích", "Giải thích:"])
def test_what_codes_mean_below_the_people_is_nobody(read, head):
    reading = read(PEOPLE + f"| {head} |\n| 01 | Sai họ tên |\n| 02 | Sai ngày sinh |")
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Vũ Thị Mão"]
    assert [kinds(reading)[row] for row in (5, 6, 7)] == ["note"] * 3


@pytest.mark.parametrize("first", ["", "| Trần Thị Bưởi |\n"])
def test_families_that_sound_like_offices_are_people(read, first):
    told = [
        "Đặng Thị Mận",
        "ĐOÀN VĂN HẬU",
        "Trương Thị Hoa",
        "PHAN VĂN TÀI",
        "Tống Thị Lan",
        "Phan Thi Mai",
    ]
    reading = read("| Họ và tên |\n" + first + "".join(f"| {n} |\n" for n in told))
    assert names(reading)[-6:] == told


@pytest.mark.parametrize("group", ["Đảng uỷ", "Đoàn Thanh niên", "Trường Mầm non", "Phân xưởng 1", "VAN PHONG UBND"])  # fmt: skip
def test_offices_with_such_words_are_groups(read, group):
    one = "| Trần Thị Bưởi | 09/02/1990 | 030190000001 |"
    reading = read(f"| Họ và tên | Ngày sinh | Số CCCD |\n| {group} | | |\n{one}")
    assert [person["group"] for person in reading.people] == [group]


@pytest.mark.parametrize(
    "words", ["Tiếp theo", "Số điện thoại: 0912345678", "Cộng hoà xã hội chủ nghĩa", "Ngày in: 05/11/2025"]
)  # fmt: skip
def test_words_between_counted_names_are_nobody(read, words):
    reading = read(f"""
        | STT | Họ và tên     | Lớp |
        | 1   | Trần Thị Bưởi | 6A  |
        |     | {words}       |     |
        | 2   | Lê Văn Dần    | 6A  |
        |     | Vũ Thị Mão    |     |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Vũ Thị Mão"]
