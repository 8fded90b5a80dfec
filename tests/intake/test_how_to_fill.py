"""Rows that tell how a list is to be filled in: no people, and no fields of their own."""

import pytest

from tests.intake.conftest import kinds, names

ONE = "| 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000001 |"


@pytest.mark.parametrize(
    "how",
    [
        "| | (Chữ in hoa có dấu) | (dd/mm/yyyy) | (Nam/Nữ) | (12 số) |",
        "| | Bắt buộc | Bắt buộc | Không bắt buộc | Bắt buộc |",
        "| | Text | dd/mm/yyyy | Text | 12 số |",
    ],
)
def test_what_explains_the_fields_belongs_to_the_header(read, how):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Giới tính | Số CCCD |
        {how}
        {ONE}
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert reading.people[0]["fields"]["personal_id"] == "030190000001"
    assert reading.tables[0]["header_rows"] == [1, 2]


@pytest.mark.parametrize("mark", ["VD", "Ví dụ:", "Mẫu", "VD 1"])
def test_an_example_is_no_person(read, mark):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Giới tính | Số CCCD |
        | {mark} | Nguyễn Văn A | 01/01/1990 | Nam | 001090000001 |
        {ONE}
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert kinds(reading)[2] == "note"


def test_days_in_three_columns_are_no_explanation(read):
    reading = read(
        """
        | STT | Họ và tên     | Ngày sinh |       |      |
        |     |               | Ngày      | Tháng | Năm  |
        | 1   | Trần Thị Bưởi | 9         | 2     | 1990 |
        """,
        merges=("C1:E1",),
    )
    assert reading.people[0]["fields"]["birth_date"] == "1990-02-09"
