"""A campaign as plain data and back: what the store keeps, and what ships to start from."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from types import MappingProxyType
from typing import Any

from vssid_desk.domain.campaign import Campaign, Due, DueWording, Organ

_KEYS = frozenset(item.name for item in fields(Campaign)) - {"id"}


def campaign_of(body: Mapping[str, Any], campaign_id: int = 0) -> Campaign:
    """Return the campaign of plain data, as JSON or TOML give it.

    What older data lack takes its default; keys that are none of a campaign are ignored.
    """
    held: dict[str, Any] = {
        key: _READERS[key](value) if key in _READERS else value
        for key, value in body.items()
        if key in _KEYS
    }
    return Campaign(id=campaign_id, **held)


def data_of(campaign: Campaign) -> dict[str, Any]:
    """Return a campaign as plain data, without its number."""
    body = asdict(campaign)
    del body["id"]
    return body


def for_next_year(campaign: Campaign) -> Campaign:
    """Return a copy to open as the next campaign: everything but its letter and its days.

    Groups with a due date of their own keep its wording and ask for their new day.
    """
    own = {key: Due(wording=due.wording) for key, due in campaign.due_by_group.items()}
    return replace(
        campaign,
        id=0,
        name="",
        letter_number="",
        letter_on="",
        due=Due(wording=campaign.due.wording),
        due_by_group=own,
        keep_until="",
        erased_on="",
    )


def _due(body: Mapping[str, str]) -> Due:
    return Due(on=str(body.get("on", "")), wording=DueWording(body["wording"]))


def _dues(body: Mapping[str, Mapping[str, str]]) -> dict[str, Due]:
    return {group: _due(due) for group, due in body.items()}


def _forms(body: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(forms) for key, forms in body.items()}


def _organs(body: Mapping[str, Mapping[str, str]]) -> dict[str, Organ]:
    return {group: Organ(**organ) for group, organ in body.items()}


_READERS: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {
        "due": _due,
        "due_by_group": _dues,
        "person_forms": _forms,
        "organs": _organs,
        "required_fields": tuple,
    }
)
