"""Reports: each names the people it must, and counts what was done when."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.documents.reading import cells, pdf_pages, squeezed
from tests.operations.conftest import Take
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse
from vssid_desk.operations.correct import correct
from vssid_desk.operations.exports import all_exports
from vssid_desk.operations.reports import KINDS, write
from vssid_desk.operations.set_up import change_campaign
from vssid_desk.operations.workspace import Workspace

MATCHED = """
    | DANH SÁCH NGƯỜI THAM GIA ĐÃ KHỚP (Mẫu 01) | | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Email |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | buoi@example.vn |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | | |
"""
UNMATCHED = """
    | DANH SÁCH NGƯỜI THAM GIA CHƯA KHỚP (Mẫu 02) | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 |
    | 2 | Vũ Văn Na | 05/06/1981 | Nam | | 3099000003 |
"""
NAMES = ("Trần Thị Bưởi", "Lê Văn Lựu", "Vũ Thị Gấc", "Vũ Văn Na")


@pytest.fixture
def worked(commune: Workspace, take: Take) -> Workspace:
    """Return a store in which every report has somebody."""
    take(MATCHED)
    take(UNMATCHED, name="mau-02.xlsx")
    found = browse.rows(commune, list(browse.find(commune, Query())))
    ids = {row.full_name: row.id for row in found}
    said = {
        "Trần Thị Bưởi": {"vssid_account": "complete", "installed": "done"},
        "Lê Văn Lựu": {"vssid_account": "none"},
        "Vũ Thị Gấc": {"id_state": "applied", "vssid_account": "none"},
        "Vũ Văn Na": {"belongs": "moved"},
    }
    for name, answers in said.items():
        correct(commune, ids[name], {}, answers)
    return commune


def printed(work: Workspace, kind: str, folder: Path, **how: object) -> str:
    (file,) = write(work, kind, folder, kinds=["pdf"], **how)  # type: ignore[arg-type]
    return squeezed(" ".join(pdf_pages(file.read_bytes())))


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("mau_01", {"Trần Thị Bưởi", "Lê Văn Lựu"}),
        ("mau_02", {"Vũ Thị Gấc", "Vũ Văn Na"}),
        ("police", {"Vũ Thị Gấc"}),
        ("not_installed", {"Lê Văn Lựu", "Vũ Thị Gấc"}),
        ("registered", {"Trần Thị Bưởi"}),
        ("not_ours", {"Vũ Văn Na"}),
        ("code_lookup", {"Lê Văn Lựu"}),
    ],
)
def test_a_list_names_those_it_is_about(
    worked: Workspace, tmp_path: Path, kind: str, names: set[str]
) -> None:
    pdf, workbook = write(worked, kind, tmp_path)
    text = squeezed(" ".join(pdf_pages(pdf.read_bytes())))
    assert {name for name in NAMES if squeezed(name) in text} == names
    assert names <= set(cells(workbook.read_bytes()))
    assert all_exports(worked)[0].people == len(names)


def test_a_code_that_a_paper_lacks_is_looked_up_until_none_is_found(
    worked: Workspace,
) -> None:
    (case_id,) = browse.find(worked, Query(text="gấc"))
    wanted = KINDS["code_lookup"].chosen
    assert wanted is not None
    assert case_id not in wanted(worked, Query())
    number = {"personal_id": "030180000002", "social_insurance_code": ""}
    correct(worked, case_id, number, {"id_state": "has_card"})
    assert case_id in wanted(worked, Query())
    correct(worked, case_id, {}, {"code_lookup": "none"})
    assert case_id not in wanted(worked, Query())


def test_every_kind_is_written(worked: Workspace, tmp_path: Path) -> None:
    for kind in KINDS:
        files = write(worked, kind, tmp_path / kind)
        assert {file.suffix for file in files} == {".pdf", ".xlsx"}


def test_the_periodic_report_counts_by_the_day_of_the_answer(
    worked: Workspace, tmp_path: Path
) -> None:
    today = date.today()  # noqa: DTZ011 - the journal's day is this computer's
    inside = printed(worked, "periodic", tmp_path, first=today, last=today)
    assert "CàiVssIDvàđăngnhậpđược11" in inside
    before = date(2020, 1, 1)
    outside = printed(worked, "periodic", tmp_path, first=before, last=before)
    assert "CàiVssIDvàđăngnhậpđược00" in outside


def test_an_answer_taken_back_is_not_counted(worked: Workspace, tmp_path: Path) -> None:
    (case_id,) = browse.find(worked, Query(text="bưởi"))
    correct(worked, case_id, {}, {"installed": ""})
    today = date.today()  # noqa: DTZ011 - the journal's day is this computer's
    told = printed(worked, "periodic", tmp_path, first=today, last=today)
    assert "CàiVssIDvàđăngnhậpđược00" in told


def test_the_sheet_for_the_chairman_is_one_page_with_every_group(
    worked: Workspace, tmp_path: Path
) -> None:
    change_campaign(worked, replace(browse.campaigns(worked)[0], target="50"))
    (file,) = write(worked, "chairman", tmp_path, kinds=["pdf"])
    (page,) = pdf_pages(file.read_bytes())
    assert "/ 4 người" in page
    assert "Chỉ tiêu 50 % (2 người)" in page.replace("\n", " ")
    assert "so với 50 %" in page
    assert "Chờ công an xã: 1 người." in page


@pytest.mark.parametrize(
    ("kind", "how", "words"),
    [
        ("x", {}, "Không có báo cáo “x”"),
        ("police", {}, "Không có ai trong “Danh sách đề nghị công an xã”"),
        ("periodic", {"first": date(2026, 12, 1)}, "bắt đầu ngày 01/12/2026"),
    ],
)
def test_what_cannot_be_written_is_told(
    commune: Workspace, tmp_path: Path, kind: str, how: dict[str, date], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        write(commune, kind, tmp_path, **how)  # type: ignore[arg-type]
