"""Remarks that stand with a name or hide part of a number: left out and told, never taken."""

import pytest

from tests.domain.reading.rows import row


@pytest.mark.parametrize(
    "value",
    [
        "Trần Thị Bưởi\nVợ",
        "Trần Thị Bưởi\ncon dâu",
        "Trần Thị Bưởi\nMẹ: Lê Thị Dần",
        "Trần Thị Bưởi đã chết",
        "Trần Thị Bưởi chuyển đi",
    ],
)
def test_who_somebody_is_and_what_became_of_them_leave_the_name(value):
    fields, codes, _ = row({}, full_name=value)
    assert fields["full_name"] == "Trần Thị Bưởi"
    assert ("full_name.alias", "warning") in codes


def test_a_remark_in_capitals_leaves_the_name():
    fields, codes, _ = row({}, full_name="TRẦN THỊ BƯỞI ĐÃ MẤT")
    assert fields["full_name"] == "TRẦN THỊ BƯỞI"
    assert ("full_name.alias", "warning") in codes


@pytest.mark.parametrize(
    "value", ["Trần Thị\nAnh", "Trần Thị\nBưởi", "Nguyễn Thị Con", "Lê Thị Vợ"]
)
def test_a_name_over_two_lines_stays_whole(value):
    assert row({}, full_name=value)[0]["full_name"] == " ".join(value.split())


@pytest.mark.parametrize(
    "value", ["0301********", "030190000xxx", "0301?0000001", "030190…001", "03019000...1"]
)  # fmt: skip
def test_of_a_number_shown_in_part_nothing_is_taken(value):
    fields, codes, _ = row({}, personal_id=value)
    assert fields == {}
    assert codes == [("personal_id.digits_lost", "error")]
