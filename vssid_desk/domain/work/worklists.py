"""Worklists: what is to be done today, each as a search for exactly its people."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from vssid_desk.domain.query import Query
from vssid_desk.domain.reference.working_days import UNCHECKED, Calendar

# Paths on which the commune police act next.
POLICE_PATHS = ("settle_with_police", "police_record_wrong", "obtain_personal_id")
_OPEN = ("asking", "waiting", "correcting", "ready")
_SOON = 5  # working days


@dataclass(frozen=True, slots=True, kw_only=True)
class Worklist:
    """One kind of work: its key, words, people (a search), how many they are."""

    key: str
    label: str
    detail: str
    query: Query
    count: int = 0


def of_today(
    today: date, calendar: Calendar, campaign_id: int | None = None
) -> list[Worklist]:
    """Return the worklists of a day, the most pressing first; counts are still open."""
    last = calendar.after(today, _SOON)
    day, soon = today.isoformat(), last.isoformat()
    within = f"trong {_SOON} ngày làm việc tới"
    within += "" if calendar.is_sure(today, last) else f" ({UNCHECKED})"
    yesterday = (today - timedelta(days=1)).isoformat()
    tomorrow = (today + timedelta(days=1)).isoformat()
    still = Query(campaign_id=campaign_id, stages=_OPEN, latest=True)
    due, police = replace(still, order="due"), replace(still, path_keys=POLICE_PATHS)
    rows = (
        ("overdue", "Quá hạn", "chưa gửi mà đã qua ngày cuối", replace(due, due_until=yesterday)),
        ("due_today", "Hạn hôm nay", "hôm nay là ngày cuối", replace(due, due_days=(day,))),
        ("to_phone", "Đến hẹn gọi lại", "ngày hẹn đã đến hoặc đã qua", replace(still, promised_until=day)),
        ("returned", "Bị trả lại", "cơ quan BHXH trả lại, cần sửa", replace(still, outcomes=("returned",))),
        ("due_soon", "Sắp đến hạn", within, replace(due, due_from=tomorrow, due_until=soon)),
        ("police", "Chờ công an xã", "chờ xác nhận hoặc sửa dữ liệu", replace(police, stages=("waiting",))),
    )  # fmt: skip
    return [
        Worklist(key=key, label=label, detail=detail, query=query)
        for key, label, detail, query in rows
    ]
