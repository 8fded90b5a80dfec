"""Name cells with two people, answered on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.desk import Desk

LIST = """
    | Họ và tên | Ngày sinh | Mã số BHXH |
    | Trần Thị Bưởi | 02/09/1990 | 3000000001 |
    | Đỗ Văn Cam; Vũ Thị Dừa | 05/06/1970 | 3000000002 |
    | Lê Văn Lựu và Lê Thị Na | 12/03/1957 | 3000000003 |
"""


def test_inspect_divides_or_keeps_one(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    wish = ("inspect", workbook(LIST), "--split", "3", "--keep-one", "4")
    told = desk.run(*wish, store=False)
    assert "3 dòng người + 1 dòng đã giải thích; 4 người (dòng 3 tách thành 2" in told
    found = json.loads(desk.run(*wish, "--json", store=False))
    assert [one["row"] for one in found["people"]] == [2, 3, 3, 4]


def test_a_dry_run_and_an_import_agree(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    file = workbook({"Trang bìa": "| Kính gửi |", "DS": LIST})
    wish = ("import", file, "--split", "3", "--split", "4", "--sheet", "DS")
    words = "5 người (dòng 3 tách thành 2 người; dòng 4 tách thành 2 người)"
    asked = desk.run("import", file, "--dry-run")
    assert "Ô tên ghi nhiều người: Dòng 3, Họ và tên; Dòng 4, Họ và tên." in asked
    told = desk.run(*wish, "--dry-run")
    assert words in told
    assert "nhiều người:" not in told
    assert words in desk.run(*wish)
    assert words in desk.run("receipt", "1")
    assert len(desk.json("cases")) == 5


def test_a_row_of_one_person_is_refused(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    file = workbook(LIST)
    for wish in (
        ("import", file, "--dry-run", "--split", "2"),
        ("import", file, "--split", "2"),
    ):
        assert desk.code(*wish) == 1
        assert "Dòng 2 của trang tính “Sheet1”" in desk.error
    assert desk.json("lists") == []


def test_one_file_at_a_time_is_put_right(
    desk: Desk, workbook: Callable[..., Path]
) -> None:
    files = [workbook(LIST, "a.xlsx"), workbook(LIST, "b.xlsx")]
    assert desk.code("import", *files, "--split", "3") == 1
    assert "Nhập riêng tệp đó" in desk.error
