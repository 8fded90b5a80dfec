"""A hamlet or class stands in a column of its own, or only in a row above its people."""

import pytest

from vssid_desk.domain.people.place import place_of


@pytest.mark.parametrize(
    ("department", "group", "place"),
    [
        ("Lớp 5A", "Khối 5", "Lớp 5A"),
        ("", "I. Hộ nghèo › Thôn Đoài", "Thôn Đoài"),
        ("", "Thôn Đoài › Hộ nghèo", "Thôn Đoài"),
        ("", "Tổ dân phố số 3", "Tổ dân phố số 3"),
        ("", "Phòng Kế toán", "Phòng Kế toán"),
        ("", "I. Hộ nghèo", ""),
        ("", "Tổng số người", ""),
        ("", "", ""),
    ],
)
def test_the_innermost_place_counts(department, group, place):
    assert place_of(department, group) == place
