"""Lines of the reports that count: the periodic one, and the sheet for the chairman."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vssid_desk.documents.progress_page import left_words
from vssid_desk.domain.work.noted_figures import complaint_figures, counter_figures
from vssid_desk.domain.work.progress_report import (
    GroupProgress,
    ProgressReport,
    target_words,
)
from vssid_desk.operations.complaints import complaint_book, complaints
from vssid_desk.operations.counters import sessions
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import lists, packages
from vssid_desk.store.search import answered, counting

Line = dict[str, str]

# What is answered of people, as the letters ask to report it.
_ANSWERS = (
    ("Đã báo và lấy chữ ký Danh sách Mẫu 01", (("told_and_signed", ("yes",)),)),
    (
        "Đăng ký tài khoản VssID",
        (("registered_in_app", ("done",)), ("child_registered", ("done",))),
    ),
    ("Bổ sung email vào tài khoản VssID", (("added_email", ("done",)),)),
    ("Cài VssID và đăng nhập được", (("installed", ("done",)),)),
    ("Tự kiểm tra dữ liệu trên VssID", (("own_data", ("right", "wrong")),)),
    ("Thấy sai lệch trên VssID", (("own_data", ("wrong",)),)),
    ("Sai lệch đã báo cơ quan BHXH", (("difference_reported", ("done",)),)),
)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both counted."""

    first: date
    last: date

    def holds(self, day: str) -> bool:
        """Tell whether an ISO day or moment lies within."""
        return self.first.isoformat() <= day[:10] <= self.last.isoformat()

    def count(self, by_day: Mapping[str, int]) -> tuple[int, int]:
        """Return how many within, and how many up to its last day."""
        last = self.last.isoformat()
        within = sum(number for day, number in by_day.items() if self.holds(day))
        return within, sum(number for day, number in by_day.items() if day <= last)


def periodic_lines(
    work: Workspace, period: Period, campaign_id: int | None
) -> list[Line]:
    """Return what was done in a period and up to its end, line by line."""
    counted = [
        ("Người trong danh sách nhận được", _received(work, campaign_id)),
        ("Người đã gửi hồ sơ hoặc xong", counting.done_by_day(work.store, campaign_id)),
        *((label, _answered(work, facts, campaign_id)) for label, facts in _ANSWERS),
        ("Gói hồ sơ gửi cơ quan BHXH", _packages(work, campaign_id, people=False)),
        ("Người trong các gói đó", _packages(work, campaign_id, people=True)),
        *counter_figures(sessions(work, campaign_id)),
        *complaint_figures(complaint_book(), complaints(work, campaign_id)),
    ]
    lines = []
    for number, (label, by_day) in enumerate(counted, 1):
        within, total = period.count(by_day)
        line = {"number": str(number), "label": label}
        lines.append({**line, "period": str(within), "total": str(total)})
    return lines


def _received(work: Workspace, campaign_id: int | None) -> dict[str, int]:
    counted: dict[str, int] = {}
    for one in lists.all_(work.store):
        if campaign_id in {None, one.campaign_id}:
            counted[one.received_on] = (
                counted.get(one.received_on, 0) + one.person_count
            )
    return counted


def _answered(
    work: Workspace,
    facts: tuple[tuple[str, tuple[str, ...]], ...],
    campaign_id: int | None,
) -> dict[str, int]:
    counted: dict[str, int] = {}
    for fact, values in facts:
        found = answered.answered_by_day(work.store, fact, values, campaign_id)
        for day, number in found.items():
            counted[day] = counted.get(day, 0) + number
    return counted


def _packages(
    work: Workspace, campaign_id: int | None, *, people: bool
) -> dict[str, int]:
    counted: dict[str, int] = {}
    for one in packages.all_(work.store):
        if not one.withdrawn_at and campaign_id in {None, one.campaign_id}:
            day = one.sent_at[:10]
            counted[day] = counted.get(day, 0) + (one.case_count if people else 1)
    return counted


def chairman_lines(found: ProgressReport) -> list[Line]:
    """Return the groups, the one whose day comes first on top."""
    return [
        {
            "label": group.label,
            "done": f"{group.done} / {group.total}",
            "percent": f"{group.percent} %",
            "due": _due(group),
        }
        for group in found.groups
    ]


def _due(group: GroupProgress) -> str:
    left = left_words(group)
    return f"{group.due_words}, {left}" if left else group.due_words


def chairman_extra(found: ProgressReport) -> dict[str, str]:
    """Return the figures around the table of groups, each as it is printed."""
    efforts = {effort.key: str(effort.count) for effort in found.efforts}
    named = found.nearest
    due = f"Hạn gần nhất: {named.due_words} ({left_words(named)})." if named else ""
    return {
        **efforts,
        "campaign": found.title,
        "done": f"{found.done} / {found.total} người ({found.percent} %). {target_words(found)}",
        "target": str(found.target),
        "due": due,
        "pace": _pace(found),
    }


def _pace(found: ProgressReport) -> str:
    if found.needed is None or not found.short:
        return ""
    pace = f"{found.pace:.1f}".replace(".", ",")
    told = f"Cần {found.needed} người mỗi ngày, bảy ngày qua làm {pace}."
    return f"{told} Chưa kịp hạn." if found.is_late else f"{told} Kịp hạn."
