"""The code of a health card and the lines on the back of a citizen card (identity.md 3)."""

import pytest

from vssid_desk.domain.cards import cards, mrz

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


def codes(card):
    return [one.code for one in card.notes]


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
