"""The receipt: every row is a person or explained, kept with the list, and on paper."""

from pathlib import Path

import pypdfium2
import pytest

from tests.operations.conftest import Take
from vssid_desk.errors import UserError
from vssid_desk.operations.receipt import receipt, write_receipt
from vssid_desk.operations.workspace import Workspace

LIST = """
    | BHXH CƠ SỞ CẨM GIÀNG | | | |
    | DANH SÁCH NGƯỜI THAM GIA CHƯA KHỚP (Mẫu 02) | | | |
    | STT | Họ và tên | Ngày sinh | Mã số BHXH |
    | I. Hộ nghèo | | | |
    | 1 | Trần Thị Bưởi | 02/09/1990 | 3000000001 |
    | 2 | Lê Văn Lựu | 12/03/1957 | 3000000002 |
    | Tổng cộng: 2 người | | | |
    | | | Người lập danh sách | |
"""


def test_rows_add_up_and_every_other_row_is_named(
    commune: Workspace, take: Take
) -> None:
    found = receipt(commune, take(LIST).list_id)
    assert found.closes
    assert (found.rows_with_content, found.person_rows, found.people) == (8, 2, 2)
    assert ("Sheet1", "title", "1–2") in found.ranges
    assert ("Sheet1", "group", "4") in found.ranges
    assert ("Sheet1", "total", "7") in found.ranges
    assert ("Sheet1", "B", "Họ và tên") in found.columns


def test_it_is_printed(commune: Workspace, take: Take, tmp_path: Path) -> None:
    list_id = take(LIST).list_id
    file = write_receipt(commune, list_id, tmp_path / "bien-nhan.pdf")
    with pypdfium2.PdfDocument(str(file)) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    for words in (
        "Biên nhận đọc danh sách",
        "8 dòng có nội dung = 2 dòng người + 6 dòng đã giải thích; 2 người.",
        "thang-10.xlsx",
        "tổng cộng",
        "Trang 1/1",
    ):
        assert words in text
    assert "Trần Thị Bưởi" not in text


def test_an_unknown_list_has_none(commune: Workspace) -> None:
    with pytest.raises(UserError, match="số 9"):
        receipt(commune, 9)


def test_a_file_that_cannot_be_written_is_told(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    list_id = take(LIST).list_id
    with pytest.raises(UserError, match=r"x\.pdf"):
        write_receipt(commune, list_id, tmp_path / "khong-co" / "x.pdf")
