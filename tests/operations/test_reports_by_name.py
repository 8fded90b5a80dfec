"""Every report of procedure.md §6 by its name: its columns, its people, what is counted."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.operations.conftest import Take
from vssid_desk import resources
from vssid_desk.domain.query import Query
from vssid_desk.domain.work.complaints import Complaint
from vssid_desk.domain.work.counters import CounterSession
from vssid_desk.operations import attach, browse
from vssid_desk.operations.complaints import keep_complaint
from vssid_desk.operations.correct import correct
from vssid_desk.operations.counters import keep_session
from vssid_desk.operations.fill_forms import needed_codes, papers_of
from vssid_desk.operations.report import progress_of
from vssid_desk.operations.reports import KINDS, write
from vssid_desk.operations.submit import submit, verify
from vssid_desk.operations.workspace import Workspace

MATCHED = """
    | DANH SÁCH NGƯỜI THAM GIA ĐÃ KHỚP (Mẫu 01) | | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Nhóm đối tượng |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | Hộ nghèo |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | | Hộ nghèo |
"""
UNMATCHED = """
    | DANH SÁCH NGƯỜI THAM GIA CHƯA KHỚP (Mẫu 02) | | | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do | Nhóm đối tượng |
    | 1 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 | Chưa có số | Hộ gia đình |
    | 2 | Vũ Văn Na | 05/06/1981 | Nam | | 3099000003 | Chưa có số | Hộ gia đình |
    | 3 | Hồ Thị Mơ | 07/08/1982 | Nữ | 030182000004 | 3099000004 | Sai ngày sinh | Hộ gia đình |
    | 4 | Hồ Văn Mít | 07/08/1983 | Nam | 030083000005 | 3099000005 | Sai ngày sinh | Hộ gia đình |
"""
HAS_APP = {
    "registered_in_app": "done",
    "vssid_account": "complete",
    "installed": "done",
}
SAID: Mapping[str, Mapping[str, str]] = {
    "Trần Thị Bưởi": {"told_and_signed": "yes", **HAS_APP, "own_data": "right"},
    "Lê Văn Lựu": {"told_and_signed": "yes", "vssid_account": "none"},
    "Vũ Thị Gấc": {"id_state": "applied", "vssid_account": "none"},
    "Vũ Văn Na": {"belongs": "moved"},
    "Hồ Thị Mơ": {"card_matches_list": "differs", **HAS_APP, "own_data": "wrong"},
    "Hồ Văn Mít": {"declared_before": "yes", "vssid_account": "no_email"},
}
BIRTH = "1982-07-18"


@pytest.fixture
def worked(commune: Workspace, take: Take) -> Workspace:
    """Return a store in which each report of the page has somebody."""
    take(MATCHED)
    take(UNMATCHED, name="mau-02.xlsx")
    ids = ids_of(commune)
    for name, answers in SAID.items():
        correct(commune, ids[name], {}, answers)
    correct(commune, ids["Hồ Thị Mơ"], {"birth_date": BIRTH, "phone": "0900000004"}, {})
    attach.attach(commune, ids["Trần Thị Bưởi"], "signed_registration", sheets=1)
    return commune.on(date.today())  # noqa: DTZ011 - the journal's day is this computer's


def ids_of(work: Workspace) -> dict[str, int]:
    found = browse.rows(work, list(browse.find(work, Query(order="row"))))
    return {row.full_name: row.id for row in found}


def sheet(file: Path) -> list[list[str]]:
    """Return the rows of the first sheet that hold anything."""
    found = load_workbook(BytesIO(file.read_bytes())).worksheets[0]
    rows = [
        ["" if cell is None else str(cell) for cell in row]
        for row in found.iter_rows(values_only=True)
    ]
    return [row for row in rows if any(row)]


def by_name(work: Workspace, kind: str, folder: Path) -> dict[str, dict[str, str]]:
    """Return each person's line of a report, by the label of its column."""
    (file,) = write(work, kind, folder, kinds=["xlsx"])
    return lines_of(file, KINDS[kind].form)


