"""Đợt đang làm: everything that one letter of the agency decides."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from vssid_desk.domain.campaign import Campaign, Due, DueWording
from vssid_desk.errors import UserError
from vssid_desk.gui.campaign.answers import AnswerRows
from vssid_desk.gui.campaign.dues import WORDINGS, DueRows
from vssid_desk.gui.campaign.forms import FormsInUse
from vssid_desk.gui.campaign.organs import OrganRows
from vssid_desk.gui.campaign.required import RequiredFields
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.operations import browse
from vssid_desk.operations.campaign_check import check_campaign
from vssid_desk.operations.workspace import Workspace
from vssid_desk.resources import starting_campaign

CHANNELS = {
    "e_transaction": "Giao dịch điện tử",
    "post": "Bưu chính công ích",
    "counter": "Nộp tại bộ phận một cửa",
}
_LETTER = {
    "name": "Tên đợt",
    "letter_number": "Số công văn",
    "issued_by": "Cơ quan ban hành",
    "basis": "Căn cứ, trích yếu",
    "agency_name": "Cơ quan BHXH",
    "agency_code": "Mã cơ quan BHXH",
    "contact": "Người liên hệ ở BHXH",
}
_MORE = {
    "email_domain": "Đuôi thư điện tử bắt buộc",
    "base_salary": "Mức lương cơ sở",
    "target": "Chỉ tiêu (%)",
    "procedure_number": "Số thủ tục hồ sơ BHXH nêu",
    "most_files": "Số tệp nhiều nhất một lần gửi",
    "most_megabytes": "Dung lượng nhiều nhất (MB)",
    "registration_place": "Tờ khai VssID: đăng ký tại",
    "registration_agency": "Tờ khai VssID: cơ quan tiếp nhận",
    "registration_submission": "Tờ khai VssID: hình thức nộp",
    "electronic_card_area": "Địa bàn dùng thẻ VssID thay thẻ giấy",
}
NUMBERS = {
    "personal_id": "Số ĐDCN/CCCD",
    "social_insurance_code": "Mã số BHXH",
}
_SWITCHES = {
    "paper_registration": "Đăng ký tài khoản bằng tờ giấy",
    "disaster_area": "Thuộc địa bàn thiên tai, dùng thẻ trên VssID thay thẻ giấy",
    "keep_misprints": "In đúng từng chữ của mẫu chính thức, kể cả chỗ in sai",
    "form_marks": "In dấu QR (số ngẫu nhiên) ở góc biểu mẫu để cất tờ đã ký theo ảnh",
    "sex_by_mark": "D03-TS (QĐ 490) ghi “x” cho nữ, để trống cho nam",
}
_HINT = (
    "Một đợt là một công văn của BHXH. Cần ngay tên đợt và hạn nộp; phần còn lại điền khi công văn "
    "có nêu. F1 giải thích từng ô."
)


class CampaignDialog(FormDialog):
    """Adds a campaign when none is given, else changes it; `work` is only read."""

    help_page = "dot"

    def __init__(
        self, parent: QWidget, work: Workspace, campaign: Campaign | None
    ) -> None:
        new = campaign is None or not campaign.id
        super().__init__(parent, "Mở đợt mới" if new else "Đợt đang làm", _HINT)
        self._work = work
        self._campaign = campaign or starting_campaign(browse.unit(work).profile)
        held = self._campaign
        self._add_texts(_LETTER)
        self.letter_on, self.due_on = DayEdit(held.letter_on), DayEdit(held.due.on)
        self.wording = ChoiceBox(WORDINGS, held.due.wording.value)
        self.channel = ChoiceBox(CHANNELS, held.channel)
        self.add("Ngày công văn", self.letter_on)
        self.add("Hạn nộp", self.due_on)
        self.add("Cách ghi hạn", self.wording)
        self.dues = DueRows(_groups(work), held.due_by_group)
        self.add("Hạn riêng theo nhóm", self.dues)
        self.add("Kênh gửi", self.channel)
        self.forms_in_use = FormsInUse(work.forms, held, work.today.isoformat())
        self._add_wide("Biểu mẫu BHXH nơi này đang nhận", self.forms_in_use)
        self.organs = OrganRows(work, held)
        self._add_wide("Ai nhận và làm danh sách của từng nhóm", self.organs)
        self.answers = AnswerRows(_groups(work), held.defaults)
        self._add_wide(
            "Câu trả lời sẵn cho cả nhóm, không hỏi từng người", self.answers
        )
        self.required = RequiredFields(held.required_fields)
        self._add_wide("Công văn đòi hỏi thêm ở mỗi người", self.required)
        self.shown_number = ChoiceBox(NUMBERS, held.shown_number)
        self.add("Số in trên giấy tờ", self.shown_number)
        self._add_texts(_MORE)
        self._add_keeping()
        self.switches = {key: QCheckBox(words) for key, words in _SWITCHES.items()}
        self._add_switches()
        self.resize(theme.look().u(860), self.height())

    def campaign(self) -> Campaign:
        """Return the campaign as it stands; raise UserError when a group stands twice."""
        wording = DueWording(self.wording.key())
        switched = {key: box.isChecked() for key, box in self.switches.items()}
        held = _campaign_with(self._campaign, {**self.texts(), **switched})
        return replace(
            held,
            letter_on=self.letter_on.said(),
            keep_until=self.keep_until.said(),
            due=Due(on=self.due_on.said(), wording=wording),
            due_by_group=self.dues.dues(),
            channel=self.channel.key(),
            organs=self.organs.organs(),
            defaults=self.answers.defaults(),
            required_fields=self.required.fields(),
            shown_number=self.shown_number.key(),
            form_versions=self.forms_in_use.form_versions(),
            person_forms=self.forms_in_use.person_forms(),
        )

    def accept(self) -> None:
        """Close when the campaign can be kept, else say what is wrong and stay."""
        try:
            check_campaign(self._work, self.campaign())
        except UserError as fault:
            self.tell(str(fault))
        else:
            super().accept()

    def _add_texts(self, labels: Mapping[str, str]) -> None:
        self.add_edits(labels, {key: getattr(self._campaign, key) for key in labels})

    def _add_wide(self, words: str, field: QWidget) -> None:
        field.setAccessibleName(words)
        part = column(label(words, "heading"), field, gap=6, margins=(0, 8, 0, 8))
        self.form.addRow(part)

    def _add_keeping(self) -> None:
        self.keep_until = DayEdit(self._campaign.keep_until)
        self.add("Giữ dữ liệu đến ngày (để trống: không đặt)", self.keep_until)

    def _add_switches(self) -> None:
        for key, box in self.switches.items():
            box.setChecked(getattr(self._campaign, key))
            self.form.addRow(box)


def _campaign_with(campaign: Campaign, changes: Mapping[str, object]) -> Campaign:
    return replace(campaign, **dict[str, Any](changes))


def _groups(work: Workspace) -> dict[str, str]:
    keys = work.reference.table("group_keys").rows
    return {key: work.reference.group_label(key) for key in keys}
