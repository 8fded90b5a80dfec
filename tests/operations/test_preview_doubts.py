"""What is doubtful in a list looked at: counted whole, named and shown as far as one can go through."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from vssid_desk.operations.inspect_list import inspect_list
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


def test_a_list_of_many_batches_is_told_of_as_if_it_were_held_whole(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    file = workbook({"6A": HEAD + careless(1, 600), "6B": SHORT + careless(2, 2200)})
    found = preview_list(commune, file)
    whole = inspect_list(file, today=commune.today)
    notes = [(one, note) for one in whole.people for note in one["notes"]]
    assert found.doubts.counts == Counter(note["severity"] for _, note in notes)
    assert found.person_count == len(whole.people)
    ranks = ("error", "warning", "note")
    notes.sort(
        key=lambda told: ranks.index(told[1]["severity"])
    )  # stable: as rows stand
    several = [told for told in notes if told[1]["code"] == "full_name.two_names"]
    named = [*several, *(told for told in notes if told not in several)][:SHOWN]
    assert [(one.sheet, one.row, one.field) for one in found.doubts.first] == [
        (one["sheet"], one["row"], note["field"]) for one, note in named
    ]


def test_who_stands_twice_far_apart_is_told_with_both_rows_shown(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    twice = "| Lê Văn Lựu | 05/06/1957 | 030057000009 |\n"
    others = "".join(
        f"| Trần Thị Na | {1 + at % 28:02d}/{1 + at // 28 % 12:02d}/{1950 + at // 336} | |\n"
        for at in range(2300)
    )
    found = preview_list(commune, workbook(HEAD + rows(300) + twice + others + twice))
    (sheet,) = found.reading.sample
    last = [line for line in sheet["rows"] if line["cells"][0] == "Lê Văn Lựu"]
    assert len(last) == 2
    for line, other in zip(last, reversed(last), strict=True):
        (told,) = [one for one in found.doubts.first if one.row == line["row"]]
        assert f"(dòng {other['row']}" in told.text


SHORT = "| Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Giới tính |\n"


def careless(seed: int, count: int) -> str:
    """Return people among whom everything happens: few names and days, numbers lost or shared."""
    rng = Random(seed)
    lines = []
    for _ in range(count):
        name = f"{rng.choice(('Lê', 'Trần'))} Thị {rng.choice(NAMES)}"
        both = f"{name}; Trần Văn Cam" if rng.random() < 0.04 else name
        day = rng.choice(("31/02/1995", "1990", "", f"{rng.randrange(1, 28)}/01/1990"))
        number = rng.choice(("", "12345", f"030190{rng.randrange(900):06d}"))
        lines.append(f"| {both} | {day} | {number} | {rng.choice(('Nữ', ''))} |\n")
    return "".join(lines)
