"""Lists whose columns tell of several people, or of one in several ways."""

import pytest

from tests.intake.conftest import codes


def known(person):
    return {key: value for key, value in person["fields"].items() if value}


PARENTS = ("E1:F1", "G1:H1", "I1:J1", "A1:A2", "B1:B2", "C1:C2", "D1:D2")


@pytest.mark.parametrize(
    ("father", "mother", "head"),
    [
        ("Cha", "Mẹ", "Chủ hộ"),
        ("Thông tin cha", "Thông tin mẹ", "Thông tin chủ hộ"),
        ("Thông tin về cha", "Thông tin về mẹ", "Chủ hộ"),
        ("Bố", "Mẹ", "Chủ hộ gia đình"),
    ],
)
def test_blocks_of_parents_and_head_are_never_the_persons(read, father, mother, head):
    reading = read(
        f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD | {father} | | {mother} | | {head} | |
        | | | | | Họ tên | Số CCCD | Họ tên | Số CCCD | Họ và tên | Số định danh |
        | 1 | Vũ Gia Bảo An | 20/06/2014 | 030214000000 | Vũ Gia Khang | 030080000000 | Trần Thị Mùa | 030182000000 | Vũ Gia Khang | 030080000000 |
        """,
        merges=PARENTS,
    )
    (person,) = reading.people
    found = known(person)
    assert found["full_name"] == "Vũ Gia Bảo An"
    assert found["personal_id"] == "030214000000"
    assert found["household_head_id"] == "030080000000"
    assert found["guardian_name"] == "Vũ Gia Khang"
    assert person["other"] == {}


def test_a_name_in_three_columns_is_joined(read):
    reading = read(
        """
        | TT | Họ | Tên đệm | Tên | Ngày sinh | Số CCCD |
        | 1 | Nguyễn | Thị | Hồng | 09/02/1990 | 030190000001 |
        | 2 | Lê | | Lan | 09/02/1991 | 030191000001 |
        """
    )
    names = [known(person)["full_name"] for person in reading.people]
    assert names == ["Nguyễn Thị Hồng", "Lê Lan"]


@pytest.mark.parametrize(
    ("header", "mark"), [("NAMSINH", "x"), ("chỉ có năm sinh", "1")]
)
def test_a_mark_that_only_the_year_is_known_lowers_the_precision(read, header, mark):
    reading = read(
        f"""
        | STT | HOTEN | NGAYSINH | {header} | SOCMND |
        | 1 | Lê Văn Dần | 01/01/1956 | {mark} | 030056000000 |
        | 2 | Lê Văn Tý | 01/02/1957 | | 030057000000 |
        | 3 | Lê Văn Sửu | 1958 | {mark} | 030058000000 |
        """
    )
    born = [known(person)["birth_date"] for person in reading.people]
    assert born == ["1956", "1957-02-01", "1958"]
    assert codes(reading.people[0]) == {"birth_date.year_only"}
    assert reading.people[0]["raw"]["birth_date"] == "01/01/1956"


def test_a_state_of_school_is_no_reason(read):
    reading = read(
        """
        | STT | Họ và tên | Ngày sinh | Trạng thái | Mã định danh |
        | 1 | Vũ Gia Bảo An | 20/06/2014 | Đang học | 030214000000 |
        """
    )
    assert reading.people[0]["reason"] == ""


def test_an_address_that_looks_like_a_name_is_an_address(read):
    reading = read(
        """
        | 1 | Thôn Đoài xã Lương Điền | Lê Văn Dần | 01/02/1991 | 030091000000 |
        | 2 | Thôn Đông xã Lương Điền | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        """
    )
    found = known(reading.people[0])
    assert found["full_name"] == "Lê Văn Dần"
    assert found["address"] == "Thôn Đoài xã Lương Điền"


@pytest.mark.parametrize(
    ("others", "told"), [("Đặng Văn Đức", True), ("Dang Van Duc", False)]
)
def test_a_name_without_marks_is_told_where_the_list_has_marks(read, others, told):
    rows = f"| {others} | 01/02/1991 |\n" * 4
    reading = read("| Họ tên | Ngày sinh |\n| Nguyen Van An | 01/02/1990 |\n" + rows)
    assert ("full_name.no_marks" in codes(reading.people[0])) == told


def test_of_two_number_columns_the_older_is_the_old_number(read):
    reading = read(
        """
        | TT | Họ tên | CMND/CCCD cũ | CMND/CCCD mới |
        | 1 | Lê Văn Dần | 031000001 | 030091000001 |
        | 2 | Lê Văn Tý | 031000002 | 030092000001 |
        """
    )
    found = known(reading.people[0])
    assert found["personal_id"] == "030091000001"
    assert found["legacy_id"] == "031000001"
    assert reading.people[0]["other"] == {}


def test_a_list_without_header_may_have_the_name_and_a_phone_in_columns_of_their_own(
    read,
):
    reading = read(
        """
        | 1 | Lê Văn | Dần | 01/02/1991 | 0912000000 | 3099000001 | 030091000001 |
        | 2 | Trần Thị | Bưởi | 01/02/1990 | 0351000000 | 3099000002 | 030190000001 |
        """
    )
    found = known(reading.people[0])
    assert found["full_name"] == "Lê Văn Dần"
    assert found["phone"] == "0912000000"
    assert found["social_insurance_code"] == "3099000001"
    assert codes(reading.people[0]) == {"row.no_header"}


def test_what_bhxh_holds_counts_though_it_stands_second(read):
    reading = read(
        """
        | STT | Họ tên theo CSDL dân cư | Số ĐDCN theo CSDL dân cư | Họ tên theo BHXH | Số CCCD theo BHXH | Mã số BHXH |
        | 1 | Lê Văn Dẩn | 030091000001 | Lê Văn Dần | 030091000009 | 3099000001 |
        """
    )
    (person,) = reading.people
    assert known(person) == {
        "full_name": "Lê Văn Dần",
        "personal_id": "030091000009",
        "social_insurance_code": "3099000001",
    }
    assert person["other"] == {
        "full_name": "Lê Văn Dẩn",
        "personal_id": "030091000001",
    }


def test_what_stands_behind_a_parents_name_is_the_parents(read):
    reading = read(
        """
        | TT | Họ tên trẻ | Ngày sinh | Mã định danh | Họ tên mẹ | Năm sinh | Số CCCD | SĐT | Địa chỉ |
        | 1 | Lê Văn Dần | 01/02/2024 | 030224000001 | Trần Thị B | 1995 | 030195000001 | 0912000000 | Thôn 1 |
        | 2 | Lê Văn Tý | | | Trần Thị C | 1996 | 030196000001 | 0912000001 | Thôn 1 |
        """
    )
    first, second = (known(person) for person in reading.people)
    assert first["personal_id"] == "030224000001"
    assert first["birth_date"] == "2024-02-01"
    assert "personal_id" not in second
    assert "birth_date" not in second
    assert second["address"] == "Thôn 1"


def test_the_persons_own_columns_may_stand_behind_a_heads_name(read):
    reading = read(
        """
        | TT | Họ tên chủ hộ | Họ tên thành viên | Ngày sinh | Số CCCD |
        | 1 | Lê A | Lê Văn Dần | 01/02/2024 | 030224000001 |
        """
    )
    found = known(reading.people[0])
    assert found["personal_id"] == "030224000001"
    assert found["birth_date"] == "2024-02-01"


def test_a_number_with_its_day_of_issue_in_one_column_is_the_number(read):
    reading = read(
        """
        | TT | Họ tên | Số CCCD, ngày cấp | Ngày cấp CMND |
        | 1 | Lê Văn Dần | 030091000001 ngày 12/05/2021 | 12/05/2011 |
        """
    )
    assert known(reading.people[0])["personal_id"] == "030091000001"
    assert codes(reading.people[0]) == {"personal_id.other_words"}
