"""Campaigns (đợt): what one letter decides."""

import json
from dataclasses import replace

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.campaign_data import campaign_of, data_of
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store


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
    return json.dumps(data_of(campaign), ensure_ascii=False)


def _campaign(campaign_id: int, text: str) -> Campaign:
    return campaign_of(json.loads(text), campaign_id)
