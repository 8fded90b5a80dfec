"""Worklists: the people found by due day, organ, effort, hamlet or class, with counts."""

from dataclasses import replace
from datetime import date

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.handling.routing import organ_of
from vssid_desk.domain.query import Facet, Query
from vssid_desk.domain.reference.working_days import Calendar, days_words
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.domain.work.saved_filters import label_key
from vssid_desk.operations import browse
from vssid_desk.operations.report import progress_of
from vssid_desk.operations.workspace import Workspace

WAYS = {
    "due": "Hạn nộp",
    "organ": "Cơ quan",
    "effort": "Cách làm",
    "department": "Thôn, tổ, lớp",
}


def worklist(work: Workspace, query: Query, by: str) -> list[Facet]:
    """Return how many of the people found fall under each value, in words.

    `by` is a key of WAYS. Due days come with days and working days left; names stand in the
    Vietnamese order.
    """
    if by == "effort":
        return _efforts(work, query)
    found = browse.facets(work, query, by)
    if by == "due":
        return [replace(one, label=_due_words(work, one.value)) for one in found]
    if by == "organ":
        campaign = _campaign(work, query)
        found = [replace(one, label=_organ(work, campaign, one.value)) for one in found]
    return sorted(found, key=lambda one: label_key(one.label))


def _efforts(work: Workspace, query: Query) -> list[Facet]:
    found = progress_of(work, campaign_id=query.campaign_id).efforts
    return [Facet(value=one.key, label=one.label, count=one.count) for one in found]


def _due_words(work: Workspace, value: str) -> str:
    if not value:
        return "Không có hạn"
    left = days_words(
        date.fromisoformat(value), work.today, Calendar.of(work.reference)
    )
    return f"{show_day(value)}, {left}"


def _campaign(work: Workspace, query: Query) -> Campaign:
    """Return the campaign searched in, else the newest: what organs are called there counts."""
    held = browse.campaigns(work)
    wanted = (one for one in held if query.campaign_id in {None, one.id})
    return next(wanted, Campaign())


def _organ(work: Workspace, campaign: Campaign, code: str) -> str:
    on = work.today.isoformat()
    return organ_of(campaign, work.reference, code, on).name or "Chưa rõ"