def lines_of(file: Path, code: str) -> dict[str, dict[str, str]]:
    """Return the lines of a list, by name; the row of column numbers leads to its labels."""
    labels = {
        column["code"]: column["header"]
        for block in newest(code)["block"]
        for column in block.get("column", ())
    }
    rows = sheet(file)
    at = next(n for n, row in enumerate(rows) if row[:2] == ["1", "2"])
    numbers = {column: labels[code] for column, code in enumerate(rows[at]) if code}
    lines = (
        {f"{n + 1} {label}": row[n] for n, label in numbers.items()}
        for row in rows[at + 1 :]
        if row[0].isdecimal()
    )
    return {
        next(value for value in line.values() if value in SAID): line
        for line in lines
        if SAID.keys() & set(line.values())
    }


def newest(code: str) -> dict[str, object]:
    found = resources.load_forms()
    return max(
        (data for data in found if data["form"] == code),
        key=lambda data: str(data["effective_from"]),
    )


@pytest.mark.parametrize(
    ("row", "kind", "people", "column", "held"),
    [
        # procedure.md §6 in its order; then the lists that §1 and §3 ask for
        ("Danh sách Mẫu 01, signed", "mau_01", "Trần Thị Bưởi, Lê Văn Lựu", "8 Đã đăng ký VssID (x)", ["x", ""]),
        ("Danh sách Mẫu 01, to sign", "mau_01", "Trần Thị Bưởi, Lê Văn Lựu", "10 Ký xác nhận của người tham gia", ["", ""]),
        ("Danh sách Mẫu 02, completed", "mau_02", "Vũ Thị Gấc, Vũ Văn Na, Hồ Thị Mơ, Hồ Văn Mít", "9 Ngày sinh", ["", "", "18/07/1982", ""]),
        ("Danh sách Mẫu 02, police", "mau_02", "Vũ Thị Gấc, Vũ Văn Na, Hồ Thị Mơ, Hồ Văn Mít", "14 Ký xác nhận / Ghi chú", ["Số ĐDCN do công an xã xác nhận", "Không thuộc đơn vị", "", "Đã cập nhật, đang chờ công an xã"]),
        ("Danh sách Mẫu 02, VssID state", "mau_02", "Vũ Thị Gấc, Vũ Văn Na, Hồ Thị Mơ, Hồ Văn Mít", "13 VssID (x)/Email", ["", "", "x", "x"]),
        ("Danh sách báo cáo đăng ký VssID (Phụ lục 02), installed", "registered", "Trần Thị Bưởi, Hồ Thị Mơ", "10 Đã cài đặt VssID thành công (x)", ["x", "x"]),
        ("Phụ lục 02, signed Tờ khai Mẫu 01", "registered", "Trần Thị Bưởi, Hồ Thị Mơ", "11 Đã nộp Tờ khai mẫu số 01 có chữ ký (x)", ["x", ""]),
        ("Phụ lục 02, what differs", "registered", "Trần Thị Bưởi, Hồ Thị Mơ", "14 Thông tin thực tế", ["", "18/07/1982; 0900000004"]),
        ("Danh sách chưa cài VssID", "not_installed", "Vũ Thị Gấc, Lê Văn Lựu, Hồ Văn Mít", "6 Tài khoản VssID", ["chưa đăng ký", "chưa đăng ký", "đã đăng ký, chưa có email"]),
        ("Danh sách đề nghị Công an xã", "police", "Vũ Thị Gấc, Hồ Văn Mít", "8 Nội dung đề nghị", ["Xác nhận số định danh cá nhân", "Kiểm tra: đã cập nhật mà vẫn bị báo chưa khớp"]),
        ("Không thuộc đơn vị", "not_ours", "Vũ Văn Na", "7 Lý do", ["Đã chuyển đi"]),
        ("Cần tra mã số BHXH", "code_lookup", "Lê Văn Lựu", "7 Mã số BHXH tra được", [""]),
    ],
)  # fmt: skip
def test_section_6_each_list_has_its_people_and_columns(
    worked: Workspace, tmp_path: Path, row: str, kind: str, people: str, column: str, held: list[str]
) -> None:  # fmt: skip
    found = by_name(worked, kind, tmp_path)
    assert list(found) == people.split(", "), row
    assert [line[column] for line in found.values()] == held, row


