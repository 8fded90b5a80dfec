"""A hamlet or class stands in a column of its own, or only in a row above its people."""

import pytest

from vssid_desk.domain.people.place import group_of_sheet, place_of


@pytest.mark.parametrize(
    ("department", "group", "place"),
    [
        ("Lớp 5A", "Khối 5", "Lớp 5A"),
        ("", "I. Hộ nghèo › Thôn Đoài", "Thôn Đoài"),
        ("", "Thôn Đoài › Hộ nghèo", "Thôn Đoài"),
        ("", "Tổ dân phố số 3", "Tổ dân phố số 3"),
        ("", "Phòng Kế toán", "Phòng Kế toán"),
        ("", "6A", "6A"),
        ("", "10A1", "10A1"),
        ("", "13A", ""),
        ("", "I Tổ may 1", "Tổ may 1"),
        ("", "II. Thôn Bến", "Thôn Bến"),
        ("", "6 A", "6 A"),
        ("", "I. Hộ nghèo", ""),
        ("", "Tổng số người", ""),
        ("", "", ""),
    ],
)
def test_the_innermost_place_counts(department, group, place):
    assert place_of(department, group, "") == place


@pytest.mark.parametrize(
    ("department", "group", "address", "place"),
    [
        ("", "I. Hộ nghèo", "Thôn Đoài", "Thôn Đoài"),
        ("", "", "Tổ dân phố 5, phường Phú Hội, thành phố Huế", "Tổ dân phố 5"),
        ("", "Thôn Bến", "Thôn Đoài", "Thôn Bến"),
        ("Lớp 5A", "", "Thôn Đoài", "Lớp 5A"),
        ("", "", "Số 12 đường Trần Phú, phường 4", ""),
        ("", "", "xã Cẩm Giàng, thôn Đoài", ""),
    ],
)
def test_the_hamlet_of_the_address_counts_last(department, group, address, place):
    assert place_of(department, group, address) == place


@pytest.mark.parametrize(
    ("sheet", "group"),
    [
        ("6A", "6A"),
        ("Lớp 9 B", "Lớp 9 B"),
        ("Thôn Đoài", "Thôn Đoài"),
        ("Sheet1", ""),
        ("DS", ""),
        ("Mẫu 02", ""),
    ],
)
def test_a_sheet_may_name_the_class_of_its_people(sheet, group):
    assert group_of_sheet(sheet) == group
