"""Two people of one cell, from the list to the store, the receipt, the sender and the next list."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from tests.operations.conftest import Take
from vssid_desk.domain.case import Case
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, column_memory, history
from vssid_desk.operations.dividing import EACH, ONE, divided_words
from vssid_desk.operations.import_list import ImportResult
from vssid_desk.operations.mark_list import mark_list
from vssid_desk.operations.preview_list import preview_list
from vssid_desk.operations.receipt import receipt, write_receipt
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, meetings

LIST = """
    | DANH SÁCH (Mẫu 02) | | | | |
    | Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Mã số BHXH | Địa chỉ |
    | Trần Thị Bưởi | 02/09/1990 | 030190000001 | 3000000001 | Thôn Đoài |
    | Đỗ Văn Cam; Vũ Thị Dừa | 05/06/1970; 07/08/1972 | 030070000002 | 3000000002 | Thôn Chợ |
"""
EACH_OF_4 = {"Sheet1": {"people": {4: EACH}}}


def taken(take: Take, choice: str = EACH, name: str = "mot.xlsx") -> ImportResult:
    return take(LIST, name, mapping={"Sheet1": {"people": {4: choice}}})


def people(work: Workspace, list_id: int) -> list[Case]:
    return list(cases.get_many(work.store, cases.ids_of_list(work.store, list_id)))


def test_both_are_cases_with_the_place_and_the_raw_text(
    commune: Workspace, take: Take
) -> None:
    result = taken(take)
    _, first, second = people(commune, result.list_id)
    assert [one.delivered.full_name for one in (first, second)] == [
        "Đỗ Văn Cam", "Vũ Thị Dừa",
    ]  # fmt: skip
    assert (first.row_number, second.row_number, result.person_count) == (4, 4, 3)
    assert first.raw["full_name"] == second.raw["full_name"] == "Đỗ Văn Cam; Vũ Thị Dừa"
    assert second.delivered.birth_date == "1972-08-07"
    history.undo(commune)
    assert browse.lists(commune) == []


def test_the_receipt_closes_and_tells_the_row(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    list_id = taken(take).list_id
    found = receipt(commune, list_id)
    assert found.closes
    assert found.sentence.endswith("; 3 người (dòng 4 tách thành 2 người).")
    file = write_receipt(commune, list_id, tmp_path / "b.pdf")
    with pypdfium2.PdfDocument(str(file)) as pdf:
        assert "đã tách" in pdf[0].get_textpage().get_text_range()


def test_the_preview_asks_first_and_shows_the_answer(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    file = workbook(LIST)
    asked = preview_list(commune, file).doubts.first[0]
    assert (asked.row, asked.people, asked.choice) == (4, 2, "")
    for choice, count in ((EACH, 3), (ONE, 2)):
        found = preview_list(commune, file, mapping={"Sheet1": {"people": {4: choice}}})
        first = found.doubts.first
        assert [(one.row, one.choice) for one in first if one.people] == [(4, choice)]
        assert (first[0].people, found.person_count) == (2, count)


@pytest.mark.parametrize(("choice", "told"), [(EACH, "tách"), (ONE, "giữ")])
def test_the_preview_of_the_next_list_tells_what_was_answered_before(
    commune: Workspace,
    take: Take,
    workbook: Callable[..., Path],
    choice: str,
    told: str,
) -> None:
    taken(take, choice)
    following = LIST.replace("Thôn Đoài", "Thôn Bến") + (
        "    | Lê Văn Ổi; Vũ Thị Na | | | 3000000005 | |\n"
    )
    file = workbook(following, "hai.xlsx")
    first, other = preview_list(commune, file, campaign_id=1).doubts.first[:2]
    assert (first.row, first.former, first.choice) == (4, choice, "")
    assert f"Danh sách trước {'đã' if choice == EACH else 'chỉ'} {told}" in first.text
    assert (other.row, other.former) == (5, "")
    answered = preview_list(commune, file, campaign_id=1, mapping=EACH_OF_4)
    assert [
        one.former for one in answered.doubts.first if one.row == 4 and one.people
    ] == [""]
    history.undo(commune)
    assert preview_list(commune, file, campaign_id=1).doubts.first[0].former == ""


def test_what_was_said_of_rows_is_not_remembered(
    commune: Workspace, take: Take
) -> None:
    taken(take)
    assert column_memory.remembered(commune) == []


def test_a_row_of_one_person_is_refused_and_nothing_is_stored(
    commune: Workspace, take: Take
) -> None:
    with pytest.raises(UserError, match="Dòng 3 của trang tính “Sheet1”"):
        take(LIST, mapping={"Sheet1": {"people": {3: EACH}}})
    assert browse.lists(commune) == []


def test_a_marked_cell_tells_of_both_by_name(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    made = mark_list(commune, taken(take).list_id, tmp_path / "tra-lai.xlsx")
    sheet = openpyxl.load_workbook(made.file).active
    assert sheet is not None
    note = sheet["C4"].comment.text
    assert "Đỗ Văn Cam: Ô “Số ĐDCN/CCCD” chỉ ghi một lần" in note
    assert "\nVũ Thị Dừa: Ô “Số ĐDCN/CCCD” chỉ ghi một lần" in note
    assert sheet["A4"].value == "Đỗ Văn Cam; Vũ Thị Dừa"


def test_the_next_list_neither_loses_nor_doubles_them(
    commune: Workspace, take: Take
) -> None:
    taken(take)
    again = LIST.replace("Thôn Đoài", "Thôn Bến")
    result = take(again, "hai.xlsx", mapping=EACH_OF_4)
    counts = meetings.get(commune.store, result.list_id).counts
    assert counts["same"] + counts["changed"] == 3
    assert counts["new"] == counts["gone"] == counts["unsure"] == 0
    met = [one.met_case_id for one in people(commune, result.list_id)]
    assert len({*met}) == 3


def test_of_whom_little_is_known_is_asked_and_not_doubled(
    commune: Workspace, take: Take
) -> None:
    bare = LIST.replace("; 07/08/1972", "")
    how = {"mapping": EACH_OF_4}
    take(bare, **how)
    result = take(bare.replace("Thôn Đoài", "Thôn Bến"), "hai.xlsx", **how)
    counts = meetings.get(commune.store, result.list_id).counts
    assert (counts["unsure"], counts["new"], counts["gone"]) == (1, 0, 0)


def test_who_stands_alone_in_the_next_list_is_known_again(
    commune: Workspace, take: Take
) -> None:
    taken(take)
    apart = """
        | Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Mã số BHXH | Địa chỉ |
        | Trần Thị Bưởi | 02/09/1990 | 030190000001 | 3000000001 | Thôn Đoài |
        | Đỗ Văn Cam | 05/06/1970 | 030070000002 | 3000000002 | Thôn Chợ |
        | Vũ Thị Dừa | 07/08/1972 | 030172000003 | 3000000003 | Thôn Chợ |
    """
    counts = meetings.get(commune.store, take(apart, "hai.xlsx").list_id).counts
    assert (counts["new"], counts["gone"]) == (0, 0)


def test_many_divided_rows_are_counted() -> None:
    rows = [{"sheet": "DS", "row": at, "people": 2} for at in range(3, 11)]
    told = divided_words({"divided": rows})
    assert told.startswith("dòng 3 tách thành 2 người; dòng 4")
    assert told.endswith("; 2 dòng khác cũng tách")
    several = divided_words({"divided": [*rows[:1], {**rows[1], "sheet": "6B"}]})
    assert several == "DS, dòng 3 tách thành 2 người; 6B, dòng 4 tách thành 2 người"
