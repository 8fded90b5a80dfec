"""The next list from the command line: compared, printed, tied."""

from collections.abc import Callable
from pathlib import Path

from tests.desk import Desk
from tests.gui.lists.test_comparison import BEFORE, NOW


def imported(desk: Desk, workbook: Callable[..., Path]) -> Desk:
    desk.run("import", workbook(BEFORE, "thang-10.xlsx"))
    desk.run("import", workbook(NOW, "thang-11.xlsx"))
    return desk


def test_a_list_is_compared_and_printed(
    desk: Desk, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    imported(desk, workbook)
    out = tmp_path / "so-sanh.pdf"
    told = desk.run("compare", "2", "--kind", "changed", "--out", out)
    assert "1 mới, 1 có thay đổi, 1 giữ nguyên" in told
    assert "Ngày sinh: 12/03/1957 → 13/03/1957" in told
    assert out.read_bytes().startswith(b"%PDF")
    found = desk.json("compare", "2", "--kind", "gone")
    assert [one["full_name"] for one in found["people"]] == ["Đỗ Văn Đào"]


def test_a_first_list_has_nothing_to_be_compared_with(
    desk: Desk, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    imported(desk, workbook)
    assert "đầu tiên" in desk.run("compare", "1")
    assert desk.code("compare", "1", "--out", tmp_path / "x.pdf") == 1
    assert "đầu tiên" in desk.error


def test_people_are_tied_and_parted(desk: Desk, workbook: Callable[..., Path]) -> None:
    imported(desk, workbook)
    (unsure,) = desk.json("compare", "2", "--kind", "unsure")["people"]
    at = str(unsure["case_id"])
    assert desk.json("link", at, "--same") == [
        {"id": unsure["case_id"], "met": "changed"}
    ]
    assert "người khác" in desk.run("link", at, "--apart")
    assert desk.json("compare", "2")["counts"]["unsure"] == 0


def test_tying_to_nobody_is_refused(desk: Desk, workbook: Callable[..., Path]) -> None:
    imported(desk, workbook)
    (new,) = desk.json("compare", "2", "--kind", "new")["people"]
    assert desk.code("link", str(new["case_id"]), "--same") == 1
    assert "Chưa biết" in desk.error
