"""The kinds of lists that come in, and what they are called on screen."""

from collections.abc import Mapping
from types import MappingProxyType

LIST_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "mau_01": "Danh sách Mẫu 01 (đã khớp)",
        "mau_02": "Danh sách Mẫu 02 (chưa khớp / chưa có số)",
        "no_vssid": "Danh sách chưa cài VssID",
        "agency_answer": "Kết quả trả lời của cơ quan BHXH",
        "police_answer": "Kết quả của công an xã",
        "class_list": "Danh sách lớp",
        "household_register": "Danh sách hộ gia đình",
        "d03_ts": "Danh sách D03-TS",
        "d02_lt": "Danh sách D02-LT",
        "other": "Danh sách khác",
    }
)

# People on no list, added one by one; no file that comes in is this.
BY_HAND = "by_hand"
HAND_LABEL = "Người thêm ngoài danh sách"


# Kinds of lists on which the agency writes what it holds of a person; the others are somebody's own.
_OF_AGENCY = frozenset({"mau_01", "mau_02", "no_vssid", "agency_answer"})


def is_of_agency(code: str) -> bool:
    """Tell whether the values of a list are what BHXH holds, and not somebody's own."""
    return code in _OF_AGENCY


def holder_says(code: str) -> str:
    """Return the words before a value that came in: "BHXH đang ghi", or "Danh sách ghi"."""
    return "BHXH đang ghi" if is_of_agency(code) else "Danh sách ghi"


def list_label(code: str) -> str:
    """Return what a kind of list is called, that of people added by hand too."""
    return HAND_LABEL if code == BY_HAND else LIST_LABELS.get(code, "danh sách")
