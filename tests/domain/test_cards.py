"""Codes of cards (vectors of identity.md 2.2, 2.4, 3.1 and 3.2)."""

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain import cards, mrz, scanner

A = (
    "092198000000|251000000|Nguyễn Thị Hồng Thuỷ|05031998|Nữ|"
    "Tổ 4, Ấp Trung Hoà, Xã Đông Phước A, Châu Thành, Hậu Giang|12082021"
)
HOME = "Thôn Đông Giao, Xã Lương Điền, Cẩm Giàng, Hải Dương"
B = f"030308000000||Đoàn Ngọc Diễm My|07022008|Nữ|{HOME}|15092024||||"
C = f"030214000000||Vũ Gia Bảo An|20062014|Nam|{HOME}|02032025||030214999999|Vũ Gia Khang|Trần Thị Mùa"
D = "066085000000|240000000|Y Wĩ Ênuôl|15061985|Nam|Buôn Ky, Phường Thành Nhất, Buôn Ma Thuột, Đắk Lắk|01072021"
E = "092155000000||Nguyễn Thị Ba|1955|Nữ|Ấp 3, Xã Tân Long, Phụng Hiệp, Hậu Giang|10082021"
NAME_HEX = "c4906fc3a06e204e67e1bb8d63204469e1bb856d204d79"
NEW_HEALTH = (
    f"3000000000|{NAME_HEX}|07/02/2008|2|-|30 - 000|01/01/2024|-|05/01/2024|30053000000000|-|4|01/09/2028|"
    "0123456789abcdef-0000|4|487579e1bb876e2043e1baa96d204769c3a06e672c2054e1bb896e682048e1baa3692044c6b0c6a16e67|$"
)
OLD_HEALTH = (
    f"HS4303000000000|{NAME_HEX}|07/02/2008|2|58c3a3204cc6b0c6a16e6720c49069e1bb816e2c2043e1baa96d204769c3a06e67"
    "2c2048e1baa3692044c6b0c6a16e67|30 - 000|01/01/2019|31/12/2019|20/12/2018|$"
)
MRZ = (
    "IDVNM3080000009030308000000<<8\n0802075F3302071VNM<<<<<<<<<<<2\nDOAN<<NGOC<DIEM<MY<<<<<<<<<<<<",
    "IDVNM1550000007092155000000<<6\n5501018F9912315VNM<<<<<<<<<<<4\nNGUYEN<<THI<BA<<<<<<<<<<<<<<<<",
    "IDVNM0850000009066085000000<<3\n8506151M4506153VNM<<<<<<<<<<<0\nY<<WI<ENUOL<<<<<<<<<<<<<<<<<<<",
)
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


@pytest.mark.parametrize("lost", ["Nguy?n Th? H?ng", "Nguy\ufffdn", "Nguyá» H"])
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
    assert card.as_dict() == {
        "kind": "form_mark",
        "fields": {},
        "notes": [],
        "raw": card.raw,
    }


def test_a_new_health_card():
    card = cards.read(NEW_HEALTH)
    assert (card.kind, card.notes) == ("health_card", [])
    assert card.fields == {
        "social_insurance_code": "3000000000",
        "full_name": "Đoàn Ngọc Diễm My",
        "birth_date": "2008-02-07",
        "sex": "female",
        "clinic_code": "30000",
        "valid_from": "2024-01-01",
        "issued_on": "2024-01-05",
    }
    assert card.person_fields() == {}


def test_an_old_health_card():
    fields = cards.read(OLD_HEALTH).fields
    assert fields["health_card_code"] == "HS4303000000000"
    assert fields["social_insurance_code"] == "3000000000"
    assert fields["valid_to"] == "2019-12-31"
    assert fields["address"] == "Xã Lương Điền, Cẩm Giàng, Hải Dương"


def test_hex_may_be_capital_and_a_name_may_be_in_clear():
    assert (
        cards.read(NEW_HEALTH.replace(NAME_HEX, NAME_HEX.upper())).fields["full_name"]
        == "Đoàn Ngọc Diễm My"
    )
    clear = cards.read(NEW_HEALTH.replace(NAME_HEX, "Đoàn Ngọc Diễm My"))
    assert clear.fields["full_name"] == "Đoàn Ngọc Diễm My"


@pytest.mark.parametrize(
    "broken", [NAME_HEX[:-1], "c4906fc3", "êđa06e", "abc", NAME_HEX.replace("a", "â")]
)
def test_bad_hex_is_left_out(broken):
    card = cards.read(NEW_HEALTH.replace(NAME_HEX, broken))
    assert "full_name" not in card.fields
    assert codes(card) == ["full_name.lost_letters"]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2008", "2008"),
        ("7/2/2008", "2008-02-07"),
        (" 07/02/2008", "2008-02-07"),
        ("-", None),
    ],
)
def test_dates_of_health_cards(written, iso):
    assert (
        cards.read(NEW_HEALTH.replace("07/02/2008", written)).fields.get("birth_date")
        == iso
    )


@pytest.mark.parametrize(
    ("payload", "name", "born", "valid_to"),
    [
        (MRZ[0], "DOAN NGOC DIEM MY", "2008-02-07", "2033-02-07"),
        (MRZ[1], "NGUYEN THI BA", "1955-01-01", None),
        (MRZ[2], "Y WI ENUOL", "1985-06-15", "2045-06-15"),
    ],
)
def test_the_lines_on_the_back(payload, name, born, valid_to):
    card = cards.read(payload)
    assert (card.kind, card.notes) == ("mrz", [])
    assert card.fields["full_name"] == name
    assert card.fields["birth_date"] == born
    assert card.fields.get("valid_to") == valid_to


@pytest.mark.parametrize("at", [5, 14, 15, 26, 29, 31, 37, 39, 45, 60])
def test_a_wrong_digit_in_the_lines_is_seen(at):
    letters = list(MRZ[0])
    letters[at] = str((int(letters[at]) + 1) % 10)
    assert codes(cards.read("".join(letters))) == ["personal_id.check_digit"]


def test_lines_may_come_typed_together():
    assert (
        cards.read(MRZ[0].replace("\n", "").lower()).fields == cards.read(MRZ[0]).fields
    )


@pytest.mark.parametrize(
    "payload",
    [MRZ[0].replace("IDVNM", "IDDEU"), MRZ[0].replace("VNM<", "DEU<", 1), MRZ[0][:40]],
)
def test_other_lines_are_unknown(payload):
    assert cards.read(payload).kind == "unknown"


def test_an_impossible_day_in_the_lines_is_left_out():
    assert "birth_date" not in cards.read(MRZ[0].replace("080207", "083207")).fields
    assert mrz.check_digit("L898902C<") == "3"


@given(st.text(max_size=60))
def test_any_text_gives_a_card(payload):
    assert cards.read(payload).raw == payload
