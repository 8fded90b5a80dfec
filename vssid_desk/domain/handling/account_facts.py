"""Everything kept of a person's account: choices of the questions, and words beside them."""

from collections.abc import Mapping
from types import MappingProxyType

from vssid_desk.domain.assessment import Option
from vssid_desk.domain.case import Case
from vssid_desk.domain.handling.questions import QUESTIONS

# In the order an account comes about; a label without a question is free text.
ACCOUNT_FACTS: Mapping[str, str] = MappingProxyType(
    {
        "vssid_account": "Tài khoản VssID",
        "parent_account": "Tài khoản của cha, mẹ, người giám hộ đã duyệt",
        "parent_account_of": "Tài khoản của ai (họ tên, điện thoại)",
        "birth_certificate_seen": "Giấy khai sinh",
        "registered_in_app": "Tự đăng ký tài khoản",
        "child_registered": "Tài khoản của con được duyệt",
        "registered_by": "Người đăng ký cho con",
        "added_email": "Bổ sung email",
        "sms_received": "02 tin nhắn tài khoản và mật khẩu",
        "identity_confirmed": "Xác nhận danh tính tại quầy",
        "identity_confirmed_by": "Ai xác nhận, ở đâu",
        "signed_form_place": "Tờ khai Mẫu 01 đã ký nằm ở đâu",
        "signed_form_note": "Tờ khai Mẫu 01: cặp, ngăn, ngày chuyển",
        "id_copy_stored": "Bản điện tử giấy tờ tuỳ thân",
        "installed": "Cài VssID và đăng nhập",
        "own_data": "Tự kiểm tra dữ liệu",
        "own_data_note": "Chỗ sai người này thấy trên VssID",
        "difference_reported": "Báo chỗ sai cho cơ quan BHXH",
    }
)


def options_of(fact: str) -> tuple[Option, ...]:
    """Return the answers to choose from, () for a fact that is free text."""
    return QUESTIONS[fact].options if fact in QUESTIONS else ()


def account_lines(case: Case) -> list[tuple[str, str]]:
    """Return what is known of the account as label and words, in order."""
    return [
        (label, _words(fact, value))
        for fact, label in ACCOUNT_FACTS.items()
        if (value := case.answers.get(fact, ""))
    ]


def _words(fact: str, value: str) -> str:
    for option in options_of(fact):
        if option.value == value:
            return option.label
    return value
