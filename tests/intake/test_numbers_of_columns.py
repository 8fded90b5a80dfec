"""Which of several columns of numbers or places counts, and columns that hold two kinds."""

import pytest

from tests.intake.conftest import codes


def test_a_number_of_pupils_gives_way_to_the_one_that_agrees_with_the_births(read):
    reading = read("""
        | STT | Mã định danh | Họ và tên     | Ngày sinh  | Số định danh cá nhân |
        | 1   | 013000000001 | Trần Thị Bưởi | 09/02/1990 | 030190000001         |
        | 2   | 013000000002 | Lê Văn Dần    | 23/11/1985 | 031085000002         |
    """)
    assert reading.people[0]["fields"]["personal_id"] == "030190000001"
    assert reading.people[0]["other"] == {}
    assert reading.tables[0]["ignored"]["B"] == "Mã định danh"


def test_ten_digits_in_a_column_of_both_numbers_are_the_code(read):
    reading = read("""
        | STT | Họ và tên     | Ngày sinh  | Mã số BHXH/Số ĐDCN |
        | 1   | Trần Thị Bưởi | 09/02/1990 | 030190000001       |
        | 2   | Lê Văn Dần    | 23/11/1985 | 3099000000         |
        | 3   | Vũ Thị Mão    | 14/08/2001 | 031301000003       |
    """)
    fields = reading.people[1]["fields"]
    assert (fields["personal_id"], fields["social_insurance_code"]) == (
        "",
        "3099000000",
    )
    assert "personal_id.code" in codes(reading.people[1])


@pytest.mark.parametrize(
    ("header", "value", "field"),
    [
        ("Nơi thường trú", "Thôn Đoài", "address"),
        ("Số nhà, thôn, xã", "Thôn Đoài", "address"),
        ("Số hồ sơ cư trú", "013000000001", ""),
        ("Mã bảo hiểm", "3099000000", "social_insurance_code"),
        ("Insurance code", "3099000000", "social_insurance_code"),
        ("Passport/ID", "030190000001", "personal_id"),
        ("Nội dung cần bổ sung", "Số CCCD", "reason"),
        ("Ngày, tháng, năm sinh (nếu chỉ có năm sinh thì ghi năm)", "1990", "birth_date"),
    ],
)  # fmt: skip
def test_more_words_of_headers(read, header, value, field):
    reading = read(f"""
        | STT | Họ và tên     | Giới tính | {header} |
        | 1   | Trần Thị Bưởi | Nữ        | {value}  |
        | 2   | Lê Văn Dần    | Nam       |          |
    """)
    assert reading.tables[0]["columns"].get("D", "") == field
    person = reading.people[0]
    assert {**person["fields"], "reason": person["reason"], "": value}[field] == value


def test_a_place_where_nothing_stands_gives_way_to_the_next(read):
    reading = read("""
        | STT | Họ và tên     | Năm sinh | Nơi thường trú | Nơi ở hiện tại |
        | 1   | Trần Thị Bưởi | 1990     | Thôn Đoài      |                |
        | 2   | Lê Văn Dần    | 1985     | Thôn Bến       |                |
    """)
    assert reading.people[0]["fields"]["address"] == "Thôn Đoài"


def test_whom_a_column_of_names_is_about_is_their_name(read):
    reading = read("""
        | TT | Đối tượng     | Năm sinh | Số CCCD      |
        | 1  | Trần Thị Bưởi | 1990     | 030190000001 |
        | 2  | Lê Văn Dần    | 1985     | 031085000002 |
    """)
    assert reading.people[0]["fields"]["full_name"] == "Trần Thị Bưởi"
