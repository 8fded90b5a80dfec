"""What the kinds of unit, and the values that forms print of a unit, are called on screen."""

from collections.abc import Mapping
from types import MappingProxyType

PROFILES: Mapping[str, str] = MappingProxyType(
    {
        "commune": "UBND xã, phường",
        "school": "Trường học",
        "post_office": "Bưu điện, tổ chức thu",
        "employer": "Cơ quan, doanh nghiệp",
    }
)

UNIT_LABELS: Mapping[str, str] = MappingProxyType(
    {
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
)
