"""Đợt đang làm: everything that one letter of the agency decides."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from vssid_desk.domain.campaign import Campaign, Due, DueWording
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog

CHANNELS = {
    "e_transaction": "Giao dịch điện tử",
    "post": "Bưu chính công ích",
    "counter": "Nộp tại bộ phận một cửa",
}
WORDINGS = {
    DueWording.BEFORE.value: "trước ngày (không kể ngày đó)",
    DueWording.BY.value: "chậm nhất đến ngày (kể cả ngày đó)",
}
_LABELS = {
    "name": "Tên đợt",
    "letter_number": "Số công văn",
    "basis": "Căn cứ, trích yếu",
    "agency_name": "Cơ quan BHXH",
    "agency_code": "Mã cơ quan BHXH",
    "contact": "Người liên hệ ở BHXH",
    "base_salary": "Mức lương cơ sở",
}


class CampaignDialog(FormDialog):
    """Adds a campaign when none is given, else changes it."""

    def __init__(self, parent: QWidget, campaign: Campaign | None) -> None:
        hint = "Một đợt là một công văn của BHXH: hạn chung, kênh gửi, cơ quan nhận."
        super().__init__(parent, "Đợt đang làm" if campaign else "Mở đợt mới", hint)
        self._campaign = campaign or Campaign()
        held = self._campaign
        self.add_edits(_LABELS, {key: str(getattr(held, key)) for key in _LABELS})
        self._letter_on = DayEdit(held.letter_on)
        self._due_on = DayEdit(held.due.on)
        self._wording = _choice(WORDINGS, held.due.wording.value)
        self._channel = _choice(CHANNELS, held.channel)
        self.add("Ngày công văn", self._letter_on)
        self.add("Hạn nộp", self._due_on)
        self.add("Cách ghi hạn", self._wording)
        self.add("Kênh gửi", self._channel)

    def campaign(self) -> Campaign:
        """Return the campaign as it stands in the fields."""
        wording = DueWording(self._wording.currentData())
        held = campaign_with(self._campaign, self.texts())
        return replace(
            held,
            letter_on=self._letter_on.day(),
            due=Due(on=self._due_on.day(), wording=wording),
            channel=self._channel.currentData(),
        )


def campaign_with(campaign: Campaign, texts: Mapping[str, str]) -> Campaign:
    """Return a campaign with these of its texts changed."""
    return replace(campaign, **dict[str, Any](texts))


def _choice(words: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for key, shown in words.items():
        box.addItem(shown, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
