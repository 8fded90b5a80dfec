"""The sender's workbook given back: doubtful cells marked, a note in each, the original untouched."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.operations.conftest import Take
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.mark_list import mark_list
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import lists

LIST = """
    | DANH SÁCH (Mẫu 02) | | | | |
    | STT | Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Trần Thị Bưởi | 31/02/1995 | 030195000001 | 3000000001 |
    | 2 | Lê Văn Lựu | 12/03/1957 | 30057000002 | 3000000002 |
    | 3 | Vũ Thị Gấc | 01/02/1995 | 030195000003 | 3000000003 |
"""


def opened(file: Path) -> Worksheet:
    sheet = openpyxl.load_workbook(file).active
    assert isinstance(sheet, Worksheet)
    return sheet


def noted(sheet: Worksheet) -> dict[str, str]:
    return {
        cell.coordinate: cell.comment.text
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def test_doubtful_cells_are_marked_where_they_stand(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    list_id = take(LIST).list_id
    made = mark_list(commune, list_id, tmp_path / "tra-lai.xlsx")
    sheet = opened(made.file)
    notes = noted(sheet)
    assert "31/02/1995" in notes["C3"]
    assert "11 chữ số" in notes["D4"]
    assert "Đề nghị: 030057000002" in notes["D4"]
    assert not any(cell.endswith("5") for cell in notes)
    assert (made.cell_count, made.is_rendering) == (len(notes), False)
    assert sheet["C3"].fill.fill_type == "solid"
    assert sheet["B3"].value == "Trần Thị Bưởi"
    assert sheet["C5"].fill.fill_type is None


def test_what_came_in_stays_as_it_was(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    list_id = take(LIST).list_id
    original = (tmp_path / "thang-10.xlsx").read_bytes()
    mark_list(commune, list_id, tmp_path / "tra-lai.xlsx")
    assert (tmp_path / "thang-10.xlsx").read_bytes() == original
    assert lists.file_bytes(commune.store, list_id) == original


def test_another_format_becomes_a_workbook_of_what_was_read(
    commune: Workspace, tmp_path: Path
) -> None:
    text = (
        "Họ và tên,Ngày sinh,Số ĐDCN/CCCD\n"
        "Trần Thị Bưởi,31/02/1995,030195000001\n"
        "=Lê Văn Lựu,12/03/1957,30057000002\n"
    )
    file = tmp_path / "ds.csv"
    file.write_text(text, encoding="utf-8")
    list_id = import_list(commune, file, campaign_id=1).list_id
    made = mark_list(commune, list_id, tmp_path / "tra-lai.xlsx")
    assert made.is_rendering
    sheet = opened(made.file)
    assert sheet["B2"].value == "31/02/1995"
    assert sheet["C3"].value == "30057000002"
    assert "31/02/1995" in noted(sheet)["B2"]


def test_tables_side_by_side_are_marked_each_in_its_own_columns(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    table = """
        | Họ và tên | Ngày sinh | Mã số BHXH | | Họ và tên | Ngày sinh | Mã số BHXH |
        | Trần Thị Bưởi | 09/02/1990 | 3000000001 | | Lê Văn Lựu | 31/02/1995 | 3000000002 |
        | Đỗ Văn Đào | 17/05/1972 | 3000000003 | | Vũ Thị Gấc | 01/02/1995 | 3000000004 |
    """
    list_id = take(table).list_id
    notes = noted(opened(mark_list(commune, list_id, tmp_path / "b.xlsx").file))
    assert "31/02/1995" in notes["F2"]
    assert "B2" not in notes


def test_a_merged_cell_is_marked_at_its_first(
    commune: Workspace, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    table = """
        | Họ và tên | | Ngày sinh | Mã số BHXH |
        | Trần Thị Bưởi | | 31/02/1995 | 3000000001 |
        | Lê Văn Lựu | | 12/03/1957 | 3000000002 |
    """
    file = workbook({"DS": table}, "gop.xlsx", merges={"DS": ["C2:C3"]})
    list_id = import_list(commune, file, campaign_id=1).list_id
    made = mark_list(commune, list_id, tmp_path / "b.xlsx")
    assert not made.is_rendering
    assert "C2" in noted(opened(made.file))
