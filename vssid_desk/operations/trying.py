"""What the self-test does beside the main job: one try of each further part, people made up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from vssid_desk.domain.keeping.roles import Role
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.intake.clinic_list import read_clinics
from vssid_desk.operations import browse, reports, users
from vssid_desk.operations.doctor import doctor
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.fill_workbook import adapters, fill_workbook
from vssid_desk.operations.handouts import write_handouts
from vssid_desk.operations.print_batch import A_FILE_EACH, BatchWish, print_batch
from vssid_desk.operations.set_up import change_campaign
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store.office import campaigns

Say = Callable[[str], None]
SHEET = "to-co-dau.pdf"  # a form with marks, that the window's part makes a picture of
_REPORTS = ("progress", "chairman", "periodic", "mau_01", "mau_02")
# Of a store in a scratch folder.
_VIEWER, _PASSWORD = "Người xem (mẫu)", "nguoi-xem-2026"
_CLINICS = "Mã cơ sở KCB,Tên cơ sở KCB\n01001,Bệnh viện mẫu\n30005,Trạm y tế mẫu\n"


def try_parts(work: Workspace, folder: Path, say: Say) -> None:
    """Try printing a batch, reports, hand-outs, workbooks, marks, users, clinics, the check-up.

    Files go below `folder`; raises UserError with what did not hold.
    """
    everyone = list(browse.find(work, Query(order="row")))
    # One form for everybody: enough of them that the drawing processes are started.
    wish = BatchWish(codes=("tk1_ts",), way=A_FILE_EACH)
    batch = print_batch(work, everyone, folder=folder / "ca-lo", wish=wish)
    say(f"In cả lô: {batch.made} tệp, mỗi người một tệp")
    written = [
        file
        for kind in _REPORTS
        for file in reports.write(work, kind, folder / "bao-cao")
    ]
    written += write_handouts(work, everyone, folder / "to-phat")
    written += [_filled(work, everyone, folder, one.key) for one in adapters()]
    check(all(file.stat().st_size for file in written), "có tệp lập ra mà trống")
    say(f"Báo cáo, tờ phát, sổ tính của cơ quan: {len(written)} tệp")
    _mark_a_sheet(work, everyone[0], folder)
    _let_somebody_look(work)
    _read_clinics(folder)
    say(f"Kiểm tra máy: {doctor(work=work).summary}")


def _filled(work: Workspace, people: list[int], folder: Path, key: str) -> Path:
    file = folder / f"so-tinh-{key}.xlsx"
    return fill_workbook(work, people, file=file, adapter=key).file


def _mark_a_sheet(work: Workspace, case_id: int, folder: Path) -> None:
    kept = campaigns.get(work.store, browse.show(work, case_id).case.campaign_id)
    change_campaign(work, replace(kept, form_marks=True))
    (file,) = fill_forms(
        work, [case_id], ["tk1_ts"], folder=folder / "to-co-dau", kinds=["pdf"]
    )
    file.replace(folder / SHEET)


def _let_somebody_look(work: Workspace) -> None:
    """Add a user who may only look, open the store by that name, and be refused a change."""
    file = work.store.file
    if file is None:
        return
    users.add_user(work, _VIEWER, Role.VIEW, _PASSWORD)
    other = open_workspace(file, password=_PASSWORD, user=_VIEWER)
    try:
        change_campaign(other, browse.campaigns(other)[0])
    except UserError:
        return
    finally:
        other.close()
    check(holds=False, what="người dùng chỉ xem mà sửa được sổ")


def _read_clinics(folder: Path) -> None:
    file = folder / "co-so-kcb.csv"
    file.write_text(_CLINICS, encoding="utf-8")
    check(len(read_clinics(file).names) == 2, "không đọc được danh mục cơ sở KCB")


def check(holds: object, what: str) -> None:
    """Raise UserError with what did not hold."""
    if not holds:
        raise UserError(f"Chạy thử không đạt: {what}. Cài lại chương trình từ bộ cài.")
