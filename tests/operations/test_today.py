"""Hôm nay: each list holds exactly its people on its day."""

from dataclasses import replace
from datetime import date

import pytest

from tests.operations.conftest import Take
from vssid_desk.domain.campaign import Due, DueWording
from vssid_desk.operations import browse
from vssid_desk.operations.phone_round import record_call
from vssid_desk.operations.set_up import change_campaign
from vssid_desk.operations.today import today
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.journal import journal

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | Sai ngày sinh |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000001 | 3099000001 | Sai họ tên |
"""


def held(work: Workspace, day: date) -> dict[str, list[int]]:
    found = {one.key: one for one in today(work.on(day))}
    people = {key: sorted(browse.find(work, one.query)) for key, one in found.items()}
    assert {key: one.count for key, one in found.items()} == {
        key: len(ids) for key, ids in people.items()
    }
    return {key: ids for key, ids in people.items() if ids}


@pytest.fixture
def due(commune: Workspace, take: Take) -> Workspace:
    """Two people, due before 1 December 2026, a Tuesday."""
    take(LIST)
    (campaign,) = browse.campaigns(commune)
    before = Due(on="2026-12-01", wording=DueWording.BEFORE)
    change_campaign(commune, replace(campaign, due=before, due_by_group={}))
    return commune


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        (date(2026, 11, 20), set()),
        (date(2026, 11, 23), {"due_soon"}),
        (date(2026, 11, 30), {"due_today"}),
        (date(2026, 12, 1), {"overdue"}),
    ],
)
def test_a_due_day_comes_near_is_there_and_passes(
    due: Workspace, day: date, keys: set[str]
) -> None:
    assert held(due, day) == {key: [1, 2] for key in keys}


def test_who_promised_is_phoned_from_the_day_on(due: Workspace) -> None:
    record_call(due, 2, "reached", promised_on="2026-11-21")
    assert "to_phone" not in held(due, date(2026, 11, 20))
    assert held(due, date(2026, 11, 21))["to_phone"] == [2]
    assert held(due, date(2026, 11, 22))["to_phone"] == [2]


def test_what_came_back_stands_there_until_it_goes_again(due: Workspace) -> None:
    with journal.operation(due.store, "record_response", "Nhận kết quả"):
        cases.put(due.store, replace(cases.get(due.store, 1), outcome="returned"))
    assert held(due, date(2026, 11, 20)) == {"returned": [1]}
