"""The agency's words become an outcome, or stay unknown."""

import pytest

from vssid_desk.submission.response import outcome_of


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Đã cập nhật", "accepted"),
        ("Thành công", "accepted"),
        ("Hồ sơ hợp lệ", "accepted"),
        ("Trả lại: ảnh thẻ mờ", "returned"),
        ("Không hợp lệ, bổ sung chữ ký", "returned"),
        ("Sai ngày sinh", "returned"),
        ("Vẫn chưa xác thực với CSDL dân cư", "still_unverified"),
        ("chưa khớp", "still_unverified"),
        ("Đang xử lý", ""),
        ("", ""),
    ],
)
def test_words_of_an_answer(words: str, outcome: str) -> None:
    assert outcome_of(words) == outcome
