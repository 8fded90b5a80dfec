"""Ai nhận danh sách: one line a group, its organ of today and what this campaign says of it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from vssid_desk.domain.campaign import Campaign, Organ
from vssid_desk.domain.handling.routing import POLICE, organ_code, organ_of
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.look import theme
from vssid_desk.operations.workspace import Workspace

_PARTS: Mapping[str, str] = {
    "name": "Cơ quan, đơn vị",
    "in_charge": "Người phụ trách",
    "phone": "Điện thoại",
    "hands_to": "Gửi kết quả cho",
}


class OrganRows(QWidget):
    """What is left empty goes by the table of organs, which each field shows in grey."""

    def __init__(self, work: Workspace, campaign: Campaign) -> None:
        super().__init__()
        self._campaign = campaign
        self.edits: dict[str, dict[str, QLineEdit]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.look().u(4))
        self._grid.setHorizontalSpacing(theme.look().u(6))
        for at, shown in enumerate(_PARTS.values(), 1):
            self._grid.addWidget(label(shown, "column"), 0, at)
        keys = work.reference.table("group_keys").rows
        names = {key: work.reference.group_label(key) for key in keys}
        for key, shown in {**names, POLICE: "Chờ công an"}.items():
            self._add(work, key, shown)

    def organs(self) -> dict[str, Organ]:
        """Return what the campaign says of organs; groups that go by the table are left out."""
        said = dict(self._campaign.organs)
        for key, edits in self.edits.items():
            texts = {part: edit.text().strip() for part, edit in edits.items()}
            said[key] = Organ(**texts)
        return {key: organ for key, organ in said.items() if organ != Organ()}

    def _add(self, work: Workspace, key: str, shown: str) -> None:
        on = work.today.isoformat()
        code = organ_code(work.reference, key) or key
        usual = organ_of(Campaign(), work.reference, code, on)
        held = self._campaign.organs.get(key, Organ())
        at = self._grid.rowCount()
        self._grid.addWidget(label(shown, tone="muted"), at, 0)
        self.edits[key] = {}
        for place, (part, words) in enumerate(_PARTS.items(), 1):
            edit = QLineEdit(getattr(held, part))
            edit.setPlaceholderText(getattr(usual, part))
            edit.setAccessibleName(f"{words}, {shown}")
            self.edits[key][part] = edit
            self._grid.addWidget(edit, at, place)
