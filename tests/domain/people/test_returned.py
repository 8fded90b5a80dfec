"""The field that the agency's sentence is about."""

import pytest

from vssid_desk.domain.people.returned import _WORDS, EVIDENCE, named_field
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.values.text import fold


@pytest.mark.parametrize(
    ("reason", "key"),
    [
        ("Sai ngày sinh so với CSDL quốc gia về dân cư", "birth_date"),
        ("Năm sinh chưa đúng", "birth_date"),
        ("HỌ TÊN KHÔNG KHỚP", "full_name"),
        ("Họ, chữ đệm và tên khác thẻ", "full_name"),
        ("Giới tính chưa khớp", "sex"),
        ("Số ĐDCN/CCCD không tồn tại", "personal_id"),
        ("Ảnh thẻ mờ, đề nghị chụp lại", EVIDENCE),
        ("Bản sao CCCD thiếu mặt sau", EVIDENCE),
        ("Thiếu số điện thoại", "phone"),
        ("Chưa khớp họ tên, ngày sinh", "full_name"),
        ("Vẫn chưa khớp", ""),
        ("", ""),
    ],
)
def test_the_first_thing_named_is_meant(reason: str, key: str) -> None:
    assert named_field(reason) == key


def test_every_word_is_folded_and_leads_to_a_field() -> None:
    assert [word for word in _WORDS if fold(word) != word] == []
    assert set(_WORDS.values()) <= {*FIELDS, EVIDENCE}
