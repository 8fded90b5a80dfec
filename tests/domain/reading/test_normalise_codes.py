"""The columns of CMND, mã số BHXH, health card, phone and passport."""

import pytest

from tests.domain.reading.rows import row
from vssid_desk.domain.reading.normalise import ColumnHint, RawCell

TEN, NINE = "0000000000", "000000000"


@pytest.mark.parametrize(
    ("value", "fields", "codes"),
    [
        ("251000000", {"legacy_id": "251000000"}, []),
        (
            25100000,
            {"legacy_id": "025100000"},
            [("legacy_id.zeros_restored", "warning")],
        ),
        (
            RawCell(25100000, NINE),
            {"legacy_id": "025100000"},
            [("legacy_id.zeros_restored", "note")],
        ),
        ("02510000", {"legacy_id": "02510000"}, [("legacy_id.length", "warning")]),
        (
            "030190000000",
            {"personal_id": "030190000000"},
            [("legacy_id.personal_id", "warning")],
        ),
        ("chưa có", {}, [("legacy_id.none_written", "note")]),
    ],
)
def test_the_cmnd_column(value, fields, codes):
    assert row(legacy_id=value)[:2] == (fields, codes)


@pytest.mark.parametrize(
    ("value", "fields", "codes"),
    [
        ("3000000000", {"social_insurance_code": "3000000000"}, []),
        (3000000000.0, {"social_insurance_code": "3000000000"}, []),
        (
            300000000,
            {"social_insurance_code": "0300000000"},
            [("zeros_restored", "warning")],
        ),
        (
            "300000000",
            {"social_insurance_code": "0300000000"},
            [("zeros_restored", "warning")],
        ),
        (
            RawCell(300000000, TEN),
            {"social_insurance_code": "0300000000"},
            [("zeros_restored", "note")],
        ),
        (
            RawCell(30000000, TEN),
            {"social_insurance_code": "0030000000"},
            [("zeros_restored", "note")],
        ),
        (30000000, {"social_insurance_code": "30000000"}, [("length", "warning")]),
        ("030190000000", {"personal_id": "030190000000"}, [("personal_id", "warning")]),
        ("3.0E+9", {}, [("digits_lost", "error")]),
        (
            "HS4303000000000",
            {
                "social_insurance_code": "3000000000",
                "health_card_code": "HS4303000000000",
            },
            [("from_card", "note")],
        ),
        (
            "ĐT4303000000000",
            {
                "social_insurance_code": "3000000000",
                "health_card_code": "DT4303000000000",
            },
            [("from_card", "note"), ("look_alike", "warning")],
        ),
    ],
)
def test_the_code_column(value, fields, codes):
    found, told, _ = row(social_insurance_code=value)
    assert found == fields
    assert told == [
        (f"social_insurance_code.{fault}", severity) for fault, severity in codes
    ]


def test_twelve_digits_in_the_code_column_do_not_replace_another_id():
    fields, codes, _ = row(
        social_insurance_code="030190000000", personal_id="030190000001"
    )
    assert fields == {"personal_id": "030190000001"}
    assert ("social_insurance_code.not_moved", "warning") in codes


def test_eleven_digits_in_the_code_column_that_agree_with_the_row_are_an_id():
    around = {"sex": "Nữ", "birth_date": "1990"}
    assert (
        row(social_insurance_code=30190000000, **around)[0]["personal_id"]
        == "030190000000"
    )
    assert row(social_insurance_code=30190000000)[0] == {
        "social_insurance_code": "30190000000"
    }


def test_a_book_number_is_the_code():
    hints = {"social_insurance_code": ColumnHint(header="Số sổ BHXH")}
    fields, codes, _ = row(hints, social_insurance_code="3000000000")
    assert fields == {"social_insurance_code": "3000000000"}
    assert codes == [("social_insurance_code.from_book", "note")]


@pytest.mark.parametrize(
    ("value", "card", "codes"),
    [
        ("HS4303000000000", "HS4303000000000", []),
        ("hs 4 30 3000000000", "HS4303000000000", [("separators", "note")]),
        ("ĐT4303000000000", "DT4303000000000", [("look_alike", "warning")]),
        ("HS43O3000000000", "HS4303000000000", [("letter_for_digit", "warning")]),
        ("3000000000", "3000000000", []),
        (300000000, "0300000000", [("zeros_restored", "warning")]),
    ],
)
def test_a_card_fills_an_empty_code_with_its_last_ten_digits(value, card, codes):
    fields, told, _ = row(health_card_code=value)
    assert fields == {"health_card_code": card, "social_insurance_code": card[-10:]}
    assert told[-1] == ("social_insurance_code.from_card", "note")
    assert told[:-1] == [
        (f"health_card_code.{fault}", severity) for fault, severity in codes
    ]


@pytest.mark.parametrize(
    "value", ["HS430300000000", "HS9303000000000", "12345678901", "HS430ABC"]
)
def test_a_card_that_does_not_parse_is_kept_with_a_warning(value):
    fields, codes, _ = row(health_card_code=value)
    assert fields == {"health_card_code": value}
    assert codes == [("health_card_code.form", "warning")]


def test_a_card_does_not_replace_the_code():
    fields, codes, _ = row(
        health_card_code="HS4303000000000", social_insurance_code="3000000001"
    )
    assert fields["social_insurance_code"] == "3000000001"
    assert codes == []


@pytest.mark.parametrize(
    ("value", "phone", "codes"),
    [
        ("0912000000", "0912000000", []),
        ("0912.000.000", "0912000000", [("separators", "note")]),
        ("+84912000000", "0912000000", [("separators", "note")]),
        ("84912000000", "0912000000", [("separators", "note")]),
        (912000000, "0912000000", [("zeros_restored", "warning")]),
        ("0912.000.000 - 0912000001", "0912000000", [("second_number", "warning")]),
        ("0912000000 (mẹ)", "0912000000", [("other_words", "warning")]),
        ("12345", "12345", [("form", "warning")]),
        ("không có", "", [("none_written", "note")]),
        ("abc", "", [("unreadable", "error")]),
    ],
)
def test_phones(value, phone, codes):
    fields, told, _ = row(phone=value)
    assert fields.get("phone", "") == phone
    assert told == [(f"phone.{fault}", severity) for fault, severity in codes]


def test_passports_in_their_own_column():
    assert row(passport_number="c1234567")[0] == {"passport_number": "C1234567"}
    assert row(passport_number="không")[:2] == ({}, [])
    assert row(passport_number="C1")[1] == [("passport_number.form", "warning")]
