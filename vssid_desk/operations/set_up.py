"""Set up the unit and its campaigns: everything that one letter decides."""

from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_all
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import campaigns, journal, units


def add_campaign(work: Workspace, campaign: Campaign) -> Campaign:
    """Keep a new campaign; return it with its id. Raises UserError without a name."""
    _check(work, campaign)
    text = f"Mở đợt: {campaign.name}"
    with journal.operation(work.store, "add_campaign", text):
        return campaigns.add(work.store, campaign)


def change_campaign(work: Workspace, campaign: Campaign) -> Campaign:
    """Keep a changed campaign, and assess its cases again."""
    _check(work, campaign)
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


def _check(work: Workspace, campaign: Campaign) -> None:
    if not campaign.name.strip():
        raise UserError("Đợt chưa có tên. Đặt tên đợt, ví dụ “Đợt tháng 10/2026”.")
    for code, chosen in campaign.form_versions.items():
        known = [item.effective_from for item in work.forms.choices(code)]
        if chosen and chosen not in known:
            raise UserError(
                f"Biểu mẫu “{code}” không có phiên bản “{chosen}”. Chọn một trong các phiên bản: "
                f"{', '.join(known)}."
            )
