"""Registration counters: a day's session at a place, and the counts over many of them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterSession:
    """One day at one place (S4 cl.3b): people met, registrations approved, people helped."""

    id: int = 0
    campaign_id: int = 0
    on: str  # ISO
    place: str
    met: int
    approved: int
    helped: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterTotals:
    """Sums over sessions."""

    sessions: int
    met: int
    approved: int
    helped: int


def totals(found: Sequence[CounterSession]) -> CounterTotals:
    """Return the sums."""
    return CounterTotals(
        sessions=len(found),
        met=sum(one.met for one in found),
        approved=sum(one.approved for one in found),
        helped=sum(one.helped for one in found),
    )


def told(sums: CounterTotals) -> str:
    """Say the sums in one sentence, "" without a session."""
    if not sums.sessions:
        return ""
    return (
        f"Điểm đăng ký VssID: {sums.sessions} buổi, gặp {sums.met} người, "
        f"xác nhận đăng ký {sums.approved}, hướng dẫn {sums.helped}."
    )
