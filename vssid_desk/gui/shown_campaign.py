"""The campaign that the tab in front is about: of its list, its person, its figures."""

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.errors import UserError
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace


def shown_campaign(work: Workspace, page: QWidget | None) -> Campaign:
    """Return the campaign of what a tab shows, the newest where it shows none of its own.

    A tab that shows one says so by `campaign_id`. Raises UserError when there is no campaign.
    """
    own = getattr(page, "campaign_id", None)
    wanted = own() if own else 0
    found = (one for one in browse.campaigns(work) if one.id == wanted)
    return next(found, None) or browse.newest_campaign(work)


def campaign_of(parts: WindowParts) -> Campaign | None:
    """Return the campaign that the window shows; None where there is none, which is said."""
    try:
        return shown_campaign(parts.runner.reader, parts.current())
    except UserError as fault:
        parts.say(str(fault))
        return None
