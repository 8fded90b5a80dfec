"""Thông tin đơn vị: what prints at the head and foot of papers."""

from dataclasses import asdict, replace

from PySide6.QtWidgets import QComboBox, QWidget

from vssid_desk.domain.campaign import Unit
from vssid_desk.gui.form_dialog import FormDialog

PROFILES = {
    "commune": "UBND xã, phường",
    "school": "Trường học",
    "post_office": "Bưu điện, tổ chức thu",
    "employer": "Cơ quan, doanh nghiệp",
}

_LABELS = {
    "name": "Tên đơn vị",
    "code": "Mã đơn vị",
    "tax_code": "Mã số thuế",
    "address": "Địa chỉ liên hệ",
    "head_address": "Địa chỉ trụ sở chính",
    "commune": "Xã, phường",
    "province": "Tỉnh, thành phố",
    "place": "Địa danh trước ngày ký",
    "phone": "Điện thoại",
    "email": "Thư điện tử",
    "prepared_by": "Người lập biểu",
    "signer": "Người ký",
    "signer_title": "Chức danh người ký",
    "representative": "Người đại diện",
    "representative_title": "Chức danh người đại diện",
    "representative_id": "Số định danh người đại diện",
    "kind_of_unit": "Loại hình đơn vị",
    "business": "Ngành nghề, ngành kinh tế",
    "insured_kind": "Đối tượng tham gia",
    "contribution_method": "Phương thức đóng",
    "funding_source": "Nguồn đóng",
    "change_request": "Yêu cầu thay đổi (TK3-TS)",
    "commune_police": "Công an xã",
    "collector_name": "Nhân viên thu",
    "collector_code": "Mã nhân viên thu",
}


class UnitDialog(FormDialog):
    """Every value a form prints of the unit, in one place."""

    help_page = "so"

    def __init__(self, parent: QWidget, unit: Unit) -> None:
        hint = "In ở đầu và cuối mọi biểu mẫu. Sửa lúc nào cũng được; tờ in sau theo giá trị mới."
        super().__init__(parent, "Thông tin đơn vị", hint)
        self._unit = unit
        self._profile = QComboBox()
        for key, words in PROFILES.items():
            self._profile.addItem(words, key)
        self._profile.setCurrentIndex(list(PROFILES).index(unit.profile))
        self.add("Loại đơn vị", self._profile)
        self.add_edits(_LABELS, asdict(unit))

    def unit(self) -> Unit:
        """Return the unit as it stands in the fields."""
        return replace(self._unit, profile=self._profile.currentData(), **self.texts())
