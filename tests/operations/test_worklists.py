"""Worklists by due day, organ, effort and hamlet; searches kept under a name."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.operations.conftest import Take
from vssid_desk.domain.campaign import Organ
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.saved_filters import (
    forget_filter,
    save_filter,
    saved_filter,
    saved_filters,
)
from vssid_desk.operations.set_up import change_campaign
from vssid_desk.operations.today import today
from vssid_desk.operations.worklists import WAYS, worklist
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lớp | Lý do |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | Thôn 10 | Sai ngày sinh |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000001 | 3099000001 | Thôn 2 | Sai họ tên |
    | 3 | Lê Thị Khế | 12/03/1958 | Nữ | 030158000002 | 3099000002 | Thôn Đoài | Sai họ tên |
"""


@pytest.mark.parametrize("by", WAYS)
def test_every_worklist_counts_everyone_once(
    commune: Workspace, take: Take, by: str
) -> None:
    take(LIST)
    assert sum(one.count for one in worklist(commune, Query(), by)) == 3


def test_an_organ_is_called_as_the_campaign_searched_in_calls_it(
    commune: Workspace, take: Take
) -> None:
    assert worklist(commune, Query(), "organ") == []
    take(LIST)
    (before,) = worklist(commune, Query(), "organ")
    assert before.label == "UBND xã, phường"
    (held,) = browse.campaigns(commune)
    organs = {"commune": Organ(name="UBND xã An Hoà")}
    change_campaign(commune, replace(held, organs=organs))
    for query in (Query(), Query(campaign_id=held.id)):
        (named,) = worklist(commune, query, "organ")
        assert named.label == "UBND xã An Hoà"


def test_hamlets_stand_in_the_vietnamese_order(commune: Workspace, take: Take) -> None:
    take(LIST)
    found = worklist(commune, Query(), "department")
    assert [one.label for one in found] == ["Thôn 2", "Thôn 10", "Thôn Đoài"]


def test_a_filter_is_kept_replaced_taken_away_and_brought_back(
    commune: Workspace, take: Take
) -> None:
    take(LIST)
    asked = Query(departments=("Thôn 2",))
    save_filter(commune, " Thôn  hai ", asked)
    assert list(browse.find(commune, saved_filter(commune, "thôn hai").query)) == [2]
    wider = Query(departments=("Thôn 2", "Thôn 10"))
    save_filter(commune, "Thôn hai", wider)
    assert [one.query for one in saved_filters(commune)] == [wider]
    history.undo(commune)
    assert [one.query for one in saved_filters(commune)] == [asked]
    forget_filter(commune, "Thôn hai")
    assert saved_filters(commune) == []
    history.undo(commune)
    assert [one.name for one in saved_filters(commune)] == ["Thôn hai"]


def test_a_filter_needs_a_name_and_something_to_filter(commune: Workspace) -> None:
    with pytest.raises(UserError, match="chưa có tên"):
        save_filter(commune, " ", Query(text="a"))
    with pytest.raises(UserError, match="Chưa lọc gì"):
        save_filter(commune, "Mọi người", Query())
    with pytest.raises(UserError, match="Không có bộ lọc"):
        forget_filter(commune, "Không có")


@pytest.mark.parametrize("key", ["overdue", "to_phone", "due_soon", "due_today"])
def test_a_worklist_kept_as_a_filter_means_the_same_on_another_day(
    commune: Workspace, key: str
) -> None:
    shown = {one.key: one.query for one in today(commune)}[key]
    save_filter(commune, "Việc gấp", replace(shown, text="lê"))
    later = commune.on(commune.today + timedelta(days=20))
    expected = {one.key: one.query for one in today(later)}[key]
    assert expected != shown
    assert saved_filter(later, "Việc gấp").query == replace(expected, text="lê")


def test_a_due_day_chosen_by_hand_stays_that_day(commune: Workspace) -> None:
    asked = Query(due_days=(commune.today.isoformat(),))
    save_filter(commune, "Hạn này", asked)
    later = commune.on(commune.today + timedelta(days=20))
    assert saved_filter(later, "Hạn này").query == asked


def test_a_hamlet_told_by_a_row_above_its_people_is_found_as_well(
    commune: Workspace, take: Take
) -> None:
    take("""
        | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Lý do |
        | I. Hộ nghèo | | | | | |
        | Thôn Đoài | | | | | |
        | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | Sai ngày sinh |
        | Thôn Bến | | | | | |
        | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000001 | Sai họ tên |
    """)
    found = worklist(commune, Query(), "department")
    assert [(one.label, one.count) for one in found] == [
        ("Thôn Bến", 1),
        ("Thôn Đoài", 1),
    ]
    (case_id,) = browse.find(commune, Query(departments=("Thôn Đoài",)))
    assert browse.show(commune, case_id).case.declared.full_name == "Trần Thị Bưởi"
