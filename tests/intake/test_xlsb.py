"""Binary workbooks: short cells, merges, hidden parts, formats, faults, damage."""

import pytest
import python_calamine

from tests.intake.conftest import codes, names
from tests.intake.nasty import with_part
from tests.intake.nasty_xlsb import DAY, TWELVE, as_xlsb, row
from vssid_desk.intake.refusal import Refused

HEAD = ["Mã hộ", "Họ và tên", "Ngày sinh", "Số CCCD"]
PEOPLE = ["Trần Thị Bưởi", "Lê Văn Dần"]
SHEET = "xl/worksheets/sheet1.bin"


def lines(**looks):
    return [
        row(0, HEAD, **looks),
        row(1, ["H1", PEOPLE[0], "09/02/1990", "030190000000"], **looks),
        row(2, ["H2", PEOPLE[1], "1991", "030091000000"], **looks),
    ]


@pytest.mark.parametrize("short", [False, True])
def test_whole_and_short_cells_are_read(read, tmp_path, short):
    reading = read(as_xlsb(tmp_path / "list", lines(short=short)))
    assert names(reading) == PEOPLE
    assert [p["row"] for p in reading.people] == [2, 3]


def test_the_helper_writes_what_another_reader_takes(tmp_path):
    book = python_calamine.CalamineWorkbook.from_path(
        as_xlsb(tmp_path / "list", lines())
    )
    assert book.get_sheet_by_index(0).to_python()[1][1] == PEOPLE[0]


@pytest.mark.parametrize(("starts_1904", "serial"), [(False, 32913), (True, 31451)])
def test_days_and_numbers_with_a_format_are_read(read, tmp_path, starts_1904, serial):
    rows = [
        row(0, HEAD),
        row(1, ["H1", PEOPLE[0], (serial, DAY), (30190000000, TWELVE)]),
    ]
    person = read(as_xlsb(tmp_path / "list", rows, starts_1904=starts_1904)).people[0]
    assert person["fields"]["birth_date"] == "1990-02-09"
    assert person["fields"]["personal_id"] == "030190000000"
    assert "personal_id.zeros_restored" in codes(person)


def test_merged_cells_hold_for_all_their_rows(read, tmp_path):
    rows = [*lines()[:2], row(2, [None, PEOPLE[1], "1991", "030091000000"])]
    reading = read(as_xlsb(tmp_path / "list", rows, merges=[(1, 2, 0, 0)]))
    assert [p["fields"]["household_code"] for p in reading.people] == ["H1", "H1"]


def test_hidden_rows_and_columns_are_told(read, tmp_path):
    rows = [*lines()[:2], *lines(hidden=True)[2:]]
    reading = read(as_xlsb(tmp_path / "list", rows, hidden_columns=[3]))
    assert "row.hidden" not in codes(reading.people[0])
    assert {"row.hidden", "personal_id.hidden_column"} <= codes(reading.people[1])


def test_faults_of_cells_are_errors(read, tmp_path):
    rows = [row(0, HEAD), row(1, ["H1", PEOPLE[0], "#N/A", ("=", "")])]
    person = read(as_xlsb(tmp_path / "list", rows)).people[0]
    assert {"birth_date.error_cell", "personal_id.no_value"} <= codes(person)


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_cut_sheet_is_refused(read, tmp_path, keep):
    file = with_part(
        as_xlsb(tmp_path / "list", lines()),
        {SHEET: lambda data: data[: int(len(data) * keep)]},
    )
    with pytest.raises(Refused, match=r"list\.xlsb"):
        read(file)


def test_a_workbook_of_another_program_is_read(read, request):
    file = request.config.rootpath / "tests/intake/data/short-cells.xlsb"
    reading = read(file)
    assert names(reading) == ["Trần Thị Bưởi", "Nguyễn Văn Đức"]
    assert {p["group"] for p in reading.people} == {"I. Hộ nghèo"}
    assert [item["sheet"] for item in reading.left_out] == ["Nháp"]
