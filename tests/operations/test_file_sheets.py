"""A mark on a form finds the case by the picture of the signed sheet, and tells nothing else."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.documents.photographed import Shot, photographed
from vssid_desk.capture.codes import codes_in
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, history, scan, set_up
from vssid_desk.operations.file_sheets import file_sheets
from vssid_desk.operations.fill_forms import fill_forms, preview
from vssid_desk.operations.print_batch import A_FILE_EACH, BatchWish, print_batch
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal

COMPRESSED = Shot(dpi=100, turned=3, tilt=0.03, blur=0.15, quality=40)
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


@pytest.fixture
def many(commune: Workspace, take) -> list[int]:
    rows = "".join(
        f"    | {n} | Trần Thị Bưởi {n} | 02/09/1990 | Nữ | 0301900000{n:02} | 30990000{n:02} |\n"
        for n in range(1, 25)
    )
    take(LIST.split("    | 1 |", maxsplit=1)[0] + rows)
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
    assert filed.told == "trang 1/1, trang này có 2 người"
    assert filed.doubt == ""


def test_one_mark_files_the_page_for_everybody_on_it(
    commune: Workspace, many: list[int], tmp_path: Path
) -> None:
    file = printed(commune, many, tmp_path, "mau_02")
    picture = tmp_path / "zalo.jpg"
    pages = len(pypdfium2.PdfDocument(file))
    picture.write_bytes(photographed(file.read_bytes(), COMPRESSED, page=pages - 1))
    assert sum("VSSIDDESK" in one for one in codes_in(picture.read_bytes())) == 1
    (filed,) = file_sheets(commune, [picture])
    assert len(filed.case_ids) > 1
    assert filed.case_ids == tuple(many[-len(filed.case_ids) :])
    last = f"trang {pages}/{pages}"
    assert filed.remark == f"{last}, trang này có {len(filed.case_ids)} người"
    (kept,) = browse.show(commune, many[-1]).case.evidence
    assert (kept.kind, kept.title) == ("other", f"Danh sách Mẫu 02 đã ký, {last}")
    assert browse.show(commune, many[0]).case.evidence == ()
    history.undo(commune)  # one operation for the whole page
    assert browse.show(commune, many[-1]).case.evidence == ()


def test_the_mark_of_a_page_stays_while_the_same_people_stand_on_it(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    first = printed(commune, people, tmp_path / "1", "mau_02").read_bytes()
    assert printed(commune, people, tmp_path / "2", "mau_02").read_bytes() == first
    assert preview(commune, "mau_02", people) == first
    given = commune.store.rows("SELECT DISTINCT reference FROM page_marks")
    printed(commune, people[:1], tmp_path / "3", "mau_02")
    now = commune.store.rows("SELECT DISTINCT reference FROM page_marks")
    assert len(now) == len(given) + 1
    assert scan.scan(commune, f"VSSIDDESK:{given[0][0]}").case_ids == people


def test_marks_of_lines_alone_leave_a_doubt(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    file = printed(commune, people, tmp_path, "mau_02")
    commune.store.write("DELETE FROM page_marks")
    (filed,) = file_sheets(commune, [pictured(file, 0, tmp_path / "l.png")])
    assert set(filed.case_ids) == set(people)
    assert "đọc được dấu của 2 người" in filed.doubt


def test_who_is_sent_already_gets_no_picture_and_is_told(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    file = printed(commune, people, tmp_path, "mau_02")
    picture = pictured(file, 0, tmp_path / "l.png")
    with journal.operation(commune.store, "submit", "Gửi thử"):
        package = commune.store.write(
            "INSERT INTO packages(name, file, sha256, signed_on, sent_at, withdrawn_at, "
            "case_count, manifest) VALUES ('G1', '', '', '', '', '', 1, '')"
        ).lastrowid
        commune.store.write(
            "UPDATE cases SET package_id = ? WHERE id = ?", (package, people[0])
        )
    (filed,) = file_sheets(commune, [picture])
    assert filed.case_ids == (people[1],)
    assert "1 người không nhận ảnh vì đã gửi" in filed.remark
    again = file_sheets(commune, [picture])
    assert again == [filed]


def test_a_signed_registration_is_filed_as_such(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    file = printed(commune, people, tmp_path, "e_transaction_registration")
    file_sheets(commune, [pictured(file, 0, tmp_path / "r.png")])
    (kept,) = browse.show(commune, people[0]).case.evidence
    assert kept.kind == "signed_registration"


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
