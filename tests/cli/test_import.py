"""Lists taken in from the command line: tried, many at once, columns remembered, papers made."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile
from PIL import Image

from tests.desk import Desk
from tests.gui.lists.test_comparison import BEFORE, NOW

STRANGE = """
    | BHXH CƠ SỞ CẨM GIÀNG | | |
    | Cột một | Cột hai | Cột ba |
    | Trần Thị Bưởi | 02/09/1990 | 3000000001 |
    | Lê Văn Lựu | 12/03/1957 | 3000000002 |
"""

MANY_DOUBTS = """
    | STT | Họ và tên     | Giới tính | Mã số BHXH | Xếp loại |
    | 1   | Trần Thị Bưởi | 1         | 3000000001 | Tốt      |
    | 2   | Lê Văn Lựu    | 1         | 3000000002 | Khá      |
"""


def test_a_dry_run_stores_nothing(desk: Desk, workbook: Callable[..., Path]) -> None:
    desk.run("import", workbook(BEFORE, "thang-10.xlsx"))
    told = desk.run("import", workbook(NOW, "thang-11.xlsx"), "--dry-run")
    assert "Chưa lưu gì" in told
    assert "1 mới, 1 có thay đổi" in told
    assert "Ngô Thị Mới" in told
    assert len(desk.json("lists")) == 1
    found = desk.json("import", workbook(NOW, "thang-11.xlsx"), "--dry-run")
    assert found["counts"]["gone"] == 1


def test_a_dry_run_tells_columns_sheets_and_doubts(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    sheets = {"Thôn Đoài": MANY_DOUBTS, "Danh mục": "| 01 | Hà Nội |"}
    file = workbook(sheets, "nghi-van.xlsx")
    told = desk.run("import", file, "--dry-run")
    assert "Tiêu đề dòng 1: B Họ và tên; C Giới tính; D Mã số BHXH" in told
    assert "Không lấy cột: E Xếp loại." in told
    assert "Không đọc trang “Danh mục”: Không thấy cột họ tên" in told
    assert "Dòng 2, Giới tính; Dòng 3, Giới tính: Không hiểu giới tính ghi “1”" in told
    found = desk.json("import", file, "--dry-run")
    assert found["left_out"][0]["sheet"] == "Danh mục"
    assert {one["field"] for one in found["doubts"]} >= {"sex"}


def test_an_import_tells_how_the_list_stands(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    desk.run("import", workbook(BEFORE, "thang-10.xlsx"))
    told = desk.run("import", workbook(NOW, "thang-11.xlsx"))
    assert "Xem bằng lệnh compare 2" in told


def test_a_folder_is_summed_up(
    desk: Desk, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    place = tmp_path / "cac-thon"
    place.mkdir()
    workbook(BEFORE, "cac-thon/a.xlsx")
    (place / "b.xlsx").write_bytes(b"PK")
    told = desk.run("import", place)
    assert "1 tệp đã nhập, 1 tệp không nhập được" in told
    states = [one["state"] for one in desk.json("import", place)]
    assert states == ["already", "failed"]


def test_a_folder_of_nothing_readable_ends_with_one(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "hong"
    place.mkdir()
    (place / "b.xlsx").write_bytes(b"PK")
    assert desk.code("import", place) == 1
    assert "b.xlsx" in desk.printed
    assert "Chưa nhập được tệp nào" in desk.error


def test_pictures_none_of_which_can_be_filed_end_with_one(
    desk: Desk, tmp_path: Path
) -> None:
    picture = tmp_path / "trang.png"
    Image.new("L", (40, 40), 255).save(picture)
    assert desk.code("file-sheets", picture) == 1
    assert "không thấy dấu" in desk.printed
    assert "Chưa cất được ảnh nào" in desk.error


def test_columns_given_once_are_remembered(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    columns = ("--column", "A=full_name", "--column", "C=social_insurance_code")
    desk.run("import", workbook(STRANGE, "mot.xlsx"), "--header-row", "2", *columns)
    (kept,) = desk.json("columns")
    assert kept["columns"] == {"A": "full_name", "C": "social_insurance_code"}
    again = workbook(STRANGE.replace("Lựu", "Sơn"), "hai.xlsx")
    assert "cột đã nhớ" in desk.run("import", again, "--dry-run")
    assert "cột đã nhớ" not in desk.run("import", again, "--dry-run", "--fresh")
    desk.run("columns", "--forget", str(kept["id"]))
    assert desk.json("columns") == []


def test_what_is_no_column_or_row_is_told(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    file = workbook(STRANGE, "mot.xlsx")
    assert desk.code("import", file, "--column", "A=ten") == 1
    assert "A=ten" in desk.error
    assert desk.code("import", file, "--header-row", "hai") == 1
    assert "hai" in desk.error


def test_receipt_and_marked_workbook(
    desk: Desk, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    desk.run("import", workbook(BEFORE.replace("12/03/1957", "31/02/1957"), "a.xlsx"))
    out = tmp_path / "bien-nhan.pdf"
    told = desk.run("receipt", "1", "--out", out)
    assert "5 dòng có nội dung = 4 dòng người + 1 dòng đã giải thích" in told
    assert out.read_bytes().startswith(b"%PDF")
    marked = tmp_path / "tra-lai.xlsx"
    assert "bản sao tệp của nơi gửi" in desk.run("mark", "1", marked)
    sheet = openpyxl.load_workbook(marked).active
    assert "31/02/1957" in sheet["B3"].comment.text  # type: ignore[index,union-attr]


def test_a_locked_file_says_how_its_password_is_given(
    desk: Desk, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    locked, secret = tmp_path / "khoa.xlsx", tmp_path / "mat-khau-tep.txt"
    with workbook(BEFORE).open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("mật khẩu", target)
    for how in ((), ("--dry-run",)):
        assert desk.code("import", locked, *how) == 1
        assert "thêm --list-password-file TỆP" in desk.error
    secret.write_text("sai", encoding="utf-8")
    assert desk.code("import", locked, "--list-password-file", secret) == 1
    assert "Mật khẩu không mở được" in desk.error
    secret.write_text("mật khẩu", encoding="utf-8")
    plain = workbook(STRANGE)
    told = desk.run("import", locked, plain, "--list-password-file", secret)
    assert "2 tệp đã nhập" in told
