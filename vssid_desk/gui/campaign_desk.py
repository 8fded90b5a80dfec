"""Commands about campaigns: the one being worked on, a new one, one like it."""

from collections.abc import Callable, Mapping

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.campaign_data import for_next_year
from vssid_desk.gui.campaign_dialog import CampaignDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, set_up


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {
        "campaign": lambda: _open(parts, _newest(parts)),
        "new_campaign": lambda: _open(parts, None),
        "copy_campaign": lambda: _open_copy(parts),
    }


def _newest(parts: WindowParts) -> Campaign | None:
    found = browse.campaigns(parts.runner.reader)
    return found[0] if found else None


def _open_copy(parts: WindowParts) -> None:
    held = _newest(parts)
    _open(parts, for_next_year(held) if held else None)


def _open(parts: WindowParts, campaign: Campaign | None) -> None:
    dialog = CampaignDialog(parts.window, parts.runner.reader, campaign)
    dialog.accepted.connect(lambda: _keep(parts, dialog))
    dialog.open()


def _keep(parts: WindowParts, dialog: CampaignDialog) -> None:
    campaign = dialog.campaign()
    keep = set_up.change_campaign if campaign.id else set_up.add_campaign
    parts.runner.run(lambda work: keep(work, campaign))
