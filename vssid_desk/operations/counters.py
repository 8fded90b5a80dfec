"""Registration counters: note a day's session at a place, sum the sessions up."""

from dataclasses import replace

from vssid_desk.domain.reference.working_days import is_day
from vssid_desk.domain.work.counters import CounterSession, CounterTotals, totals
from vssid_desk.errors import UserError
from vssid_desk.operations.browse import newest_campaign
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.office import counters

__all__ = [
    "CounterSession",
    "counter_totals",
    "keep_session",
    "remove_session",
    "session",
    "sessions",
]


def sessions(work: Workspace, campaign_id: int | None = None) -> list[CounterSession]:
    """Return the sessions of a campaign, or all, by day."""
    return counters.all_(work.store, campaign_id)


def session(work: Workspace, number: int) -> CounterSession:
    """Return one session; raise UserError when there is none of this number."""
    return counters.get(work.store, number)


def counter_totals(work: Workspace, campaign_id: int | None = None) -> CounterTotals:
    """Return the sums over the sessions of a campaign, or all."""
    return totals(sessions(work, campaign_id))


def keep_session(work: Workspace, session: CounterSession) -> None:
    """Keep a new session (number 0) in the newest campaign, or a changed one.

    Raises UserError when day, place or counts cannot be.
    """
    _check(work, session)
    if session.id:
        counters.get(work.store, session.id)
    else:
        session = replace(session, campaign_id=newest_campaign(work).id)
    with journal.operation(work.store, "counter", "Ghi buổi ở điểm đăng ký VssID"):
        counters.put(work.store, session)


def remove_session(work: Workspace, number: int) -> None:
    """Take a session away; undo brings it back. Raises UserError when there is none."""
    counters.get(work.store, number)
    with journal.operation(work.store, "counter", "Bỏ buổi ở điểm đăng ký VssID"):
        counters.remove(work.store, number)


def _check(work: Workspace, session: CounterSession) -> None:
    if not is_day(session.on) or session.on > work.today.isoformat():
        raise UserError(
            "Ngày của buổi này không có trong lịch hoặc chưa đến. Ghi lại ngày."
        )
    if not session.place:
        raise UserError("Buổi này chưa có địa điểm. Ghi nơi đặt điểm đăng ký.")
    if min(session.met, session.approved, session.helped) < 0:
        raise UserError("Số người không thể âm. Ghi lại số người.")
    if max(session.approved, session.helped) > session.met:
        raise UserError(
            "Số người được xác nhận hoặc hướng dẫn nhiều hơn số người đã gặp. Ghi lại số người."
        )
