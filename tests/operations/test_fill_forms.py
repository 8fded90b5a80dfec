"""The papers of some people: which, in what version, the same on the screen and in the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.domain.work.progress import silent
from vssid_desk.operations import browse, set_up
from vssid_desk.operations.fill_forms import FormPlan, fill_forms, filled, plan, preview
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.packing import contents_of
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Mã hộ gia đình |
    | 1 | TRẦN THỊ BƯỞI | 02/09/1990 | Nữ | 030190000000 | 3099000000 | 0301 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 | 0302 |
    | 3 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 | 0301 |
"""


@pytest.fixture
def work(tmp_path: Path, workbook: Callable[..., Path]) -> Workspace:
    unit = Unit(name="UBND xã An Hoà (mẫu)", signer="Lê Văn Mẫu")
    file, today = tmp_path / "so.vssid", date(2026, 11, 20)
    made, _ = create_workspace(file, "mat-khau-thu-nghiem", unit, today=today)
    set_up.add_campaign(made, replace(starting_campaign("commune"), name="Đợt 10/2026"))
    import_list(made, workbook(LIST), campaign_id=1)
    return made


def everyone(work: Workspace) -> list[int]:
    return list(browse.find(work, Query(order="row")))


def planned(work: Workspace, code: str, **wishes: object) -> FormPlan:
    found = plan(work, everyone(work), also=[code], **wishes)  # type: ignore[arg-type]
    return next(item for item in found if item.code == code)


def test_a_form_nobody_needs_can_be_asked_for(work: Workspace) -> None:
    assert "receipt_slip" not in {item.code for item in plan(work, everyone(work))}
    item = planned(work, "receipt_slip")
    assert item.case_ids == tuple(everyone(work))
    assert item.verified == "proposed"


def test_the_version_follows_the_day_of_signing_and_the_choice(work: Workspace) -> None:
    assert planned(work, "tk1_ts").effective_from == "2026-05-01"
    day = date(2024, 3, 1)
    assert planned(work, "tk1_ts", signed_on=day).effective_from == "2023-04-01"
    kept = browse.campaigns(work)[0]
    chosen = replace(kept, form_versions={"tk1_ts": "2020-05-01"})
    set_up.change_campaign(work, chosen)
    item = planned(work, "tk1_ts")
    assert item.effective_from == "2020-05-01"
    assert "505" in item.issued_by


def test_doubts_travel_with_the_plan(work: Workspace) -> None:
    assert any(
        "VNeID" in told for told in planned(work, "e_transaction_registration").doubts
    )


def test_what_is_on_the_screen_is_what_is_in_the_file(
    work: Workspace, tmp_path: Path
) -> None:
    codes = ["tk1_ts", "mau_02", "household_list", "tk3_ts"]
    files = fill_forms(
        work, everyone(work), codes, folder=tmp_path / "ra", kinds=["pdf"]
    )
    assert sorted(file.stem for file in files) == sorted(
        c.replace("_", "-") for c in codes
    )
    for code in codes:
        shown = preview(work, code, everyone(work))
        assert (tmp_path / "ra" / f"{code.replace('_', '-')}.pdf").read_bytes() == shown


def test_a_household_has_one_paper(work: Workspace) -> None:
    day = date(2026, 11, 20)
    forms = filled(work, "household_list", everyone(work), day)
    assert len(forms) == 2
    second = everyone(work)[1]
    (alone,) = filled(work, "household_list", everyone(work), day, second)
    assert "Lê Văn Lựu" in " ".join(alone.texts())


def test_who_hands_a_package_over_gets_a_slip_to_be_signed(work: Workspace) -> None:
    day = date(2026, 11, 20)
    names = set(contents_of(work, everyone(work), day, silent).files)
    assert "forms/receipt-slip.pdf" not in names
    by_hand = replace(browse.campaigns(work)[0], channel="counter")
    set_up.change_campaign(work, by_hand)
    names = set(contents_of(work, everyone(work), day, silent).files)
    assert {"forms/receipt-slip.pdf", "forms/package-cover.pdf"} <= names
