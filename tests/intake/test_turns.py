"""Columns of two data bases that take turns: each goes to its own side."""

import pytest

ROW = (
    "| 1 | Trần Thị Bưởi | Trần Thị Bười | 1990 | 1991 | 030190000000 | 030190000001 |"
)


@pytest.mark.parametrize(
    ("one", "two"),
    [("BHXH", "CSDLQG"), ("cũ", "mới"), ("BHXH", "theo CCCD"), ("", "CSDLDC")],
)
def test_pairs_told_by_a_word_in_each_header(read, one, two):
    pairs = [
        f"{field} ({word})"
        for field in ("Họ và tên", "Ngày sinh", "Số CCCD")
        for word in (one, two)
    ]
    reading = read(f"| STT | {' | '.join(pairs).replace('()', '')} |\n{ROW}")
    check(reading)


@pytest.mark.parametrize(
    ("one", "two"), [("BHXH", "CSDLQG"), ("Cũ", "Mới"), ("Theo BHXH", "Theo CCCD")]
)
def test_pairs_below_the_field_they_share(read, one, two):
    reading = read(
        f"""
        | STT | Họ và tên | | Ngày sinh | | Số CCCD | |
        | | {one} | {two} | {one} | {two} | {one} | {two} |
        {ROW}
        """,
        merges=("A1:A2", "B1:C1", "D1:E1", "F1:G1"),
    )
    check(reading)
    assert reading.tables[0]["header_rows"] == [1, 2]


def check(reading):
    person = reading.people[0]
    kept = ("full_name", "birth_date", "personal_id")
    assert [person["fields"][key] for key in kept] == [
        "Trần Thị Bưởi",
        "1990",
        "030190000000",
    ]
    assert person["other"] == {
        "full_name": "Trần Thị Bười",
        "birth_date": "1991",
        "personal_id": "030190000001",
    }
    assert person["fields"]["social_insurance_code"] == ""


def test_a_row_with_a_date_and_a_hamlet_is_a_person(read):
    reading = read("""
        | STT | Họ và tên | Ngày sinh | Số CCCD | Địa chỉ |
        | 1 | | 1990 | | Thôn Đoài |
        | 2 | Lê Văn Dần | 1991 | | Thôn Đông |
    """)
    assert [p["row"] for p in reading.people] == [2, 3]
    assert [p["group"] for p in reading.people] == ["", ""]
