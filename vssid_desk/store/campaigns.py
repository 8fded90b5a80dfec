"""Campaigns (đợt): what one letter decides."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from vssid_desk.domain.campaign import Campaign, Due, DueWording
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

_KEYS = frozenset(item.name for item in fields(Campaign)) - {"id"}


def add(store: Store, campaign: Campaign) -> Campaign:
    """Store a new campaign and return it with its number; needs an open operation."""
    row = store.write(
        "INSERT INTO campaigns(name, body) VALUES (?, ?)",
        (campaign.name, _as_json(campaign)),
    ).lastrowid
    return replace(campaign, id=int(row or 0))


def get(store: Store, campaign_id: int) -> Campaign:
    """Return one campaign; raise UserError when there is none of this number."""
    body = store.value("SELECT body FROM campaigns WHERE id = ?", (campaign_id,))
    if body is None:
        raise UserError(
            f"Không có đợt số {campaign_id}. Hãy chọn lại đợt trong danh sách."
        )
    return _campaign(campaign_id, body)


def put(store: Store, campaign: Campaign) -> None:
    """Store what was altered of a campaign; needs an open operation."""
    store.write(
        "UPDATE campaigns SET name = ?, body = ? WHERE id = ?",
        (campaign.name, _as_json(campaign), campaign.id),
    )


def all_(store: Store) -> list[Campaign]:
    """Return all campaigns, newest first."""
    return [
        _campaign(row[0], row[1])
        for row in store.rows("SELECT id, body FROM campaigns ORDER BY id DESC")
    ]


def _as_json(campaign: Campaign) -> str:
    body = asdict(campaign)
    del body["id"]
    return json.dumps(body, ensure_ascii=False)


def _campaign(campaign_id: int, text: str) -> Campaign:
    body: dict[str, Any] = {
        key: value for key, value in json.loads(text).items() if key in _KEYS
    }
    if "due" in body:
        body["due"] = _due(body["due"])
    if "due_by_group" in body:
        body["due_by_group"] = {
            group: _due(due) for group, due in body["due_by_group"].items()
        }
    if "person_forms" in body:
        body["person_forms"] = {
            key: tuple(forms) for key, forms in body["person_forms"].items()
        }
    if "required_fields" in body:
        body["required_fields"] = tuple(body["required_fields"])
    return Campaign(id=campaign_id, **body)


def _due(body: Mapping[str, str]) -> Due:
    return Due(on=body["on"], wording=DueWording(body["wording"]))
