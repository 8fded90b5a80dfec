"""A change of wage of somebody whose data agree: its list goes to the agency, Mẫu 01 stays."""

from pathlib import Path

from tests.operations.conftest import Take
from vssid_desk.operations import browse
from vssid_desk.operations.correct import correct
from vssid_desk.operations.packing import sent_forms
from vssid_desk.operations.pre_flight import pre_flight
from vssid_desk.operations.submit import submit
from vssid_desk.operations.workspace import Workspace

MATCHED = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000001 | 3000000001 |
"""


def test_the_wage_goes_to_the_agency_and_the_signed_list_stays(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    take(MATCHED, list_code="mau_01")
    said = {"insured_as": "employee", "salary": "9500000"}
    shown = correct(commune, 1, said, {"told_and_signed": "yes"}).assessment
    assert shown.identity is not None
    assert shown.identity.forms == ("mau_01", "d02_lt")
    assert shown.stage == "ready"
    signed = [line for line in pre_flight(commune, [1]).lines if "đã ký" in line.text]
    assert [line.level for line in signed] == ["ok"]  # no declaration to sign
    assert [form.code for form in sent_forms(commune, [1])] == ["d02_lt"]
    sealed = submit(commune, [1], folder=tmp_path, password="mat-khau-goi-2026")
    assert sealed.counts == {"d02_lt": 1}
    assert browse.show(commune, 1).assessment.stage == "sent"
