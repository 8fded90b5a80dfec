"""The words of values that are chosen, not typed, where no code table holds them."""

from collections.abc import Mapping
from types import MappingProxyType

from vssid_desk.domain.person_fields import Kind

CHOICE_WORDS: Mapping[Kind, Mapping[str, str]] = MappingProxyType(
    {
        Kind.SEX: {"male": "Nam", "female": "Nữ"},
        Kind.YES_NO: {"yes": "Có", "no": "Chưa"},
        Kind.CHANNEL: {"vssid": "VssID", "email": "Thư điện tử", "paper": "Bản giấy"},
        Kind.INSURED_AS: {
            "employee": "Người lao động",
            "health_only": "Chỉ tham gia BHYT",
            "household": "Hộ gia đình",
            "voluntary": "BHXH tự nguyện",
            "voluntary_accident": "BHTNLĐ tự nguyện",
        },
    }
)
