"""Group rows in their many shapes: nobody is made of one, nobody is lost beside one."""

import pytest

from tests.intake.conftest import kinds, names


def groups(reading):
    return [person["group"] for person in reading.people]


@pytest.mark.parametrize("count", ["2 người", "25", "(12 hộ)", "1.200.000", "3 HS"])
def test_a_group_row_with_its_count_is_no_person(read, count):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD | Ghi chú |
        | I | Thôn Đoài | | | {count} |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 | |
        | | Thôn Đông | {count} | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 | |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert groups(reading)[0] == "I Thôn Đoài"
    assert groups(reading)[1].endswith("Thôn Đông")


def test_a_text_that_stands_alone_over_people_is_their_group(read):
    reading = read("""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | Đảng uỷ | | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | Văn phòng HĐND - UBND | | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
        | Mọi thắc mắc liên hệ bà Lan | | | |
    """)
    assert groups(reading) == ["Đảng uỷ", "Văn phòng HĐND - UBND"]
    assert kinds(reading)[6] == "note"


def test_a_name_that_stands_alone_is_a_person(read):
    reading = read("""
        | Họ và tên | Ngày sinh | Số CCCD | Địa chỉ |
        | Trần Thị Bưởi | 09/02/1990 | 030190000000 | |
        | Giàng A Páo | | | |
        | LÊ VĂN DẦN | | | |
        | VĂN PHÒNG UBND | | | |
        | Ngô Thị Tý | 1990 | | |
    """)
    assert names(reading) == [
        "Trần Thị Bưởi",
        "Giàng A Páo",
        "LÊ VĂN DẦN",
        "Ngô Thị Tý",
    ]
    assert groups(reading)[3] == "VĂN PHÒNG UBND"


