"""Commands about campaigns: the one being worked on, a new one, one like it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.campaign_data import for_next_year
from vssid_desk.errors import UserError
from vssid_desk.gui.campaign.choose import ChooseCampaign
from vssid_desk.gui.campaign.dialog import CampaignDialog
from vssid_desk.gui.campaign.office_dialog import OfficeDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, set_up
from vssid_desk.operations.ask_office import keep_office_answers, write_office_sheet


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {
        "campaign": lambda: _open(parts, _newest(parts)),
        "older_campaign": lambda: _open_older(parts),
        "new_campaign": lambda: _open(parts, None),
        "copy_campaign": lambda: _open_copy(parts),
        "office": lambda: _open_office(parts),
    }


def _newest(parts: WindowParts) -> Campaign | None:
    found = browse.campaigns(parts.runner.reader)
    return found[0] if found else None


def _open_older(parts: WindowParts) -> None:
    """Let one of several be chosen; with one or none there is nothing to choose."""
    held = browse.campaigns(parts.runner.reader)
    if len(held) < 2:
        _open(parts, _newest(parts))
        return
    dialog = ChooseCampaign(parts.window, held)
    dialog.accepted.connect(lambda: _open(parts, dialog.chosen()))
    dialog.open()


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


def _open_office(parts: WindowParts) -> None:
    """Ask what the office accepts; without a campaign one is opened first."""
    held = _newest(parts)
    if held is None:
        _open(parts, None)
        return
    dialog = OfficeDialog(parts.window, held)
    dialog.accepted.connect(lambda: _keep_answers(parts, held.id, dialog.answers()))
    dialog.sheet_wanted.connect(lambda file: _write_sheet(parts, held.id, file))
    dialog.open()


def _keep_answers(
    parts: WindowParts, campaign_id: int, answers: Mapping[str, str]
) -> None:
    parts.runner.run(lambda work: keep_office_answers(work, campaign_id, answers))


def _write_sheet(parts: WindowParts, campaign_id: int, file: Path) -> None:
    try:
        write_office_sheet(parts.runner.reader, campaign_id, file)
    except UserError as fault:
        parts.say(str(fault))
    else:
        parts.say(f"Đã ghi phiếu hỏi vào “{file.name}”.")
