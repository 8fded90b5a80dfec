"""The office's own workbook: people in its columns, its formulas and styles as they were."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse
from vssid_desk.operations.correct import correct
from vssid_desk.operations.fill_workbook import adapters, copy_adapter, fill_workbook
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Mã hộ gia đình | Dân tộc |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000000 | 3099000000 | 0301 | Kinh |
    | 2 | Lê Văn Lựu | 1957 | Nam | 030057000000 | 3099000001 | | Tày |
"""


@pytest.fixture
def people(commune: Workspace, take) -> list[int]:
    take(LIST)
    return list(browse.find(commune, Query(order="row")))


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DANH SÁCH NGƯỜI THAM GIA"])
    sheet.append(["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã tra", "Ô riêng"])
    sheet.append([1, 2, 3, 4, 5, 6])
    for row in (4, 5):
        sheet.cell(row, 5, f"=LEN(D{row})")
    sheet["B4"].font = Font(bold=True, color="FF0000")
    file = tmp_path / "mau.xlsx"
    book.save(file)
    return file


def test_people_stand_under_the_headers_of_the_blank(
    commune: Workspace, people: list[int], blank: Path, tmp_path: Path
) -> None:
    before = blank.read_bytes()
    made = fill_workbook(commune, people, file=tmp_path / "ra.xlsx", template=blank)
    sheet = openpyxl.load_workbook(made.file).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(4, 5)]
    assert rows == [
        [1, "Trần Thị Bưởi", "02/09/1990", "030190000000", "=LEN(D4)", None],
        [2, "Lê Văn Lựu", "1957", "030057000000", "=LEN(D5)", None],
    ]
    assert sheet["D4"].data_type == "s"
    assert sheet["B4"].font.bold
    assert sheet["B4"].font.color.rgb == "00FF0000"
    assert made.unknown == ("Mã tra", "Ô riêng")
    assert blank.read_bytes() == before


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Return an office's blank of Danh sách Mẫu 02: what it holds beside what people state."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(
        ["STT", "Mã số BHXH", "Thông tin cơ quan BHXH đang quản lý", None, None, "Lý do",
        "Thông tin người tham gia xác nhận", None, None, "CSDL dân cư"]
    )  # fmt: skip
    three = ["Họ và tên", "Ngày sinh", "Số CMND/CCCD/ĐDCN"]
    sheet.append([None, None, *three, None, *three, "Ngày sinh"])
    for merged in ("A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:I1"):
        sheet.merge_cells(merged)
    file = tmp_path / "mau-02.xlsx"
    book.save(file)
    return file


def test_old_and_new_stand_each_on_their_side_of_mau_02(
    commune: Workspace, people: list[int], pairs: Path, tmp_path: Path
) -> None:
    correct(commune, people[0], {"birth_date": "1990-02-09"}, {})
    made = fill_workbook(commune, people, file=tmp_path / "ra.xlsx", template=pairs)
    sheet = openpyxl.load_workbook(made.file).active
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(3, 4))
    assert first == [
        1, "3099000000", "Trần Thị Bưởi", "02/09/1990", "030190000000", "Đảo ngày, tháng",
        None, "09/02/1990", None, None,
    ]  # fmt: skip
    assert second[:5] == [2, "3099000001", "Lê Văn Lựu", "1957", "030057000000"]
    assert second[6:] == [None] * 4  # nothing changed; the police's column is not ours
    assert "Ngày sinh" in made.unknown


def test_a_text_that_begins_like_a_formula_is_a_text(
    commune: Workspace, take, blank: Path, tmp_path: Path
) -> None:
    take(
        "| Họ và tên | Ngày sinh | Số CCCD | Địa chỉ |\n| =1+1 | 1957 | 030057000000 | a |"
    )
    ids = list(browse.find(commune, Query()))
    made = fill_workbook(commune, ids, file=tmp_path / "ra.xlsx", template=blank)
    found = openpyxl.load_workbook(made.file).active["B4"]
    assert found.data_type != "f"


def footed(pairs: Path, total: object) -> Path:
    """Give a blank one empty row, a total over the whole width and a place to sign."""
    book = openpyxl.load_workbook(pairs)
    sheet = book.active
    sheet["C3"].font = Font(italic=True)
    sheet["A4"], sheet["H5"] = total, "Thủ trưởng đơn vị"
    sheet.merge_cells("A4:I4")
    sheet.row_dimensions[5].height = 40
    sheet.print_area = "A1:I5"
    book.save(pairs)
    return pairs


def test_total_and_signature_move_down_for_more_people(
    commune: Workspace, people: list[int], pairs: Path, tmp_path: Path
) -> None:
    blank = footed(pairs, "Tổng số: … người")
    made = fill_workbook(commune, people, file=tmp_path / "ra.xlsx", template=blank)
    sheet = openpyxl.load_workbook(made.file).active
    assert [sheet.cell(row, 1).value for row in (3, 4, 5)] == [1, 2, "Tổng số: … người"]
    assert (sheet["C4"].value, sheet["C4"].font.i) == ("Lê Văn Lựu", True)
    assert sheet["H6"].value == "Thủ trưởng đơn vị"
    assert sheet.row_dimensions[6].height == 40
    assert "A5:I5" in [area.coord for area in sheet.merged_cells.ranges]
    assert sheet.print_area == "'Sheet'!$A$1:$I$6"


