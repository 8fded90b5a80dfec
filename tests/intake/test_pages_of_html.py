"""HTML named .xls: tables within tables, hidden columns, wide letters."""

import pytest

from tests.intake.conftest import names

HEAD = "<tr><th>STT</th><th>Họ và tên</th><th>Số CCCD</th></tr>"
ROWS = (
    "<tr><td>1</td><td>Trần Thị Bưởi</td><td>030190000000</td></tr>"
    "<tr><td>2</td><td>Lê Văn Dần</td><td>030091000000</td></tr>"
)
PEOPLE = ["Trần Thị Bưởi", "Lê Văn Dần"]


def page(folder, body, encoding="utf-8"):
    file = folder / "list.xls"
    text = f"<html><body>{body}</body></html>"
    file.write_bytes(text.encode(encoding))
    return file


def test_a_list_within_a_layout_keeps_to_itself(read, tmp_path):
    body = (
        f"<table><tr><td>Menu</td><td><h1>DANH SÁCH MẪU 02</h1><table>{HEAD}{ROWS}</table></td>"
        "<td>Bản quyền</td></tr><tr><td colspan=3>Điện thoại: 0241234567</td></tr></table>"
    )
    reading = read(page(tmp_path, body))
    assert names(reading) == PEOPLE
    assert reading.list_code == "mau_02"
    assert reading.tables[0]["header_rows"] == [2, 2]


def test_a_table_that_wraps_one_cell_is_its_text(read, tmp_path):
    wrapped = ROWS.replace("Trần Thị Bưởi", "<table><tr><td>Trần Thị Bưởi</table>")
    reading = read(page(tmp_path, f"<table>{HEAD}{wrapped}</table>"))
    assert names(reading) == PEOPLE
    assert reading.people[0]["fields"]["personal_id"] == "030190000000"


@pytest.mark.parametrize(
    "body",
    [
        f"<table><col span=2><col style='display: none'>{HEAD}{ROWS}</table>",
        "<table>"
        + (HEAD + ROWS)
        .replace("<th>Số", "<th hidden>Số")
        .replace("<td>03", "<td style='display:none'>03")
        + "</table>",
    ],
)
def test_a_hidden_column_is_read_and_told(read, tmp_path, body):
    reading = read(page(tmp_path, body))
    assert names(reading) == PEOPLE
    told = {
        n["code"]
        for p in reading.people
        for n in p["notes"]
        if n["field"] == "personal_id"
    }
    assert told == {"personal_id.hidden_column"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_pages_of_wide_letters_are_read(read, tmp_path, encoding):
    assert (
        names(read(page(tmp_path, f"<table>{HEAD}{ROWS}</table>", encoding))) == PEOPLE
    )


def test_spaces_within_a_cell_are_told_and_line_ends_of_the_page_are_not(
    read, tmp_path
):
    page = tmp_path / "list.xls"
    page.write_text(
        "<table><tr><td>Họ và tên</td><td>Số CCCD</td></tr>"
        "<tr><td>\n   Trần Thị\n   Bưởi\n</td><td>030190000001</td></tr>"
        "<tr><td>Lê&nbsp;Văn  Dần</td><td>030091000002</td></tr></table>",
        encoding="utf-8",
    )
    first, second = read(page).people
    assert (first["fields"]["full_name"], first["notes"]) == ("Trần Thị Bưởi", [])
    assert second["fields"]["full_name"] == "Lê Văn Dần"
    assert [note["severity"] for note in second["notes"]] == ["note"]


def test_a_page_that_ends_within_its_table_is_read_and_told(read, tmp_path):
    page = tmp_path / "list.xls"
    whole = (
        "<html><body><table><tr><td>Họ và tên</td><td>Số CCCD</td></tr>"
        "<tr><td>Trần Thị Bưởi</td><td>030190000001</td></tr>"
        "<tr><td>Lê Văn Dần</td><td>030091000002</td></tr></table></body></html>"
    )
    page.write_text(whole, encoding="utf-8")
    assert read(page).left_out == []
    page.write_text(whole.partition("<td>Lê")[0], encoding="utf-8")
    reading = read(page)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert "dừng giữa bảng" in reading.left_out[0]["why"]
    page.write_text(whole.replace("</table>", ""), encoding="utf-8")  # a careless page
    assert read(page).left_out == []
