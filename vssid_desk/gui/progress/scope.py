"""Scope: the campaign that the figures are of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from vssid_desk.domain.campaign import Campaign
from vssid_desk.gui.components.buttons import PushButton, set_words
from vssid_desk.gui.look import icons
from vssid_desk.gui.words import literal

ALL = "Mọi đợt"


class ScopeButton(PushButton):
    """Offers every campaign, and all of them together."""

    chosen = Signal(object)  # campaign id or None

    def __init__(self, campaigns: Callable[[], Sequence[Campaign]]) -> None:
        super().__init__()
        self._campaigns = campaigns
        icons.put(self, "chevron-down", "muted", 14)
        self.clicked.connect(self._open)
        self._name(ALL)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.addAction(ALL).triggered.connect(lambda: self._choose(None, ALL))
        for campaign in self._campaigns():
            menu.addAction(literal(campaign.name)).triggered.connect(
                lambda _=False, of=campaign: self._choose(of.id, of.name)
            )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, campaign_id: int | None, name: str) -> None:
        self._name(name)
        self.chosen.emit(campaign_id)

    def _name(self, name: str) -> None:
        set_words(self, name)
        self.setAccessibleName(f"Số liệu của: {name}")