def test_groups_named_as_signers_are_groups(read):
    reading = read("""
        | STT | Họ và tên | Năm sinh | Địa chỉ |
        | | I. Cán bộ, công chức | | |
        | 1 | Trần Thị Bưởi | 1990 | |
        | | II. Cơ quan Đảng | | |
        | 2 | Lê Văn Dần | 1991 | |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert groups(reading) == ["I. Cán bộ, công chức", "II. Cơ quan Đảng"]


def test_a_tall_cell_at_the_left_is_the_group_of_its_rows(read):
    reading = read(
        """
        | | STT | Họ và tên | Số CCCD |
        | Hộ nghèo | 1 | Trần Thị Bưởi | 030190000000 |
        | | 2 | Lê Văn Dần | 030091000000 |
        | Hộ cận nghèo | 3 | Lê Văn Mão | 030091000001 |
        """,
        merges=("A2:A3",),
    )
    assert groups(reading) == ["Hộ nghèo", "Hộ nghèo", "Hộ cận nghèo"]


def test_a_person_on_two_rows_is_one_person(read):
    reading = read(
        """
        | STT | Họ và tên | Số CCCD | Giấy tờ |
        | 1 | Trần Thị Bưởi | 030190000000 | CCCD |
        | | | | Giấy khai sinh |
        | 2 | Lê Văn Dần | 030091000000 | CCCD |
        """,
        merges=("A2:A3", "B2:B3", "C2:C3"),
    )
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert kinds(reading) == {1: "header", 3: "note"}


def test_each_of_several_tables_has_the_group_named_over_it(read):
    reading = read("""
        | 1. Thôn Đoài |
        | STT | Họ và tên | Số CCCD |
        | 1 | Trần Thị Bưởi | 030190000000 |
        | 2. Thôn Đông |
        | Số CCCD | Họ tên |
        | 030091000000 | Lê Văn Dần |
    """)
    assert groups(reading) == ["1. Thôn Đoài", "2. Thôn Đông"]


def test_a_telephone_number_at_the_foot_is_no_person(read):
    reading = read("""
        | STT | Họ và tên | Số CCCD |
        | 1 | Trần Thị Bưởi | 030190000000 |
        | | Người lập | Hiệu trưởng |
        | | Lê Thị Lập | Phạm Văn Trưởng |
        | | | ĐT: 0912345678 |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert kinds(reading)[5] == "signature"


def test_small_letters_stand_below_capitals_and_numbers(read):
    reading = read("""
        | TT | Họ và tên | Số CCCD |
        | | A. KHỐI XÃ | |
        | | I. Trường Mầm non | |
        | | a) Giáo viên | |
        | 1 | Trần Thị Bưởi | 030190000000 |
        | | b) Nhân viên | |
        | 2 | Lê Văn Dần | 030091000000 |
        | | II. Trường Tiểu học | |
        | 3 | Lê Văn Mão | 030091000001 |
    """)
    assert groups(reading) == [
        "A. KHỐI XÃ › I. Trường Mầm non › a) Giáo viên",
        "A. KHỐI XÃ › I. Trường Mầm non › b) Nhân viên",
        "A. KHỐI XÃ › II. Trường Tiểu học",
    ]


def test_signers_between_tables_are_no_group(read):
    reading = read("""
        | STT | Họ và tên | Số CCCD |
        | 1 | Trần Thị Bưởi | 030190000000 |
        | Người lập | | |
        | Nguyễn Thị Lan | | |
        ||
        | II. Điều chỉnh | | |
        | Họ tên | Mã số BHXH | |
        | Lê Văn Dần | 3099000001 | |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert groups(reading) == ["", "II. Điều chỉnh"]


@pytest.mark.parametrize("total", ["Cộng: 13 người", "Cộng 7 người", "Cộng: 1.213 hộ"])
def test_a_sum_with_its_number_is_a_total_and_no_group(read, total):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | Thôn Đoài | | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | {total} | | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert kinds(reading)[4] == "total"
    assert "Cộng" not in groups(reading)[1]


def test_departments_are_groups_though_their_names_also_sign(read):
    reading = read(
        """
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | | Phòng Kế toán | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | | Ban Giám đốc | | |
        | 2 | Lê Văn Khế | 05/11/1978 | 030078000000 |
        | | KẾ TOÁN TRƯỞNG | | GIÁM ĐỐC |
        | | Nguyễn Thị Lan | | Phạm Văn Trưởng |
        """
    )
    found = [person["group"] for person in reading.people]
    assert found == ["Phòng Kế toán", "Ban Giám đốc"]


@pytest.mark.parametrize("mark", ["- ", "* ", "+ ", "• "])
def test_a_hamlet_behind_a_bullet_is_a_group(read, mark):
    reading = read(f"""
        | STT             | Họ và tên     | Số CCCD      |
        | {mark}Thôn Đoài |               |              |
        | 1               | Trần Thị Bưởi | 030190000001 |
        | {mark}Hộ nghèo ghi mã HN |      |              |
    """)
    assert reading.people[0]["group"] == f"{mark}Thôn Đoài"
    assert kinds(reading)[4] == "note"


@pytest.mark.parametrize(
    "total", ["Cộng Xóm 4: 1 người", "Cộng bản Lác", "CỘNG ẤP 3", "Tổng cộng các buôn"]
)
def test_a_sum_of_whatever_group_is_a_total(read, total):
    reading = read(f"""
        | STT    | Họ và tên     | Số CCCD      |
        | Xóm 4  |               |              |
        | 1      | Trần Thị Bưởi | 030190000001 |
        |        | {total}       |              |
        | Bản Lác |              |              |
        | 1      | Lê Văn Dần    | 030091000002 |
    """)
    assert kinds(reading)[4] == "total"


@pytest.mark.parametrize("name", ["Tống Đức Sơn", "Công Tôn Nữ Hoa", "Tòng Văn Ó"])
def test_a_family_name_that_sounds_like_a_sum_is_a_person(read, name):
    reading = read(f"""
        | STT | Họ và tên | Giới tính | Địa chỉ   |
        | 1   | {name}    | Nam       | Thôn Đoài |
    """)
    assert names(reading) == [name]
