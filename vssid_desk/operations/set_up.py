"""Set up the unit and its campaigns: everything that one letter decides."""

from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_all
from vssid_desk.operations.campaign_check import check_campaign
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.office import campaigns, units


def add_campaign(work: Workspace, campaign: Campaign) -> Campaign:
    """Keep a new campaign; return it with its id. Raises UserError as `check_campaign` tells."""
    check_campaign(work, campaign)
    text = f"Mở đợt: {campaign.name}"
    with journal.operation(work.store, "add_campaign", text):
        return campaigns.add(work.store, campaign)


def change_campaign(work: Workspace, campaign: Campaign) -> Campaign:
    """Keep a changed campaign, and assess its cases again."""
    check_campaign(work, campaign)
    with journal.operation(work.store, "change_campaign", f"Sửa đợt: {campaign.name}"):
        campaigns.put(work.store, campaign)
        assess_all(work, campaign_id=campaign.id)
    return campaign


def change_unit(work: Workspace, unit: Unit) -> Unit:
    """Keep what prints at the head and foot of papers."""
    if not unit.name.strip():
        raise UserError("Chưa có tên đơn vị. Điền tên đơn vị rồi lưu lại.")
    with journal.operation(work.store, "change_unit", "Sửa thông tin đơn vị"):
        units.put(work.store, unit)
        assess_all(work)
    return unit
