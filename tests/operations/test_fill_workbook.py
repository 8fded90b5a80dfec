"""The office's own workbook: people in its columns, its formulas and styles as they were."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse
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
