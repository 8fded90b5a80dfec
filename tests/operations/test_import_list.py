"""An import keeps what came, whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.errors import Cancelled, UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

TODAY = date(2026, 11, 20)
LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 30190000000 | 3099000000 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 |
    | 3 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 |
"""


@pytest.fixture
def work(tmp_path: Path) -> Workspace:
    unit = Unit(name="UBND xã An Hoà (mẫu)")
    made, _ = create_workspace(
        tmp_path / "so.vssid", "mat-khau-thu-nghiem", unit, today=TODAY
    )
    add_campaign(made, replace(starting_campaign("commune"), name="Đợt 10/2026"))
    return made


def test_a_number_that_lost_its_zero_stays_as_written_with_a_proposal(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    import_list(work, workbook(LIST), campaign_id=1)
    view = browse.show(work, browse.find(work, Query(text="buoi"))[0])
    assert view.case.delivered.personal_id == "30190000000"
    told = [found for found in view.assessment.findings if found.field == "personal_id"]
    assert [found.code for found in told] == ["personal_id.zeros_lost"]
    assert told[0].proposal == "030190000000"


def test_the_same_person_twice_is_told_with_the_other_row(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    import_list(work, workbook(LIST), campaign_id=1)
    view = browse.show(work, browse.find(work, Query(text="luu"))[0])
    told = [found.text for found in view.assessment.findings if found.field == "row"]
    assert any("dòng 4" in text for text in told)


def test_cancelling_leaves_nothing(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_list(work, workbook(LIST), campaign_id=1, progress=stop)
    assert browse.lists(work) == []
    assert history.next_undo(work).name == "add_campaign"  # type: ignore[union-attr]


def test_a_list_needs_a_campaign(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    with pytest.raises(UserError, match="đợt"):
        import_list(work, workbook(LIST), campaign_id=9)


def test_importing_again_is_possible_when_wanted(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    file = workbook(LIST)
    first = import_list(work, file, campaign_id=1)
    assert import_list(work, file, campaign_id=1).already is not None
    again = import_list(work, file, campaign_id=1, again=True)
    assert again.list_id != first.list_id
    assert len(browse.lists(work)) == 2


def test_the_officer_s_kind_of_list_counts(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    import_list(work, workbook(LIST), campaign_id=1, list_code="mau_01", title="Lớp 5A")
    found = browse.lists(work)[0]
    assert (found.list_code, found.title) == ("mau_01", "Lớp 5A")


def test_a_number_of_a_classmate_is_diagnosed_once_the_whole_list_is_there(
    work, tmp_path
):
    text = (
        "STT,Họ và tên,Ngày sinh,Giới tính,Số ĐDCN/CCCD,Lớp,Lý do\n"
        "1,Trần Thị Bưởi,09/02/2012,Nữ,030312000011,6A,Chưa khớp\n"
        "2,Lê Thị Khế,12/03/2013,Nữ,030312000011,6A,Chưa khớp\n"
    )
    file = tmp_path / "lop.csv"
    file.write_text(text, encoding="utf-8")
    result = import_list(work, file, campaign_id=1, list_code="mau_02")
    khe = browse.show(work, browse.find(work, Query(text="khe"))[0])
    found = khe.assessment.diagnosis
    assert (result.person_count, found.field, found.level) == (
        2,
        "personal_id",
        "certain",
    )
    assert browse.rows(work, [khe.case.id])[0].doubt == "personal_id"
    told = {facet.value: facet.count for facet in browse.facets(work, Query(), "doubt")}
    assert told == {"": 1, "personal_id": 1}
    assert len(browse.find(work, Query(doubts=("personal_id",)))) == 1


HAMLETS = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD |
    | I. Thôn Đoài | | | | |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000000 |
"""


def test_a_hamlet_told_by_a_row_above_is_no_edit_behind_our_back(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    import_list(work, workbook(HAMLETS), campaign_id=1)
    assert history.verify(work) == []
    work.store.write("UPDATE search SET department = 'Thôn Bến'")
    assert "Bảng tìm kiếm" in history.verify(work)[0]