def test_section_6_the_package_of_declarations(
    worked: Workspace, tmp_path: Path
) -> None:
    mo = ids_of(worked)["Hồ Thị Mơ"]
    attach.attach(worked, mo, "citizen_card_copy", sheets=2)
    attach.attach(worked, mo, "signed_form")
    (paper,) = papers_of(worked, [mo])
    codes = ("mau_02", "health_declaration", "household_list")
    assert set(needed_codes(paper)) == set(codes)
    sealed = submit(worked, [mo], folder=tmp_path, password="mat-khau-goi-2026")
    manifest = verify(sealed.file, "mat-khau-goi-2026").manifest
    assert set(manifest.form_versions) == set(codes)
    assert manifest.counts["citizen_card_copy.paper"] == 2
    assert {one.name for one in manifest.files} >= {
        f"forms/{code.replace('_', '-')}.{kind}"
        for code in codes
        for kind in ("pdf", "xlsx")
    }


def test_section_6_progress_is_counted_by_group_against_the_target(
    worked: Workspace, tmp_path: Path
) -> None:
    (file,) = write(worked, "progress", tmp_path, kinds=["xlsx"])
    rows = {row[0]: [cell for cell in row[1:4] if cell] for row in sheet(file)}
    assert rows["Hộ nghèo"] == ["2", "1", "50"]
    assert rows["BHYT hộ gia đình"] == ["4", "0", "0"]
    assert rows["Cộng"] == ["6", "1", "16"]
    assert progress_of(worked, campaign_id=1).target == 100


def test_the_sheet_for_the_chairman_counts_the_same(
    worked: Workspace, tmp_path: Path
) -> None:
    (file,) = write(worked, "chairman", tmp_path, kinds=["xlsx"])
    told = [" ".join(filter(None, row)) for row in sheet(file)]
    assert any("1 / 6 người (16 %)" in line for line in told)
    assert "Hộ nghèo 1 / 2 50 %" in " ".join(" ".join(told).split())


@pytest.mark.parametrize(
    ("label", "count"),
    [
        ("Người trong danh sách nhận được", "6"),
        ("Người đã gửi hồ sơ hoặc xong", "1"),
        ("Đã báo và lấy chữ ký Danh sách Mẫu 01", "2"),
        ("Đăng ký tài khoản VssID", "2"),
        ("Cài VssID và đăng nhập được", "2"),
        ("Tự kiểm tra dữ liệu trên VssID", "2"),
        ("Thấy sai lệch trên VssID", "1"),
        ("Người gặp ở điểm đăng ký", "20"),
        ("Phản ánh nhận được: Thu – Sổ, Thẻ", "2"),
        ("Phản ánh trả lời đúng hạn: Thu – Sổ, Thẻ", "1"),
        ("Phản ánh nhận được: Thực hiện chính sách BHYT", "0"),
    ],
)
def test_the_periodic_report_counts_line_by_line(
    worked: Workspace, tmp_path: Path, label: str, count: str
) -> None:
    day = worked.today.isoformat()
    keep_session(
        worked, CounterSession(on=day, place="Chợ xã", met=20, approved=8, helped=9)
    )
    for answered in ("", day):
        keep_complaint(
            worked,
            Complaint(
                received_on=day, text="Sai thẻ", subject="card", due_on=day,
                answered_on=answered, answer="Đã sửa." if answered else "",
            ),
        )  # fmt: skip
    (file,) = write(worked, "periodic", tmp_path, kinds=["xlsx"])
    lines = [[cell for cell in row if cell] for row in sheet(file)]
    assert [line[2:] for line in lines if line[1:2] == [label]] == [[count, count]]


def test_no_report_stands_outside_these_tables() -> None:
    assert set(KINDS) == {
        *("progress", "chairman", "periodic", "mau_01", "mau_02", "police"),
        *("not_installed", "registered", "not_ours", "code_lookup"),
    }


def test_the_periodic_report_is_one_page_with_all_its_lines(
    worked: Workspace, tmp_path: Path
) -> None:
    (file,) = write(worked, "periodic", tmp_path, kinds=["pdf"])
    assert len(PdfReader(file).pages) == 1
