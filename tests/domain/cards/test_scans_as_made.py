"""What scanners make of the codes on cards (reading.md "scan", identity.md 2 and 3)."""

import pytest
from hypothesis import given, strategies as st

from tests.domain.cards.test_cards import A, B
from vssid_desk.domain.cards import cards

NAME = "Nguyễn Thị Hồng Thuỷ"
NEW = (
    "3000000000|c4906fc3a06e204e67e1bb8d63204469e1bb856d204d79|07/02/2008|2|-|30 - 000|01/01/2024|-|05/01/2024"
    "|30053000000000|-|4|01/09/2028|0123456789abcdef-0000|4|487579e1bb876e|$"
)
OLD = "HS4303000000000|c4906fc3a06e204e67e1bb8d63204469e1bb856d204d79|07/02/2008|2|58c3a3|30 - 000|01/01/2019|31/12/2019|20/12/2018|$"


def codes(card):
    return {(one.code, one.severity.value) for one in card.notes}


@pytest.mark.parametrize("separator", [*"~¦│｜ǀŁç§°>{}[]-/\\:;#$&*_!", "||", "|\n"])
@pytest.mark.parametrize("payload", [A, B])
def test_any_one_separator_is_understood(payload, separator):
    card = cards.read(payload.replace("|", separator))
    assert (card.fields, card.notes) == (cards.read(payload).fields, [])


def test_a_comma_is_in_the_address_too_which_is_left_out():
    card = cards.read(A.replace("|", ","))
    whole = cards.read(A).fields
    assert card.fields == {
        key: value for key, value in whole.items() if key != "address"
    }
    assert card.extra == {}


@pytest.mark.parametrize("separator", ["ễ", " ", "0"])
def test_a_sign_of_the_texts_themselves_separates_nothing(separator):
    assert cards.read(A.replace("|", separator)).kind == "unknown"


@pytest.mark.parametrize(
    ("birth", "iso", "noted"),
    [
        ("00001998", "1998", False),
        ("00031998", "1998-03", False),
        ("031998", "1998-03", False),
        ("1998", "1998", False),
        ("", None, False),
        ("31021998", None, True),
        ("99999999", None, True),
        ("19980305", None, True),
        ("05032098", None, True),
    ],
)
def test_a_date_of_birth_lowers_its_precision_or_is_left_out(birth, iso, noted):
    card = cards.read(A.replace("05031998", birth))
    assert card.fields.get("birth_date") == iso
    assert codes(card) == ({("birth_date.impossible", "warning")} if noted else set())
    assert card.fields["issued_on"] == "2021-08-12"


def test_an_impossible_day_of_issue_is_left_out_alone():
    card = cards.read(A.replace("12082021", "31022021"))
    assert "issued_on" not in card.fields
    assert card.fields["address"].startswith("Tổ 4")
    assert codes(card) == {("issued_on.impossible", "warning")}


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_name_mis_decoded_again_and_again_is_repaired(times):
    text = A
    for _ in range(times):
        text = text.encode().decode("latin-1")
    card = cards.read(text)
    assert card.fields == cards.read(A).fields
    assert ("full_name.repaired", "warning") in codes(card)


@pytest.mark.parametrize(
    "lost", ["Nguy?n Th? H?ng", "Nguyn Ba", "Nguy\ufffdn", "Nguyá» H", "Trn Lan"]
)
def test_a_name_beyond_repair_is_left_out_with_a_warning(lost):
    card = cards.read(A.replace(NAME, lost))
    assert "full_name" not in card.fields
    assert codes(card) == {("full_name.lost_letters", "warning")}


@pytest.mark.parametrize("kept", ["Le Lan", "Y Wĩ Ênuôl", "H'Bia", "K'Brôih", "Ka Ren"])
def test_a_name_without_marks_is_one_all_the_same(kept):
    assert cards.read(A.replace(NAME, kept)).fields["full_name"] == kept


