"""The last day that counts: "trước ngày" excludes the day, "chậm nhất đến" includes it."""

from datetime import date, timedelta
from functools import lru_cache

from vssid_desk.domain.campaign import Campaign, Due, DueWording


@lru_cache(maxsize=256)
def last_day(due: Due) -> date | None:
    """Return the last day on which handing in is still in time; None without a due date."""
    if not due.on:
        return None
    day = date.fromisoformat(due.on)
    return day - timedelta(days=1) if due.wording is DueWording.BEFORE else day


def days_left(due: Due, today: date) -> int | None:
    """Return how many days remain: 0 on the last day, negative when late."""
    last = last_day(due)
    return None if last is None else (last - today).days


@lru_cache(maxsize=256)
def words(due: Due) -> str:
    """Return the due date in the letter's wording: "trước ngày 30/11/2026"; "" without one."""
    if not due.on:
        return ""
    shown = date.fromisoformat(due.on).strftime("%d/%m/%Y")
    if due.wording is DueWording.BEFORE:
        return f"trước ngày {shown}"
    return f"chậm nhất đến {shown}"


def due_of(campaign: Campaign, group_key: str) -> Due:
    """Return the due date of a group: its own when the letter sets one, else the general."""
    own = campaign.due_by_group.get(group_key, campaign.due)
    return own if own.on else campaign.due
