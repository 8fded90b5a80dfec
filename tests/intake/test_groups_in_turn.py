"""Which group a new group stands below, beside or in place of."""

import pytest

from tests.intake.test_groups import groups


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("THÔN ĐOÀI (1 người)", "KHU PHỐ 3 (1 người)"),
        ("Thôn Đoài", "Ấp Trung Hoà"),
        ("Cựu chiến binh", "TRẺ EM DƯỚI 6 TUỔI"),
        ("Thôn Đoài", "Xóm Mới"),
    ],
)
def test_a_group_with_people_of_its_own_ends_where_another_begins(read, first, second):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | {first} | | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | {second} | | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert groups(reading) == [first, second]


def test_a_hamlet_ends_with_its_quarters_where_one_called_otherwise_begins(read):
    reading = read("""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | Thôn Đoài | | | |
        | Tổ 1 | | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | Khu phố 3 | | | |
        | Tổ 1 | | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert groups(reading) == ["Thôn Đoài › Tổ 1", "Khu phố 3 › Tổ 1"]


def test_hamlets_stand_below_a_commune_that_lists_its_office_first(read):
    reading = read("""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | Xã Cẩm Giàng | | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | Thôn Đoài | | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert groups(reading) == ["Xã Cẩm Giàng", "Xã Cẩm Giàng › Thôn Đoài"]


@pytest.mark.parametrize(
    "group", ["Ca A", "Phố Quang Trung", "Đường Trần Phú", "Khóm 3"]
)
def test_words_of_no_family_over_counted_people_are_their_group(read, group):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | {group} | | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert groups(reading) == ["", group]


@pytest.mark.parametrize("name", ["Ksor H'Blưn", "Đường Thị Mai", "Giàng A Páo"])
def test_a_family_of_whatever_people_that_stands_alone_is_a_person(read, name):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | | {name} | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert len(reading.people) == 3


@pytest.mark.parametrize("mark", ["*", "-", "+", "•"])
def test_a_bullet_in_a_cell_of_its_own_marks_a_group(read, mark):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | {mark} | Người có công | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
        | {mark} | Thân nhân liệt sĩ | | |
        | 2 | Lê Văn Dần | 09/02/1991 | 030091000000 |
    """)
    assert groups(reading) == [f"{mark} Người có công", f"{mark} Thân nhân liệt sĩ"]


def test_a_department_beside_names_in_the_first_column_is_a_group(read):
    reading = read("""
        | Họ và tên | Ngày sinh | Số CCCD |
        | | Phòng Kế toán | |
        | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
    """)
    assert groups(reading) == ["Phòng Kế toán"]
