"""Hôm nay: what is due, whom to phone, who waits for the police, what came back."""

from dataclasses import replace

from vssid_desk.domain.reference.working_days import Calendar
from vssid_desk.domain.work.worklists import Worklist, of_today
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.search import counting

__all__ = ["Worklist", "today"]


def today(work: Workspace, campaign_id: int | None = None) -> list[Worklist]:
    """Return the worklists of the day with how many people each holds."""
    calendar = Calendar.of(work.reference)
    return [
        replace(one, count=counting.count(work.store, one.query))
        for one in of_today(work.today, calendar, campaign_id)
    ]
