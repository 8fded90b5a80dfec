"""Households of a list: formed, changed by hand, one head each, taken up as a queue."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.people.households import is_head
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.households import (
    households,
    members,
    name_head,
    put_together,
)
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã hộ gia đình | Họ tên chủ hộ |
    | 1 | Trần Văn Mùa | 09/02/1960 | Nam | 030060000001 | 3011111111 | Trần Văn Mùa |
    | 2 | Lê Thị Khế | 12/03/1962 | Nữ | 030162000002 | 3011111111 | Trần Văn Mùa |
    | 3 | Trần Thị Na | 12/03/1990 | Nữ | 030190000003 | 3011111111 | Trần Văn Mùa |
    | 4 | Ngô Thị Gấc | 12/03/1957 | Nữ | 030157000004 | 3022222222 | Ngô Thị Gấc |
    | 5 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000005 | | |
"""


@pytest.fixture
def work(tmp_path: Path, workbook: Callable[..., Path]) -> Workspace:
    unit = Unit(name="UBND xã mẫu")
    made, _ = create_workspace(
        tmp_path / "so.vssid", "mat-khau-thu", unit, today=date(2026, 11, 20)
    )
    add_campaign(made, replace(starting_campaign("commune"), name="Đợt 10/2026"))
    import_list(made, workbook(LIST), campaign_id=1)
    return made


def told(work: Workspace) -> list[tuple[str, str, int]]:
    return [(one.key, one.head, one.people) for one in households(work)]


def test_a_list_forms_its_households_with_their_heads(work: Workspace) -> None:
    assert told(work) == [("3011111111", "Trần Văn Mùa", 3)]
    (one,) = households(work, campaign_id=1)
    assert one.open_people == 3
    assert households(work, campaign_id=9) == []


def test_whoever_goes_on_in_a_next_list_stands_in_the_household_once(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    import_list(work, workbook(LIST.replace("12/03/1990", "12/04/1990")), campaign_id=1)
    assert told(work) == [("3011111111", "Trần Văn Mùa", 3)]
    assert len(members(work, "3011111111")) == 3
    assert households(work)[0].open_people == 3


def test_cells_merged_over_a_household_form_it_with_one_head(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    merged = """
        | Mã hộ gia đình | Địa chỉ | STT | Họ và tên | Ngày sinh | Mã số BHXH | Quan hệ với chủ hộ |
        | H01 | Thôn Đoài | 1 | Hồ Văn Mít | 01/02/1960 | 3099000001 | Chủ hộ |
        | | | 2 | Hồ Thị Mơ | 03/04/1990 | 3099000002 | Con |
        | | | 3 | Hồ Văn Mận | 03/04/1992 | 3099000003 | Con |
        | H02 | Thôn Bến | 4 | Vũ Văn Na | 05/06/1961 | 3099000004 | Chủ hộ |
        | | | 5 | Vũ Thị Gấc | 07/08/1993 | 3099000005 | Con |
        | H03 | Thôn Bến | 6 | Bùi Thị Sim | 07/08/1963 | 3099000006 | Chủ hộ |
    """
    file = workbook(
        merged, "ho.xlsx", merges={"Sheet1": ("A2:A4", "B2:B4", "A5:A6", "B5:B6")}
    )
    import_list(work, file, campaign_id=1)
    assert told(work)[1:] == [("H01", "Hồ Văn Mít", 3), ("H02", "Vũ Văn Na", 2)]
    for key, place in (("H01", "Thôn Đoài"), ("H02", "Thôn Bến")):
        found = members(work, key)
        assert {one.declared.address for one in found} == {place}
        assert sum(is_head(one.declared) for one in found) == 1


def test_merged_addresses_alone_form_households_under_their_head(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    merged = """
        | Địa chỉ | Họ tên chủ hộ | STT | Họ và tên | Ngày sinh | Mã số BHXH |
        | Số 5 Thôn Đoài | Hồ Văn Mít | 1 | Hồ Văn Mít | 01/02/1960 | 3099000001 |
        | | | 2 | Hồ Thị Mơ | 03/04/1990 | 3099000002 |
        | Số 7 Thôn Đoài | Vũ Văn Na | 3 | Vũ Thị Gấc | 07/08/1993 | 3099000005 |
        | | | 4 | Vũ Văn Na | 05/06/1961 | 3099000004 |
    """
    file = workbook(
        merged, "ho.xlsx", merges={"Sheet1": ("A2:A3", "B2:B3", "A4:A5", "B4:B5")}
    )
    import_list(work, file, campaign_id=1)
    assert told(work)[1:] == [
        ("ho van mit, so 5 thon doai", "Hồ Văn Mít", 2),
        ("vu van na, so 7 thon doai", "Vũ Văn Na", 2),
    ]
    (second,) = [key for key, head, _ in told(work) if head == "Vũ Văn Na"]
    assert members(work, second)[0].declared.full_name == "Vũ Văn Na"


def test_the_head_stands_first_and_the_household_is_a_queue(work: Workspace) -> None:
    names = [one.declared.full_name for one in members(work, "3011111111")]
    assert names[0] == "Trần Văn Mùa"
    found = browse.find(work, Query(households=("3011111111",), order="row"))
    assert len(found) == 3


def test_people_are_put_together_and_apart(work: Workspace) -> None:
    gac, luu = browse.find(work, Query(order="row"))[3:]
    put_together(work, [gac, luu], "3022222222")
    assert ("3022222222", "Ngô Thị Gấc", 2) in told(work)
    put_together(work, [luu], "")
    assert told(work) == [("3011111111", "Trần Văn Mùa", 3)]
    history.undo(work)
    assert len(told(work)) == 2


def test_a_household_has_one_head(work: Workspace) -> None:
    mua, khe, na = browse.find(work, Query(order="row"))[:3]
    name_head(work, khe)
    name_head(work, na)
    assert told(work)[0][1] == "Trần Thị Na"
    answers = [one.answers for one in members(work, "3011111111")]
    assert sum("is_household_head" in said for said in answers) == 1
    assert mua


def test_who_lives_in_none_heads_none(work: Workspace) -> None:
    alone = browse.find(work, Query(order="row"))[4]
    with pytest.raises(UserError, match="chưa thuộc hộ nào"):
        name_head(work, alone)
    assert members(work, "") == []


def test_nothing_changes_when_nothing_is_said_anew(work: Workspace) -> None:
    mua = browse.find(work, Query(order="row"))[0]
    name_head(work, mua)
    before = len(history.entries(work))
    name_head(work, mua)
    assert len(history.entries(work)) == before
