"""How far the campaign is, as figures and as one page to print."""

from collections.abc import Sequence
from pathlib import Path

from vssid_desk.documents.progress_page import progress_pdf
from vssid_desk.documents.progress_sheet import progress_xlsx
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.handling.due import days_left, due_of, last_day, words
from vssid_desk.domain.keeping.reasons import REPORT, USUAL
from vssid_desk.domain.query import Query
from vssid_desk.domain.work.complaints import told as complaints_told
from vssid_desk.domain.work.counters import told as counters_told, totals
from vssid_desk.domain.work.progress_report import (
    Effort,
    GroupProgress,
    ProgressReport,
    forecast,
    goal_of,
    nearest_due,
    needed_pace,
    pace_of,
    running_days,
)
from vssid_desk.domain.work.worklists import POLICE_PATHS
from vssid_desk.errors import UserError
from vssid_desk.operations.complaints import tally
from vssid_desk.operations.exports import demand_export, note_shown
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.office import campaigns, counters, units
from vssid_desk.store.search import counting

__all__ = ["ProgressReport", "progress_of", "write_report"]
_EFFORTS = (
    ("ready", "Xong ngay tại bàn", "đủ hồ sơ, chỉ còn đóng gói", ("ready",), ()),
    ("correcting", "Cần quét thẻ", "có hướng xử lý, thiếu trường", ("correcting",), ()),
    ("asking", "Cần gọi điện", "còn một câu hỏi", ("asking",), ()),
    (
        "police",
        "Chờ công an xã",
        "xác nhận hoặc sửa dữ liệu",
        ("waiting",),
        POLICE_PATHS,
    ),
)


def done_today(work: Workspace) -> int:
    """Return how many people came to be sent or closed today, in everything in the store."""
    return counting.done_by_day(work.store).get(work.today.isoformat(), 0)


def progress_of(work: Workspace, *, campaign_id: int | None = None) -> ProgressReport:
    """Return the figures of one campaign, or of everything in the store."""
    wanted = Query(campaign_id=campaign_id, latest=True)
    found = campaigns.all_(work.store)
    campaign = next((item for item in found if item.id == campaign_id), None)
    if campaign is None and len(found) == 1:
        campaign = found[0]
    groups = _groups(work, wanted, campaign)
    total, done = sum(g.total for g in groups), sum(g.done for g in groups)
    target = _target(campaign)
    short = max(0, goal_of(total, target) - done)
    per_day = counting.done_by_day(work.store, campaign_id)
    days = running_days(per_day, min(per_day, default=""), work.today)
    pace = pace_of(days)
    return ProgressReport(
        title=campaign.name if campaign else "Mọi đợt",
        basis=campaign.basis if campaign else "",
        on=work.today.isoformat(),
        total=total,
        done=done,
        groups=groups,
        efforts=_efforts(work, wanted),
        days=days,
        noted=_noted(work, campaign_id),
        pace=pace,
        needed=needed_pace(groups),
        nearest=nearest_due(groups),
        done_today=per_day.get(work.today.isoformat(), 0),
        forecast_on=forecast(short, pace, days, work.today),
        target=target,
    )


def _target(campaign: Campaign | None) -> int:
    """Return the target in per cent; everyone where nobody set one."""
    return int(campaign.target) if campaign and campaign.target else 100


def _noted(work: Workspace, campaign_id: int | None) -> list[str]:
    """Say what the counters and the complaints log hold, nothing of what is empty."""
    sessions = counters.all_(work.store, campaign_id)
    told = (counters_told(totals(sessions)), complaints_told(tally(work, campaign_id)))
    return [words for words in told if words]


def _groups(
    work: Workspace, wanted: Query, campaign: Campaign | None
) -> list[GroupProgress]:
    counted: dict[str, dict[str, int]] = counting.counts_by_group(work.store, wanted)
    made = [_group(work, key, counted[key], campaign) for key in counted]
    return sorted(made, key=lambda group: (group.due_on or "9999", -group.total))


def _group(
    work: Workspace, key: str, stages: dict[str, int], campaign: Campaign | None
) -> GroupProgress:
    due = due_of(campaign, key) if campaign else None
    last = last_day(due) if due else None
    return GroupProgress(
        key=key,
        label=work.reference.group_label(key) or "Chưa xếp nhóm",
        total=sum(stages.values()),
        stages=stages,
        due_on=last.isoformat() if last else "",
        due_words=words(due) if due else "",
        days_left=days_left(due, work.today) if due and last else None,
        target=_target(campaign),
    )


def _efforts(work: Workspace, wanted: Query) -> list[Effort]:
    counted = counting.counts_by_path(work.store, wanted)  # (stage, path) → count
    efforts = [
        Effort(
            key=key,
            label=label,
            detail=detail,
            count=sum(
                count
                for (stage, path), count in counted.items()
                if stage in stages and (not paths or path in paths)
            ),
            stages=stages,
            path_keys=paths,
        )
        for key, label, detail, stages, paths in _EFFORTS
    ]
    others = {
        path
        for stage, path in counted
        if stage == "waiting" and path not in POLICE_PATHS
    }
    count = sum(
        count
        for (stage, path), count in counted.items()
        if stage == "waiting" and path in others
    )
    rest = Effort(
        key="waiting",
        label="Chờ người tham gia",
        detail="người này tự làm một việc trước",
        count=count,
        stages=("waiting",),
        path_keys=tuple(sorted(others)),
    )
    return [*efforts, rest]


_WRITERS = {"pdf": progress_pdf, "xlsx": progress_xlsx}


def write_report(
    work: Workspace,
    found: ProgressReport,
    folder: Path,
    *,
    kinds: Sequence[str] = ("pdf", "xlsx"),
    why: str = USUAL[REPORT][0],
) -> list[Path]:
    """Write the figures as one page and as a workbook, or one of them; raise UserError."""
    demand_export(work)
    watermark = units.get(work.store).watermark
    made = {f"tien-do.{kind}": _WRITERS[kind](found, watermark) for kind in kinds}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            (folder / name).write_bytes(data)
    except OSError as fault:
        raise UserError(
            "Không ghi được báo cáo vào thư mục đã chọn. Chọn thư mục khác rồi lưu lại."
        ) from fault
    note_shown(work, name="report", text="Xuất báo cáo tiến độ", people=0, why=why)
    return [folder / name for name in made]
