"""A mark on a form finds the case by the picture of the signed sheet, and tells nothing else."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.documents.photographed import Shot, photographed
from vssid_desk.capture.codes import codes_in
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, scan, set_up
from vssid_desk.operations.file_sheets import file_sheets
from vssid_desk.operations.fill_forms import fill_forms, preview
from vssid_desk.operations.print_batch import A_FILE_EACH, BatchWish, print_batch
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000000 | 3099000000 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 |
"""


@pytest.fixture
def people(commune: Workspace, take) -> list[int]:
    take(LIST)
    kept = browse.campaigns(commune)[0]
    set_up.change_campaign(commune, replace(kept, form_marks=True))
    return list(browse.find(commune, Query(order="row")))


def pictured(file: Path, page: int, to: Path) -> Path:
    """Photograph a page at 300 dpi."""
    drawn = pypdfium2.PdfDocument(file)[page].render(scale=300 / 72, grayscale=True)
    drawn.to_pil().save(to)
    return to


def printed(work: Workspace, people: list[int], folder: Path, code: str) -> Path:
    (file,) = fill_forms(work, people, [code], folder=folder, kinds=["pdf"])
    return file


def test_a_signed_sheet_is_filed_by_its_picture(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    file = printed(commune, people, tmp_path, "tk1_ts")
    pages = len(pypdfium2.PdfDocument(file)) // 2
    picture = pictured(file, pages, tmp_path / "b.png")
    (filed,) = file_sheets(commune, [picture])
    assert (filed.case_ids, filed.form) == ((people[1],), "tk1_ts")
    (kept,) = browse.show(commune, people[1]).case.evidence
    assert (kept.kind, kept.medium) == ("signed_form", "picture")
    assert scan.scan(commune, codes_in(picture.read_bytes())[0]).case_ids == [people[1]]


def test_a_photograph_is_filed_as_well_as_a_scan(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    file = printed(commune, people, tmp_path, "tk1_ts")
    picture = tmp_path / "zalo.jpg"
    picture.write_bytes(photographed(file.read_bytes(), Shot(dpi=110, turned=-9)))
    (filed,) = file_sheets(commune, [picture])
    assert (filed.case_ids, filed.doubt) == ((people[0],), "")


def test_the_mark_says_nothing_of_the_person_and_stays(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    first = printed(commune, people, tmp_path / "1", "tk1_ts")
    payload = codes_in(pictured(first, 0, tmp_path / "a.png").read_bytes())[0]
    assert payload.startswith("VSSIDDESK:")
    assert len(payload) == 20
    assert (
        printed(commune, people, tmp_path / "2", "tk1_ts").read_bytes()
        == first.read_bytes()
    )
    assert preview(commune, "tk1_ts", people) == first.read_bytes()


def test_every_line_of_a_list_has_its_own_mark(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    file = printed(commune, people, tmp_path, "mau_02")
    (filed,) = file_sheets(commune, [pictured(file, 0, tmp_path / "l.png")])
    assert set(filed.case_ids) == set(people)
    assert "đọc được dấu của 2 người" in filed.doubt


def test_a_picture_that_cannot_be_filed_says_why(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    marked = pictured(
        printed(commune, people, tmp_path, "tk1_ts"), 0, tmp_path / "a.png"
    )
    kept = browse.campaigns(commune)[0]
    set_up.change_campaign(commune, replace(kept, form_marks=False))
    plain = pictured(
        printed(commune, people, tmp_path / "o", "tk1_ts"), 0, tmp_path / "o.png"
    )
    commune.store.write("DELETE FROM form_marks")
    told = file_sheets(commune, [plain, tmp_path / "mat.png", marked])
    assert ["không thấy dấu" in told[0].why_not, "Không đọc" in told[1].why_not] == [
        True,
        True,
    ]
    assert "không có trong sổ" in told[2].why_not


def test_the_batch_carries_the_same_marks(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    wish = BatchWish(codes=("tk1_ts",), way=A_FILE_EACH)
    print_batch(commune, people, folder=tmp_path, wish=wish)
    (file,) = tmp_path.rglob("*_HS00002.pdf")
    (filed,) = file_sheets(commune, [pictured(file, 0, tmp_path / "a.png")])
    assert filed.case_ids == (people[1],)
