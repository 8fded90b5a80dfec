"""A list is looked at before anything is stored; columns put right are remembered and forgotten."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.operations.conftest import Take
from tests.operations.test_next_list import NOVEMBER, OCTOBER
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, column_memory, history
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.preview_list import NobodyFound, preview_list
from vssid_desk.operations.workspace import Workspace

STRANGE = """
    | BHXH CƠ SỞ CẨM GIÀNG | | | |
    | DANH SÁCH NGƯỜI THAM GIA | | | |
    | Cột một | Cột hai | Cột ba | Cột bốn |
    | Trần Thị Bưởi | 3000000001 | 02/09/1990 | Thôn Đoài |
    | Lê Văn Lựu | 3000000002 | 12/03/1957 | Thôn Bến |
"""
UNNAMED = """
    | Trần Thị Bưởi | a |
    | Lê Văn Lựu | b |
"""
RIGHT = {
    "A": "full_name",
    "B": "social_insurance_code",
    "C": "birth_date",
    "D": "department",
}


def rows(work: Workspace) -> int:
    return int(work.store.value("SELECT count(*) FROM changes"))


def test_a_preview_tells_who_is_new_and_stores_nothing(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    take(OCTOBER)
    before = rows(commune)
    found = preview_list(commune, workbook(NOVEMBER, "thang-11.xlsx"), campaign_id=1)
    assert rows(commune) == before
    assert found.comparison.counts == {
        "new": 1,
        "changed": 1,
        "same": 2,
        "relisted": 0,
        "unsure": 1,
        "gone": 1,
    }
    named = {(one.kind, one.full_name) for one in found.people}
    assert ("new", "Ngô Thị Mới") in named
    assert ("gone", "Đỗ Văn Đào") in named
    assert ("unsure", "Bùi Văn Hông") in named


def test_a_preview_and_the_import_agree(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    take(OCTOBER)
    file = workbook(NOVEMBER, "thang-11.xlsx")
    looked = preview_list(commune, file, campaign_id=1).comparison
    taken = import_list(commune, file, campaign_id=1).comparison
    assert (looked.counts, looked.gone) == (taken.counts, taken.gone)


def test_a_first_list_is_compared_with_nobody(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    found = preview_list(commune, workbook(OCTOBER), campaign_id=1)
    assert found.comparison.is_first
    assert found.already is None


def test_the_same_file_before_is_told(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    take(OCTOBER)
    found = preview_list(commune, tmp_path / "thang-10.xlsx", campaign_id=1)
    assert found.already is not None
    assert found.already.file_name == "thang-10.xlsx"


def test_columns_put_right_are_used_next_time(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    take(STRANGE, mapping={"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}})
    assert len(browse.find(commune, Query(departments=("Thôn Bến",)))) == 1
    (kept,) = column_memory.remembered(commune)
    assert kept.sender == "BHXH CƠ SỞ CẨM GIÀNG"
    file = workbook(STRANGE.replace("Lê Văn Lựu", "Lê Văn Sơn"), "thang-11.xlsx")
    found = preview_list(commune, file, campaign_id=1)
    assert found.mapping == {"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}}
    assert found.reading.tables[0]["columns"] == RIGHT
    import_list(commune, file, campaign_id=1)
    assert len(browse.find(commune, Query(departments=("Thôn Bến",)))) == 2


def test_a_file_of_remembered_columns_is_read_once(
    commune: Workspace,
    take: Take,
    workbook: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take(STRANGE, mapping={"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}})
    started: list[object] = []

    class Counted(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            started.append(args)
            super().__init__(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", Counted)
    file = workbook(STRANGE.replace("Lê Văn Lựu", "Lê Văn Sơn"), "thang-11.xlsx")
    assert preview_list(commune, file, campaign_id=1).mapping
    assert len(started) == 1
    import_list(commune, file, campaign_id=1)
    assert len(started) == 2


def test_a_list_in_which_nobody_is_found_is_known_the_next_time(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    with pytest.raises(NobodyFound):
        preview_list(commune, workbook(UNNAMED, "thang-10.xlsx"))
    take(UNNAMED, mapping={"Sheet1": {"columns": {"A": "full_name"}}})
    found = preview_list(commune, workbook(UNNAMED + "| Vũ Thị Gấc | b |", "t.xlsx"))
    assert (found.person_count, found.reading.people) == (3, [])


def test_columns_of_one_sheet_leave_those_remembered_of_another(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    take(STRANGE, mapping={"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}})
    other = STRANGE.replace("Cột", "Ô").replace("BHXH CƠ SỞ CẨM GIÀNG", "TRƯỜNG AN HOÀ")
    file = workbook({"Sheet1": STRANGE, "Khác": other}, "thang-11.xlsx")
    given = {"Khác": {"header_rows": [3, 3], "columns": {"A": "full_name"}}}
    found = preview_list(commune, file, mapping=given)
    assert found.mapping == {"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}}
    columns = {one["sheet"]: one["columns"] for one in found.reading.tables}
    assert columns == {"Sheet1": RIGHT, "Khác": {"A": "full_name"}}


def test_what_is_remembered_can_be_left_aside_or_forgotten(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    take(STRANGE, mapping={"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}})
    file = workbook(STRANGE, "thang-11.xlsx")
    assert preview_list(commune, file, mapping={}).mapping == {}
    column_memory.forget(commune, 1)
    assert preview_list(commune, file).mapping == {}
    history.undo(commune)
    assert preview_list(commune, file).mapping != {}
    with pytest.raises(UserError, match="số 9"):
        column_memory.forget(commune, 9)


def test_another_sender_with_the_same_header_has_its_own_columns(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    take(STRANGE, mapping={"Sheet1": {"header_rows": [3, 3], "columns": RIGHT}})
    other = STRANGE.replace("BHXH CƠ SỞ CẨM GIÀNG", "TRƯỜNG TIỂU HỌC AN HOÀ")
    assert preview_list(commune, workbook(other, "b.xlsx")).mapping == {}


def test_the_likeliest_fields_of_a_column_come_first(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    table = """
        | Họ và tên | Cột hai | Ngày cấp |
        | Trần Thị Bưởi | 3000000001 | 02/09/2021 |
        | Lê Văn Lựu | 3000000002 | 12/03/2022 |
    """
    looks = preview_list(commune, workbook(table, "la.xlsx")).looks["Sheet1"]
    assert looks["C"].likely[0] == "birth_date"  # by its values; its header says no
    assert all(len(one.likely) == 3 for one in looks.values())
    assert "full_name" not in looks["A"].likely  # what it is taken for already
    assert looks["B"].likely[0] == "social_insurance_code"  # by its values


def test_days_under_nam_and_nu_are_named_as_such(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    table = """
        | STT | Họ và tên | Năm sinh | Năm sinh | Số CCCD |
        | | | Nam | Nữ | |
        | 1 | Trần Thị Bưởi | | 1990 | 030190000001 |
        | 2 | Lê Văn Lựu | 1957 | | 030057000002 |
    """
    marked = """
        | STT | Họ và tên | Nam | Nữ | Số CCCD |
        | 1 | Trần Thị Bưởi | | x | 030190000001 |
        | 2 | Lê Văn Lựu | x | | 030057000002 |
    """
    named = [
        [looks[letter].named for letter in "CD"]
        for looks in (
            preview_list(commune, workbook(one, name)).looks["Sheet1"]
            for one, name in ((table, "nam.xlsx"), (marked, "x.xlsx"))
        )
    ]
    assert named == [["Ngày sinh của nam", "Ngày sinh của nữ"], ["", ""]]
