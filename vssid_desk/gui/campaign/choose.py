"""Which campaign to edit, where a store has worked through several."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.handling.due import words
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.form_dialog import FormDialog

_HINT = "Đợt mới nhất là đợt đang làm; đợt trước vẫn sửa được hạn, người phụ trách, biểu mẫu."


class ChooseCampaign(FormDialog):
    """Offers the campaigns, newest first."""

    help_page = "dot"

    def __init__(self, parent: QWidget, campaigns: Sequence[Campaign]) -> None:
        super().__init__(parent, "Sửa đợt khác", _HINT, keep="Mở")
        self._campaigns = {str(one.id): one for one in campaigns}
        first = next(iter(self._campaigns), "")
        shown = {key: _shown(one) for key, one in self._campaigns.items()}
        self.choice = ChoiceBox(shown, first, "Đợt")
        self.add("Đợt", self.choice)

    def chosen(self) -> Campaign:
        """Return the campaign chosen."""
        return self._campaigns[self.choice.key()]


def _shown(campaign: Campaign) -> str:
    due = words(campaign.due)
    return f"{campaign.name}, {due}" if due else campaign.name
