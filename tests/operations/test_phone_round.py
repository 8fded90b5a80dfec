"""Calls: kept, taken back, going on into the next list, found by the day promised."""

from datetime import date

import pytest

from tests.operations.conftest import Take
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.phone_round import phone_card, record_call, remove_call
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | Sai ngày sinh |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000001 | 3099000001 | Sai họ tên |
"""


def promised(work: Workspace, until: str) -> list[int]:
    return list(browse.find(work, Query(promised_until=until)))


def test_a_call_is_kept_and_undone(commune: Workspace, take: Take) -> None:
    take(LIST)
    card = record_call(commune, 1, "reached", promised_on="2026-11-25", note="sáng")
    (call,) = card.calls
    assert (call.on, call.result, call.promised_on, call.note) == (
        "2026-11-20",
        "reached",
        "2026-11-25",
        "sáng",
    )
    assert "Gọi điện, đã gặp" in browse.show(commune, 1).history[0].text
    history.undo(commune)
    assert not phone_card(commune, 1).calls
    history.redo(commune)
    assert len(phone_card(commune, 1).calls) == 1
    assert not history.verify(commune)


def test_the_day_promised_finds_and_a_later_call_counts(
    commune: Workspace, take: Take
) -> None:
    take(LIST)
    record_call(commune, 1, "reached", promised_on="2026-11-25")
    record_call(commune, 2, "not_reached")
    assert promised(commune, "2026-11-24") == []
    assert promised(commune, "2026-11-25") == [1]
    assert list(browse.find(commune, Query(calls=("not_reached",)))) == [2]
    record_call(commune, 1, "call_back", promised_on="2026-12-01")
    assert promised(commune, "2026-11-30") == []
    assert list(browse.find(commune, Query(calls=("reached",)))) == []


def test_calls_go_on_with_the_work_into_the_next_list(
    commune: Workspace, take: Take
) -> None:
    take(LIST)
    record_call(commune, 1, "reached", promised_on="2026-11-25")
    take(LIST.replace("Sai họ tên", "Sai giới tính"), "thang-11.xlsx")
    assert set(promised(commune, "2026-11-25")) == {1, 3}
    assert [one.case_id for one in phone_card(commune, 3).calls] == [1]
    record_call(commune, 3, "refused")
    assert promised(commune, "2026-11-25") == [1]
    latest = Query(promised_until="2026-11-25", latest=True)
    assert not browse.find(commune, latest)


def test_the_reminder_names_papers_and_day_but_no_number(
    commune: Workspace, take: Take
) -> None:
    take(LIST)
    record_call(commune, 1, "reached", promised_on="2026-11-21")
    later = phone_card(commune.on(date(2026, 11, 22)), 1)
    assert later.overdue
    assert "Trần Thị Bưởi" in later.reminder
    assert "21/11/2026" in later.reminder
    assert "030190000000" not in later.reminder


def test_a_call_noted_by_mistake_is_taken_away(commune: Workspace, take: Take) -> None:
    take(LIST)
    (call,) = record_call(commune, 1, "refused").calls
    assert not remove_call(commune, call.id).calls
    with pytest.raises(UserError, match="Không có cuộc gọi"):
        remove_call(commune, call.id)


@pytest.mark.parametrize(
    ("result", "promised_on", "told"),
    [
        ("sang", "", "Không có kết quả gọi"),
        ("reached", "2026-02-30", "không có trong lịch"),
        ("reached", "2026-11-19", "đã qua"),
    ],
)
def test_what_cannot_be_is_refused(
    commune: Workspace, take: Take, result: str, promised_on: str, told: str
) -> None:
    take(LIST)
    with pytest.raises(UserError, match=told):
        record_call(commune, 1, result, promised_on=promised_on)
    assert not phone_card(commune, 1).calls
