"""Codes of cards (vectors of identity.md 2.2, 2.4, 3.1 and 3.2)."""

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.cards import cards
from vssid_desk.domain.values import scanner

A = (
    "092198000000|251000000|Nguyễn Thị Hồng Thuỷ|05031998|Nữ|"
    "Tổ 4, Ấp Trung Hoà, Xã Đông Phước A, Châu Thành, Hậu Giang|12082021"
)
HOME = "Thôn Đông Giao, Xã Lương Điền, Cẩm Giàng, Hải Dương"
B = f"030308000000||Đoàn Ngọc Diễm My|07022008|Nữ|{HOME}|15092024||||"
C = f"030214000000||Vũ Gia Bảo An|20062014|Nam|{HOME}|02032025||030214999999|Vũ Gia Khang|Trần Thị Mùa"
D = "066085000000|240000000|Y Wĩ Ênuôl|15061985|Nam|Buôn Ky, Phường Thành Nhất, Buôn Ma Thuột, Đắk Lắk|01072021"
E = "092155000000||Nguyễn Thị Ba|1955|Nữ|Ấp 3, Xã Tân Long, Phụng Hiệp, Hậu Giang|10082021"
LAYOUT = str.maketrans("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ")


def codes(card):
    return [one.code for one in card.notes]


def test_a_card_of_2021():
    card = cards.read(A)
    assert (card.kind, card.notes, card.raw) == ("citizen_card", [], A)
    assert card.fields == {
        "personal_id": "092198000000",
        "legacy_id": "251000000",
        "full_name": "Nguyễn Thị Hồng Thuỷ",
        "birth_date": "1998-03-05",
        "sex": "female",
        "address": "Tổ 4, Ấp Trung Hoà, Xã Đông Phước A, Châu Thành, Hậu Giang",
        "issued_on": "2021-08-12",
    }
    assert "issued_on" not in card.person_fields()
    assert card.person_fields()["legacy_id"] == "251000000"


def test_a_card_of_2024_has_eleven_fields():
    card = cards.read(B)
    assert card.fields["issued_on"] == "2024-09-15"
    assert "legacy_id" not in card.fields
    assert card.extra == {}


@pytest.mark.parametrize(
    "tail",
    [
        "|030214999999|Vũ Gia Khang|Trần Thị Mùa",
        "Vũ Gia Khang|Trần Thị Mùa||030214999999",
    ],
)
def test_the_last_fields_are_told_by_their_shape(tail):
    head = C.rsplit("|", 4)[0]
    assert cards.read(f"{head}|{tail}").extra == {
        "cancelled_id": "030214999999",
        "father": "Vũ Gia Khang",
        "mother": "Trần Thị Mùa",
    }


def test_ethnic_names_and_lone_years_are_kept():
    assert cards.read(D).fields["full_name"] == "Y Wĩ Ênuôl"
    assert cards.read(E).fields["birth_date"] == "1955"
    assert cards.read(A.replace("05031998", "00001998")).fields["birth_date"] == "1998"
    assert "birth_date" not in cards.read(A.replace("05031998", "")).fields
    assert "birth_date" not in cards.read(A.replace("05031998", "05033998")).fields
    assert cards.read(A.replace("05031998", "031998")).fields["birth_date"] == "1998-03"


def test_marks_at_the_ends_do_not_count():
    assert cards.read("\ufeff" + B + "\r\n").fields == cards.read(B).fields


@pytest.mark.parametrize(
    "payload",
    [
        "https://example.vn/abc",
        "00020101021238570010A000000727",
        A[1:],
        "|".join(A.split("|")[:6]),
        "x" * 3000,
        "",
        "030308000000",
        "030308000000 030308000000",
        A.replace("05031998", "năm 1998"),
        A + "|x" * 6,
    ],
)
def test_anything_else_is_unknown_and_says_so(payload):
    card = cards.read(payload)
    assert (card.kind, card.fields, card.raw) == ("unknown", {}, payload)
    assert card.person_fields() == {}
    (one,) = card.notes
    assert "không phải mã QR" in one.text


@pytest.mark.parametrize("separator", "~¦│;\t^#$")
def test_mangled_separators_are_understood(separator):
    assert cards.read(A.replace("|", separator)).fields == cards.read(A).fields


def test_digits_of_the_vietnamese_keyboard_are_digits_again():
    card = cards.read(A.translate(LAYOUT))
    assert card.fields == cards.read(A).fields
    assert codes(card) == ["personal_id.scanner_layout"]


@given(st.text("0123456789", min_size=12, max_size=12))
def test_the_layout_is_undone_for_every_number(number):
    assert scanner.digits_of_layout(number.translate(LAYOUT)) == number


def test_plain_digits_are_not_of_that_layout():
    assert scanner.digits_of_layout("030308000000") is None
    assert scanner.digits_of_layout("Đông") is None


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_utf8_taken_for_western_letters_is_repaired(encoding):
    raw = A.encode()
    mangled = "".join(
        bytes([b]).decode(encoding, "replace").replace("\ufffd", chr(b)) for b in raw
    )
    card = cards.read(mangled)
    assert card.fields == cards.read(A).fields
    assert codes(card) == ["full_name.repaired", "address.repaired"]
    assert {one.severity for one in card.notes} == {"warning"}


@pytest.mark.parametrize(
    "lost", ["Nguy?n Th? H?ng", "Nguy\ufffdn", "Nguyá» H", "Nguyn Th Hng"]
)
def test_a_name_beyond_repair_is_left_out(lost):
    card = cards.read(A.replace("Nguyễn Thị Hồng Thuỷ", lost))
    assert "full_name" not in card.fields
    assert codes(card) == ["full_name.lost_letters"]
    assert card.fields["personal_id"] == "092198000000"


def test_an_impossible_date_leaves_only_that_field_out():
    card = cards.read(A.replace("05031998", "31021998"))
    assert "birth_date" not in card.fields
    assert codes(card) == ["birth_date.impossible"]


def test_a_shifted_issue_date_is_found_and_the_address_left_out():
    card = cards.read(A.replace("Tổ 4,", "Tổ 4|"))
    assert card.fields["issued_on"] == "2021-08-12"
    assert "address" not in card.fields
    assert codes(card) == ["address.uncertain"]
    assert "issued_on" not in cards.read(A.replace("12082021", "x")).fields


def test_our_own_mark():
    card = cards.read("VSSIDDESK:1:tk1_ts")
    assert (card.kind, card.extra) == ("form_mark", {"form_mark": "1:tk1_ts"})
    shown = card.as_dict()
    assert (shown["kind"], shown["notes"], shown["raw"]) == ("form_mark", [], card.raw)
    assert set(shown["fields"].values()) == {""}


@given(st.text(max_size=60))
def test_any_text_gives_a_card(payload):
    assert cards.read(payload).raw == payload
