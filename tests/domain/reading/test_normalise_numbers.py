"""Numbers as they arrive damaged, in the wrong column, or not at all (identity.md 1.6)."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, strategies as st

from tests.domain.reading.rows import row
from vssid_desk.domain.reading.normalise import (
    ColumnHint,
    RawCell,
)

ID_HEADER = ColumnHint(header="Số CCCD")
TWELVE, NINE = "000000000000", "000000000"


def of_id(value, header=ID_HEADER, sex="Nữ", birth_date="09/02/1990"):
    fields, codes, _ = row(
        {"personal_id": header}, personal_id=value, sex=sex, birth_date=birth_date
    )
    return fields.get("personal_id", ""), [
        (c.removeprefix("personal_id."), s) for c, s in codes
    ]


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("030 190 000 000", "separators"),
        ("030.190.000.000", "separators"),
        ("030-190-000-000", "separators"),
        ("030190\u00a0000000", "separators"),
        ("030190\u200b000000", "separators"),
        (" 030190000000", "separators"),
        ("'030190000000", "apostrophe"),
        ("’030190000000", "apostrophe"),
        ('"030190000000"', "apostrophe"),
        ("０３０１９０００００００", "digits_rewritten"),
        ("٠٣٠١٩٠٠٠٠٠٠٠", "digits_rewritten"),
        (RawCell(30190000000, TWELVE), "zeros_restored"),
        (RawCell(30190000000.0, "000 000 000 000"), "zeros_restored"),
        (RawCell(30190000000.0, '000"."000"."000"."000'), "zeros_restored"),
    ],
)
def test_a_certain_repair_is_a_note(value, fault):
    assert of_id(value) == ("030190000000", [(fault, "note")])


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        (30190000000, ["zeros_restored"]),
        (30190000000.0, ["zeros_restored"]),
        ("30190000000", ["zeros_restored"]),
        (RawCell(30190000000.0, "0"), ["zeros_restored"]),
        (RawCell(30190000000.0, "0.00"), ["zeros_restored"]),
        ("30190000000.0", ["float_text", "zeros_restored"]),
        ("30190000000,00", ["float_text", "zeros_restored"]),
        ("3.0190000000E+10", ["float_text", "zeros_restored"]),
        ("3,0190000000e10", ["float_text", "zeros_restored"]),
        ("O3O19OOOOOOO", ["letter_for_digit"]),
        ("030l90000000", ["letter_for_digit"]),
        ("030I9000000O", ["letter_for_digit"]),
        ("CCCD: 030190000000", ["other_words"]),
        ("030190000000 (mới)", ["other_words"]),
        ("030190000000 12", ["other_words"]),
        ("030190000000²", ["other_words"]),
        ("030190000000; 030190000001", ["second_number"]),
        ("030190000000 030190000001", ["second_number"]),
        ("030 190 000 000 / 030 190 000 001", ["second_number"]),
        ("30190000000 và 030190000000", ["second_number"]),
        ("=030190000000", ["formula_like", "other_words"]),
    ],
)
def test_an_uncertain_repair_is_taken_with_a_warning(value, faults):
    number, codes = of_id(value)
    assert number == "030190000000"
    assert codes == [(fault, "warning") for fault in faults]


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("3.0089E+10", "digits_lost"),
        ("3,0089e+10", "digits_lost"),
        ("3E10", "digits_lost"),
        ("3.01900000005E+10", "unreadable"),
        ("Nguyễn Văn An", "unreadable"),
        ("12/05/1990", "unreadable"),
        (-30190000000, "unreadable"),
        (3.5, "unreadable"),
        (float("inf"), "unreadable"),
        (3.0190000000e20, "unreadable"),
        (True, "unreadable"),
        (date(1990, 2, 9), "unreadable"),
        (datetime(1990, 2, 9), "unreadable"),  # noqa: DTZ001
        (time(1, 2), "unreadable"),
        (RawCell(None, fault="error", text="#N/A"), "error_cell"),
        (RawCell("", fault="error"), "error_cell"),
        (RawCell(None, fault="no_value"), "no_value"),
    ],
)
def test_where_nothing_may_be_taken_both_are_empty(value, fault):
    fields, codes, raw = row({"personal_id": ID_HEADER}, personal_id=value)
    assert fields == {}
    assert codes == [(f"personal_id.{fault}", "error")]
    assert "personal_id" in raw


@pytest.mark.parametrize("value", ["chưa có", "-", "không", "x", "…", 0, "Chưa cấp"])
def test_a_cell_may_say_that_there_is_no_number(value):
    assert of_id(value) == ("", [("none_written", "note")])


def test_an_empty_cell_says_nothing():
    assert of_id("") == of_id(None) == of_id("   ") == ("", [])


@pytest.mark.parametrize(
    ("value", "header", "sex", "born", "number"),
    [
        (1085000000, "Số CCCD", "Nam", "1985", "001085000000"),
        ("1085000000", "Mã định danh", "", "", "001085000000"),
        (1085000000, "", "Nam", "1985", "001085000000"),
        (1085000000, "", "Nữ", "1985", "1085000000"),
        (1085000000, "", "", "", "1085000000"),
        (1085000000, "Số CCCD", "Nam", "1986", "1085000000"),
        (1085000000, "Số CCCD/Mã số BHXH", "", "", "1085000000"),
        (3099000000, "Số CCCD", "", "", "3099000000"),
        ("0108500000", "Số CCCD", "Nam", "1985", "0108500000"),
        (RawCell(1085000000, TWELVE), "", "Nữ", "2000", "001085000000"),
    ],
)
def test_ten_digits_may_be_two_lost_zeros_or_a_code(value, header, sex, born, number):
    found, codes = of_id(value, ColumnHint(header=header), sex, born)
    faults = [one for one, _ in codes if one in {"zeros_restored", "length"}]
    assert found == number
    assert faults == ["zeros_restored" if len(number) == 12 else "length"]


@pytest.mark.parametrize(
    "value", ["03030800000", "0301900000001", "12345", 123, "01234567"]
)
def test_a_wrong_length_is_kept_with_a_warning(value):
    assert of_id(value) == (str(value), [("length", "warning")])


@pytest.mark.parametrize(
    ("value", "legacy", "faults"),
    [
        ("251000000", "251000000", ["personal_id.legacy_number"]),
        (251000000, "251000000", ["personal_id.legacy_number"]),
        (
            "251 000 000",
            "251000000",
            ["personal_id.separators", "personal_id.legacy_number"],
        ),
        (
            25100000,
            "025100000",
            ["personal_id.legacy_number", "legacy_id.zeros_restored"],
        ),
        (
            RawCell(25100000, NINE),
            "025100000",
            ["personal_id.legacy_number", "legacy_id.zeros_restored"],
        ),
    ],
)
def test_a_cmnd_in_the_id_column_moves_and_is_never_padded_to_twelve(
    value, legacy, faults
):
    fields, codes, _ = row(personal_id=value)
    assert fields == {"legacy_id": legacy}
    assert [code for code, _ in codes] == faults


def test_a_cmnd_beside_the_id_fills_the_empty_cmnd():
    fields, codes, raw = row(personal_id="030190000000 / 251000000")
    assert fields == {"personal_id": "030190000000", "legacy_id": "251000000"}
    assert codes == [("personal_id.second_number", "warning")]
    assert raw == {"personal_id": "030190000000 / 251000000"}


def test_a_moved_number_never_replaces_another():
    fields, codes, _ = row(personal_id="251000000", legacy_id="251000001")
    assert fields == {"legacy_id": "251000001"}
    assert ("personal_id.not_moved", "warning") in codes
    same, told, _ = row(personal_id="251000000", legacy_id="251000000")
    assert same == {"legacy_id": "251000000"}
    assert len(told) == 1


def test_a_passport_or_a_card_in_the_id_column_goes_where_it_belongs():
    assert row(personal_id="B1234567")[:2] == (
        {"passport_number": "B1234567"},
        [("personal_id.passport", "warning")],
    )
    fields, codes, _ = row(personal_id="HS4303000000000")
    assert fields == {
        "health_card_code": "HS4303000000000",
        "social_insurance_code": "3000000000",
    }
    assert codes[0] == ("personal_id.health_card", "warning")


def test_the_number_of_another_person_stays_in_its_field():
    assert row(household_head_id="251000000")[0] == {"household_head_id": "251000000"}
    fields = row(household_head_id="030190000000 / 251000000")[0]
    assert fields == {"household_head_id": "030190000000"}


@given(st.text(max_size=25))
def test_whatever_a_cell_holds_the_number_is_digits_or_nothing(text):
    fields, _, _ = row(
        personal_id=text, social_insurance_code=text, legacy_id=text, phone=text
    )
    keys = ("personal_id", "legacy_id", "social_insurance_code", "phone")
    assert all(
        fields.get(key, "0").isdigit() and fields.get(key, "0").isascii()
        for key in keys
    )


@given(st.text("0123456789 .-'OlBS/E+", max_size=25))
def test_a_number_that_was_read_reads_the_same_again(text):
    once = row(personal_id=text)[0].get("personal_id", "")
    again = row(personal_id=once)[0].get("personal_id", "") if len(once) == 12 else once
    assert again == once
