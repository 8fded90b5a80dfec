"""What is remembered of a column changes nothing of what is read."""

import pytest

from tests.intake.conftest import read_here
from tests.intake.nasty_lists import make
from vssid_desk.intake import ahead, sheet_reading

SEX = """
    | STT | Họ và tên     | Ngày sinh  | Giới tính | Số ĐDCN/CCCD |
    | 1   | Trần Thị Bưởi | 09/02/1990 | Nữ        | 031190123451 |
    | 2   | Trần Thị Bưởi | 09/02/1990 | Nữ        | 031190123452 |
    | 3   | Trần Thị Bưởi | 9/2/90     | nu        | 031190123453 |
    | 4   | Trần Thị Bưởi | 9/2/90     | nu        |              |
"""


@pytest.mark.parametrize("seed", range(20))
def test_a_list_reads_alike_with_and_without_memory(seed, tmp_path, monkeypatch):
    file, _ = make(seed, tmp_path, count=40)
    with_memory = read_here(file).people
    monkeypatch.setattr(ahead, "MOST_KNOWN", 0)
    assert read_here(file).people == with_memory


@pytest.mark.parametrize("seed", range(100, 130))
def test_columns_read_at_once_tell_what_rows_tell_by_themselves(
    seed, tmp_path, monkeypatch
):
    file, _ = make(seed, tmp_path, count=40)
    by_column = read_here(file).people
    monkeypatch.setattr(sheet_reading, "AT_ONCE", 1)
    monkeypatch.setattr(ahead.Plain, "told", _nothing_but_empty_cells)
    assert read_here(file).people == by_column


def _nothing_but_empty_cells(column, cells):
    return [column.get("") if cell == "" else None for cell in cells]


def test_a_name_in_parts_needs_no_other_column(read):
    people = read("""
        | STT | Họ và đệm | Tên  | Nam | Nữ |
        | 1   | Trần Thị  | Bưởi |     | x  |
        | 2   | Trần Văn  | Na   | x   |    |
    """).people
    assert [one["fields"]["full_name"] for one in people] == [
        "Trần Thị Bưởi",
        "Trần Văn Na",
    ]


def test_a_table_goes_on_below_a_header_that_is_of_nobody(read):
    people = read("""
        | STT | Họ và tên     | Ngày sinh  | Số ĐDCN/CCCD |
        | 1   | Trần Thị Bưởi | 09/02/1990 | 031190123451 |
        | STT | Chủ hộ        | Ngày sinh  | Địa chỉ      |
        | 2   | Trần Thị Na   | 09/02/1991 | 031191123452 |
        | 3   | Trần Thị Gấc  | 09/02/1992 | 031192123453 |
    """).people
    assert [one["row"] for one in people] == [2, 4, 5]


def test_a_doubtful_value_is_told_each_time(read):
    people = read(SEX).people
    told = [{note["field"] for note in person["notes"]} for person in people]
    assert told[0] == told[1] == set()
    assert "birth_date" in told[2]
    assert "birth_date" in told[3]
    assert people[0]["fields"]["full_name"] == people[1]["fields"]["full_name"]


def test_a_day_that_a_column_of_years_helps_out_stays_the_whole_day(read):
    people = read("""
        | Họ và tên     | Ngày sinh  | Năm sinh | Số sổ BHXH | Địa chỉ   |
        | Trần Thị Bưởi | 09/02/1990 | 1990     | 3190123456 | Thôn Đoài |
        | Trần Thị Na   |            | 1991     | 3190123457 | Thôn Đoài |
        | Lê Thị Na     | 09/02/1990 | 1990     | 3190123458 | Thôn Đoài |
    """).people
    born = [person["fields"]["birth_date"] for person in people]
    assert born == ["1990-02-09", "1991", "1990-02-09"]