def test_a_formula_below_is_not_moved_but_told(
    commune: Workspace, people: list[int], pairs: Path, tmp_path: Path
) -> None:
    blank = footed(pairs, "Tổng số người")
    book = openpyxl.load_workbook(blank)
    book.active["H6"] = "=COUNTA(C3:C3)"
    book.save(blank)
    with pytest.raises(
        UserError, match=r"còn chỗ cho 1 người\. Chèn thêm 1 dòng trống"
    ):
        fill_workbook(commune, people, file=tmp_path / "ra.xlsx", template=blank)


def test_a_blank_without_an_empty_row_keeps_its_total(
    commune: Workspace, people: list[int], pairs: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(pairs)
    book.active["A3"] = "Tổng số: … người"
    book.active.merge_cells("A3:I3")
    book.save(pairs)
    made = fill_workbook(commune, people, file=tmp_path / "ra.xlsx", template=pairs)
    sheet = openpyxl.load_workbook(made.file).active
    assert [sheet.cell(row, 1).value for row in (3, 4, 5)] == [1, 2, "Tổng số: … người"]


def cells_of(file: Path, sheet: str, row: int, head_row: int) -> dict[str, object]:
    page = openpyxl.load_workbook(file)[sheet]
    heads = [cell.value for cell in page[head_row]]
    return dict(zip(heads, (cell.value for cell in page[row]), strict=True))


def test_the_import_sheet_of_the_agency_has_its_own_rules(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    made = fill_workbook(commune, people, file=tmp_path / "l1.xlsx", adapter="l1")
    her = cells_of(made.file, "import", 2, 1)
    assert (her["NGAYSINH"], her["NAMSINH"], her["GIOITINH"]) == (
        "02/09/1990",
        None,
        "X",
    )
    assert (her["SOCMND"], her["DANTOC"]) == ("030190000000", "01")
    him = cells_of(made.file, "import", 3, 1)
    assert (him["NGAYSINH"], him["NAMSINH"], him["GIOITINH"]) == (None, "x", None)
    household = openpyxl.load_workbook(made.file)["phu_luc_tk1"]
    assert household.max_row == 2


@pytest.mark.parametrize(("key", "sheet", "heads", "start", "count"), [
    ("l2", "Dữ Liệu", 3, 4, 73), ("l3", "D02-LT", 1, 2, 117), ("l4", "DuLieu", 4, 5, 89),
])  # fmt: skip
def test_every_layout_can_be_written(
    commune: Workspace,
    people: list[int],
    tmp_path: Path,
    key,
    sheet,
    heads,
    start,
    count,
) -> None:
    made = fill_workbook(commune, people, file=tmp_path / "ra.xlsx", adapter=key)
    page = openpyxl.load_workbook(made.file)[sheet]
    assert page.max_column == count
    assert "Trần Thị Bưởi" in [cell.value for cell in page[start]]
    again = tmp_path / "lai.xlsx"
    assert fill_workbook(commune, people, file=again, template=made.file, adapter=key)


def test_a_blank_laid_out_otherwise_is_refused_and_a_copy_can_be_changed(
    commune: Workspace, people: list[int], blank: Path, tmp_path: Path, monkeypatch
) -> None:
    own = tmp_path / "rieng"
    monkeypatch.setattr("vssid_desk.settings.user_folder", lambda: own)
    with pytest.raises(UserError, match="không có trang “import”"):
        fill_workbook(
            commune, people, file=tmp_path / "a.xlsx", template=blank, adapter="l1"
        )
    copied = copy_adapter("l1")
    text = copied.read_text(encoding="utf-8")
    copied.write_text(
        text.replace('name = "import"', 'name = "Sheet"'), encoding="utf-8"
    )
    assert [one.key for one in adapters()] == ["l1", "l2", "l3", "l4"]
    with pytest.raises(UserError, match="cột số 1: tệp mẫu ghi “DANH SÁCH"):
        fill_workbook(
            commune, people, file=tmp_path / "a.xlsx", template=blank, adapter="l1"
        )
    copied.write_text(text.replace('"full_name"', '"ho_ten"'), encoding="utf-8")
    with pytest.raises(UserError, match="không có trường “ho_ten”"):
        adapters()


def test_what_is_no_workbook_is_said(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    (tmp_path / "mau.xlsx").write_bytes(b"khong phai")
    with pytest.raises(UserError, match="không phải sổ tính"):
        fill_workbook(
            commune, people, file=tmp_path / "a.xlsx", template=tmp_path / "mau.xlsx"
        )
