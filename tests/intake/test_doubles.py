"""Fields that stand in two or three columns of one table."""

from tests.intake.conftest import codes


def fields(reading):
    return {key: value for key, value in reading.people[0]["fields"].items() if value}


def test_ngay_thang_nam_in_three_columns_are_one_date(read):
    reading = read("""
        | Họ tên | Ngày | Tháng | Năm | CCCD |
        | Trần Thị Bưởi | #9 | #2 | #1990 | 030190000000 |
        | Lê Văn Dần | 9 | | 1991 | 030091000000 |
        | Lê Văn Mão | | | | 030092000000 |
    """)
    dates = [p["fields"]["birth_date"] for p in reading.people]
    assert dates == ["1990-02-09", "1991", ""]


def test_a_column_of_years_helps_where_the_date_is_empty(read):
    reading = read("""
        | Họ tên | Năm sinh | Ngày sinh | CCCD |
        | Trần Thị Bưởi | 1990 | 09/02/1990 | 030190000000 |
        | Lê Văn Dần | 1991 | | 030091000000 |
    """)
    dates = [p["fields"]["birth_date"] for p in reading.people]
    assert dates == ["1990-02-09", "1991"]
    assert [p["other"] for p in reading.people] == [{}, {}]


def test_a_book_number_fills_an_empty_code(read):
    reading = read("""
        | Họ tên | Ngày sinh | Mã số BHXH | Số sổ BHXH |
        | Trần Thị Bưởi | 1990 | 3099000000 | 3099000009 |
        | Lê Văn Dần | 1991 | | 3099000001 |
    """)
    first, second = reading.people
    assert first["fields"]["social_insurance_code"] == "3099000000"
    assert second["fields"]["social_insurance_code"] == "3099000001"
    assert "social_insurance_code.from_book" in codes(second)


def test_the_population_data_are_the_second_data_base_wherever_they_stand(read):
    reading = read(
        """
        | STT | Thông tin trên CSDLQG về dân cư | | | Thông tin BHXH cung cấp | | | Ghi chú |
        | | Họ và tên | Ngày sinh | Số ĐDCN | Họ và tên | Ngày sinh | Mã số BHXH | |
        | 1 | Trần Thị Bưởi | 1990 | 030190000000 | Trần Thị Bười | 1991 | 3099000000 | |
        """,
        merges=("A1:A2", "B1:D1", "E1:G1", "H1:H2"),
    )
    assert reading.people[0]["fields"]["full_name"] == "Trần Thị Bười"
    assert reading.people[0]["fields"]["social_insurance_code"] == "3099000000"
    assert reading.people[0]["other"] == {
        "full_name": "Trần Thị Bưởi",
        "birth_date": "1990",
        "personal_id": "030190000000",
    }


def test_codes_beside_their_names_are_no_second_data_base(read):
    reading = read(
        "| Họ tên | CCCD | Dân tộc | Mã dân tộc | SĐT | Điện thoại |\n"
        "| Lê Văn Dần | 030091000000 | Kinh | 01 | 0912000000 | 0912000001 |"
    )
    assert fields(reading)["ethnicity"] == "Kinh"
    assert reading.people[0]["other"] == {}


def test_the_reason_goes_before_the_result(read):
    reading = read("""
        | Họ tên | CCCD | Kết quả | Lý do |
        | Trần Thị Bưởi | 030190000000 | Không cập nhật | Chưa đồng bộ |
        | Lê Văn Dần | 030091000000 | Đã cập nhật | |
    """)
    assert [p["reason"] for p in reading.people] == ["Chưa đồng bộ", "Đã cập nhật"]


def test_what_stands_once_after_a_second_data_base_is_the_persons_own(read):
    reading = read("""
        | Họ tên | Ngày sinh | CCCD | Họ tên (CSDLQG) | Ngày sinh (CSDLQG) | Số ĐDCN (CSDLQG) | Địa chỉ | SĐT |
        | Lê Văn Dần | 1991 | | Lê Văn Dậu | 1992 | 030091000000 | Thôn Đoài | 0912000000 |
    """)
    person = reading.people[0]
    assert person["fields"]["address"] == "Thôn Đoài"
    assert person["fields"]["phone"] == "0912000000"
    assert person["other"] == {
        "full_name": "Lê Văn Dậu",
        "birth_date": "1992",
        "personal_id": "030091000000",
    }


def test_a_csdl_of_bhxh_beside_that_of_the_population_is_its_own(read):
    (person,) = read(
        """
        | STT | Thông tin trên CSDLQGDC | | | Thông tin trên CSDL BHXH | | |
        | | Họ và tên | Ngày sinh | Số ĐDCN | Họ và tên | Ngày sinh | Số CCCD |
        | 1 | Trần Thị Bười | 09/02/1991 | 030191000000 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        """,
        merges=("A1:A2", "B1:D1", "E1:G1"),
    ).people
    assert person["fields"]["full_name"] == "Trần Thị Bưởi"
    assert person["fields"]["personal_id"] == "030190000000"
    assert person["other"] == {
        "full_name": "Trần Thị Bười",
        "birth_date": "1991-02-09",
        "personal_id": "030191000000",
    }