@pytest.mark.parametrize(
    ("written", "sex"), [("nữ", "female"), ("NỮ", "female"), ("Nu", "female"), ("N?", None)]
)  # fmt: skip
def test_a_sex_that_cannot_be_read_is_left_out_with_a_warning(written, sex):
    card = cards.read(A.replace("|Nữ|", f"|{written}|"))
    assert card.fields.get("sex") == sex
    assert codes(card) == (set() if sex else {("sex.unreadable", "warning")})


@pytest.mark.parametrize(
    "payload",
    [
        A[1:],
        "0" + A,
        A.replace("092198000000", "092 198 000 000"),
        "|".join(A.split("|")[:6]),
        "https://example.vn/a|b|c|d|e|f|g",
        A + "x" * 2953,
        NEW[1:],
        "|".join(NEW.split("|")[:6]),
    ],
)
def test_what_is_no_card_is_unknown(payload):
    assert cards.read(payload).kind == "unknown"


@pytest.mark.parametrize("payload", [NEW, OLD, OLD.lower(), NEW.replace("|", "~")])
def test_a_health_card_of_either_kind_is_read(payload):
    card = cards.read(payload)
    assert card.kind == "health_card"
    assert card.notes == []
    wanted = {
        "full_name": "Đoàn Ngọc Diễm My",
        "birth_date": "2008-02-07",
        "sex": "female",
        "social_insurance_code": "3000000000",
        "clinic_code": "30000",
    }
    assert wanted.items() <= card.fields.items()
    assert ("health_card_code" in card.fields) == (payload[:2].upper() == "HS")


@pytest.mark.parametrize(
    ("old", "new", "key", "fault"),
    [
        ("07/02/2008", "31/02/2008", "birth_date", "birth_date.impossible"),
        ("05/01/2024", "45/01/2024", "issued_on", "issued_on.impossible"),
        ("c4906f", "c4c46f", "full_name", "full_name.lost_letters"),
        ("204d79", "204d7", "full_name", "full_name.lost_letters"),
        ("e1bb8d", "ê1bb8d", "full_name", "full_name.lost_letters"),
    ],
)
def test_a_spoilt_part_of_a_health_card_is_left_out_alone(old, new, key, fault):
    card = cards.read(NEW.replace(old, new, 1))
    assert key not in card.fields
    assert codes(card) == {(fault, "warning")}
    assert card.fields["social_insurance_code"] == "3000000000"


def test_a_name_in_clear_is_taken_and_repaired():
    hexed = NEW.split("|")[1]
    clear = cards.read(NEW.replace(hexed, "Đoàn Ngọc Diễm My"))
    assert (clear.fields, clear.notes) == (cards.read(NEW).fields, [])
    mangled = "Đoàn Ngọc Diễm My".encode().decode("latin-1")
    card = cards.read(NEW.replace(hexed, mangled))
    assert card.fields == cards.read(NEW).fields
    assert codes(card) == {("full_name.repaired", "warning")}


@pytest.mark.parametrize(
    ("head", "code", "fault"),
    [("ĐN4", "DN4303000000000", "look_alike"), ("HS9", "HS9303000000000", "form")],
)
def test_a_doubtful_number_of_a_health_card_is_told(head, code, fault):
    card = cards.read(OLD.replace("HS4", head))
    assert card.fields["health_card_code"] == code
    assert card.fields["social_insurance_code"] == "3000000000"
    assert codes(card) == {(f"health_card_code.{fault}", "warning")}


PARTS = st.text("0123456789|~ĐNữam/$<\nIDVNM\ufeff áº»", max_size=40)


@given(st.sampled_from([A, B, NEW, OLD]), PARTS, st.integers(0, 120), st.integers(0, 8))
def test_however_a_code_is_spoilt_it_gives_a_card(payload, inserted, place, cut):
    spoilt = payload[:place] + inserted + payload[place + cut :]
    card = cards.read(spoilt)
    assert card.raw == spoilt
    number = card.fields.get("personal_id", "0" * 12)
    assert len(number) == 12
    assert number.isdecimal()
    assert len(card.fields.get("social_insurance_code", "0" * 10)) == 10
