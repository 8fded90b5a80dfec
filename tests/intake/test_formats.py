"""Every format gives the same people, whatever the file is called."""

import pytest

from tests.intake.conftest import names
from tests.intake.nasty import (
    FORMATS,
    as_csv,
    bare_xlsx,
    inline_rows,
    rows_of,
    tiny_biff5,
)
from vssid_desk.intake.formats.ole import container

TABLE = """
    | DANH SÁCH NGƯỜI CHƯA CÀI VSSID | | |
    | STT | Họ và tên | Ngày sinh | Số ĐDCN/CCCD |
    | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
    | 2 | Nguyễn Văn Đức | 1956 | 030056000000 |
    | Tổng số: 2 người | | | |
"""
PEOPLE = ["Trần Thị Bưởi", "Nguyễn Văn Đức"]


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_list_reads_the_same_in_every_format(read, tmp_path, kind):
    reading = read(FORMATS[kind](tmp_path / "list", TABLE))
    assert names(reading) == PEOPLE
    assert [p["fields"]["personal_id"] for p in reading.people] == [
        "030190000000",
        "030056000000",
    ]
    assert [p["row"] for p in reading.people] == [3, 4]
    assert reading.list_code == "no_vssid"
    assert reading.receipt["rows_with_content"] == 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_text_lists_are_read_in_any_encoding_and_delimiter(
    read, tmp_path, encoding, mark
):
    reading = read(as_csv(tmp_path / "list", TABLE, mark=mark, encoding=encoding))
    assert names(reading) == PEOPLE


def test_a_windows_1258_text_is_read(read, tmp_path):
    file = tmp_path / "list.csv"
    text = "Họ và tên,Số CCCD\nTrần Thị Bưởi,030190000000\n"
    pieces = {
        "ọ": "o\u0323",
        "ầ": "â\u0300",
        "ị": "i\u0323",
        "ở": "ơ\u0309",
        "ố": "ô\u0301",
    }
    for letter, parts in pieces.items():
        text = text.replace(letter, parts)
    file.write_bytes(text.encode("cp1258"))
    assert names(read(file)) == ["Trần Thị Bưởi"]


def test_a_tcvn3_text_is_read(read, tmp_path):
    file = tmp_path / "list.txt"
    file.write_bytes(
        "STT\tHä vµ tªn\tSè CCCD\n1\tNguyÔn ThÞ Hång Thuû\t030190000000\n"
        "2\t§Æng V¨n §øc\t030090000000\n".encode("latin-1")
    )
    assert names(read(file)) == ["Nguyễn Thị Hồng Thuỷ", "Đặng Văn Đức"]


@pytest.mark.parametrize("kind", sorted(FORMATS))
@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.XLSX", "a.xlsb", "a.ods", "a"])
def test_the_name_of_the_file_does_not_count(read, tmp_path, kind, name):
    file = FORMATS[kind](tmp_path / "list", TABLE)
    assert names(read(file.rename(tmp_path / name))) == PEOPLE


def test_a_stray_last_cell_under_a_false_dimension_brings_nothing_down(read, tmp_path):
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    told = '<dimension ref="A1:D5"/>'
    file = bare_xlsx(tmp_path / "a.xlsx", [*inline_rows(TABLE), stray], before=told)
    assert names(read(file)) == PEOPLE


def test_cells_without_references_are_read(read, tmp_path):
    file = bare_xlsx(tmp_path / "a.xlsx", inline_rows(TABLE, references=False))
    assert names(read(file)) == PEOPLE


def test_any_namespace_prefix_is_read(read, tmp_path):
    file = bare_xlsx(tmp_path / "a.xlsx", inline_rows(TABLE, prefix="x:"), prefix="x:")
    assert names(read(file)) == PEOPLE


def test_an_excel_5_work_book_is_read_with_and_without_container(read, tmp_path):
    rows = [["STT", "Ho va ten", "So CCCD"], ["1", "TRAN THI BUOI", "030190000000"]]
    bare, whole = tmp_path / "bare.xls", tmp_path / "whole.xls"
    bare.write_bytes(tiny_biff5(rows))
    whole.write_bytes(container("Book", tiny_biff5(rows)).getvalue())
    assert names(read(bare)) == names(read(whole)) == ["TRAN THI BUOI"]


def test_html_cells_that_span_keep_their_places(read, tmp_path):
    file = tmp_path / "list.xls"
    file.write_text(
        "<table><tr><th rowspan=2>Họ và tên</th><th colspan=2>Năm sinh</th><th rowspan=2>Số CCCD</th></tr>"
        "<tr><th>Nam</th><th>Nữ</th></tr><tr><td>Trần Thị Bưởi</td><td></td><td>1990</td>"
        "<td>030190000000</td></tr></table>",
        encoding="utf-8",
    )
    person = read(file).people[0]["fields"]
    assert (person["birth_date"], person["sex"]) == ("1990", "female")
    assert person["personal_id"] == "030190000000"


def test_the_table_helper_keeps_empty_rows():
    assert rows_of("| a |\n||\n| b |") == [["a"], [""], ["b"]]
