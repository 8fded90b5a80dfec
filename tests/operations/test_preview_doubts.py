"""What is doubtful in a list looked at: counted whole, named and shown as far as one can go through."""

from collections.abc import Callable
from pathlib import Path

from vssid_desk.operations.preview_doubts import SHOWN
from vssid_desk.operations.preview_list import preview_list
from vssid_desk.operations.workspace import Workspace

HEAD = "| Họ và tên | Ngày sinh | Số ĐDCN/CCCD |\n"
NAMES = ("Bưởi", "Cam", "Quýt", "Na")
IMPOSSIBLE = "| Lê Văn Lựu | 31/02/1995 | 030095999999 |\n"


def rows(count: int) -> str:
    """Return people of whom there is nothing to say."""
    return "".join(
        f"| Trần Thị {NAMES[at % 4]} | {1 + at % 28:02d}/{1 + at // 28:02d}/1990 | 030190{at:06d} |\n"
        for at in range(count)
    )


def test_a_place_names_its_sheet_where_there_are_several(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    sheets = dict.fromkeys(("6A", "6B"), HEAD + IMPOSSIBLE)
    found = preview_list(commune, workbook(sheets))
    errors = [one.place for one in found.doubts.first if one.severity == "error"]
    assert errors == ["6A, dòng 2, Ngày sinh", "6B, dòng 2, Ngày sinh"]
    alone = preview_list(commune, workbook(HEAD + IMPOSSIBLE, "mot.xlsx"))
    assert alone.doubts.first[0].place == "Dòng 2, Ngày sinh"


def test_all_are_counted_and_the_first_are_named_most_serious_first(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    years = "".join(f"| Lê Thị {NAMES[at % 4]} | 1990 | |\n" for at in range(400))
    found = preview_list(commune, workbook(HEAD + years + IMPOSSIBLE))
    assert found.doubts.counts["note"] >= 400
    assert len(found.doubts.first) == SHOWN
    assert (found.doubts.first[0].row, found.doubts.first[0].severity) == (402, "error")


def test_a_doubtful_row_far_down_is_shown_with_its_own_texts(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    found = preview_list(commune, workbook(HEAD + rows(300) + IMPOSSIBLE))
    (sheet,) = found.reading.sample
    assert [line["row"] for line in sheet["rows"]][-2:] == [200, 302]
    assert sheet["rows"][-1]["cells"] == ["Lê Văn Lựu", "31/02/1995", "030095999999"]
    assert found.doubts.places["Sheet1"][302, "birth_date"] == "error"


def test_of_tables_side_by_side_everybody_stands_in_the_own_columns(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    head = "| Họ và tên | Ngày sinh | | Họ và tên | Ngày sinh |\n"
    both = "| Trần Thị Na | 09/02/1990 | | Lê Văn Cam | 10/03/1991 |\n"
    last = "| Trần Thị Na | 09/02/1990 | | Lê Văn Lựu | 31/02/1995 |\n"
    found = preview_list(commune, workbook(head + both * 250 + last))
    line = found.reading.sample[0]["rows"][-1]
    assert line["row"] == 252
    assert [line["cells"][at] for at in (0, 3, 4)] == [
        "Trần Thị Na", "Lê Văn Lựu", "31/02/1995",
    ]  # fmt: skip
