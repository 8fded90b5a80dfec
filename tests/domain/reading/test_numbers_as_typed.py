"""Numbers in all the ways people type them, one line a way (identity.md 1.6, reading.md)."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.reading.normalise import ColumnHint, RawCell, normalise_row

TODAY = date(2026, 11, 20)
NUMBER = "030190000000"
HEADERS = {
    "personal_id": "Số CCCD",
    "social_insurance_code": "Mã số BHXH",
    "health_card_code": "Mã thẻ BHYT",
}


def row(**cells):
    found = normalise_row(
        {
            key: value if isinstance(value, RawCell) else RawCell(value)
            for key, value in cells.items()
        },
        {key: ColumnHint(header=HEADERS.get(key, "")) for key in cells},
        today=TODAY,
    )
    return (
        found.fields,
        {(one.code, one.severity.value) for one in found.notes},
        found.raw,
    )


@pytest.mark.parametrize(
    "text",
    [
        "030,190,000,000",
        "030/190/000/000",
        "030190000000,",
        "030190000000;",
        "030_190_000_000",
        "030\u2009190 000\u202f000",
        "030190000000.",
    ],
)
def test_separators_of_every_kind_are_certain(text):
    assert row(personal_id=text) == (
        {"personal_id": NUMBER},
        {("personal_id.separators", "note")},
        {"personal_id": text},
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("О30190000000", "letter_for_digit"),  # a Cyrillic letter
        ("Ø30190000000", "letter_for_digit"),
        ("03O.190.000.000", "letter_for_digit"),
        ("030190000000-030190000001", "second_number"),
        ("030190000000\n030190000001", "second_number"),
        ("030190000000 cấp ngày 12/05/2021", "other_words"),
        ("Số: 030190000000", "other_words"),
    ],
)
def test_what_is_uncertain_is_taken_with_a_warning(text, fault):
    fields, notes, raw = row(personal_id=text)
    assert fields == {"personal_id": NUMBER}
    assert notes == {(f"personal_id.{fault}", "warning")}
    assert raw == {"personal_id": text}


@pytest.mark.parametrize(
    "text",
    [
        "chưa có số định danh",
        "không có CCCD",
        "Đang làm",
        "đang chờ cấp",
        "chưa làm CCCD",
        "Mới sinh",
        "(trống)",
        "thất lạc",
    ],
)
def test_words_that_say_there_is_no_number_are_no_fault(text):
    assert row(personal_id=text) == (
        {},
        {("personal_id.none_written", "note")},
        {"personal_id": text},
    )


@pytest.mark.parametrize("text", ["Hộ chiếu B1234567", "HC: B1234567", "b 1234567"])
def test_a_passport_may_stand_behind_its_word(text):
    fields, notes, _ = row(personal_id=text)
    assert fields == {"passport_number": "B1234567"}
    assert notes == {("personal_id.passport", "warning")}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("GD4303099000000 (hết hạn)", "other_words"),
        ("GD4303099000000 từ 01/01/2024", "other_words"),
        ("Số: GD4303099000000", "other_words"),
        ("GD4303099000000/GD4303099000001", "second_number"),
        ("ＧＤ4303099000000", "look_alike"),
        ("GD43O3O99OOOOOO", "letter_for_digit"),
    ],
)
def test_a_card_among_other_things_is_found(text, fault):
    fields, notes, _ = row(health_card_code=text)
    assert fields == {
        "health_card_code": "GD4303099000000",
        "social_insurance_code": "3099000000",
    }
    assert (f"health_card_code.{fault}", "warning") in notes


@pytest.mark.parametrize(
    "text", ["ĐN4790110000000", "ÐN4790110000000", "ДN4790110000000", "đn4790110000000"]
)
def test_the_letter_of_a_card_that_looks_like_a_d_is_one(text):
    for key in ("health_card_code", "social_insurance_code"):
        fields, notes, _ = row(**{key: text})
        assert fields["health_card_code"] == "DN4790110000000"
        assert fields["social_insurance_code"] == "0110000000"
        assert (f"{key}.look_alike", "warning") in notes


@pytest.mark.parametrize(
    "text", ["HS430309900000", "HS43030990000000", "6D4303099000000", "3010110000000"]
)
def test_a_card_of_another_length_gives_no_code(text):
    fields, notes, _ = row(health_card_code=text)
    assert fields == {"health_card_code": text}
    assert notes == {("health_card_code.form", "warning")}


@pytest.mark.parametrize("key", ["health_card_code", "social_insurance_code"])
@pytest.mark.parametrize("value", [NUMBER, RawCell(30190000000, "000000000000")])
def test_twelve_digits_in_another_column_go_to_the_empty_personal_id(key, value):
    if key == "health_card_code" and not isinstance(value, str):
        return
    fields, notes, _ = row(**{key: value})
    assert fields == {"personal_id": NUMBER}
    assert (f"{key}.personal_id", "warning") in notes


def test_a_personal_id_and_a_code_that_stand_crosswise_change_places():
    fields, notes, raw = row(personal_id="3099000000", social_insurance_code=NUMBER)
    assert fields == {"personal_id": NUMBER, "social_insurance_code": "3099000000"}
    assert {code for code, _ in notes} >= {
        "personal_id.crossed",
        "social_insurance_code.personal_id",
    }
    assert raw == {"personal_id": "3099000000", "social_insurance_code": NUMBER}


def test_a_letter_before_a_whole_code_is_no_digit():
    fields, notes, _ = row(social_insurance_code="S3099000000")
    assert fields == {"social_insurance_code": "3099000000"}
    assert notes == {("social_insurance_code.other_words", "warning")}


# identity.md 1.9: number, sex, born, what the column of the ĐDCN gives.
@pytest.mark.parametrize(
    ("value", "sex", "born", "number"),
    [
        ("030308000000", "Nữ", "07/02/2008", "030308000000"),
        ("092155000000", "Nữ", "1955", "092155000000"),
        ("001085000000", "Nam", "01/01/1985", "001085000000"),
        ("097201000000", "Nam", "2001", "097201000000"),
        ("193090000000", "Nam", "1990", "193090000000"),
        (1085000000, "Nam", "1985", "001085000000"),
        ("1085000000", "Nam", "1985", "001085000000"),
        (30308000000, "Nữ", "2008", "030308000000"),
        ("251000000", "Nam", "1960", ""),
    ],
)
def test_the_vectors_of_numbers(value, sex, born, number):
    fields, _, _ = row(personal_id=value, sex=sex, birth_date=born)
    assert fields.get("personal_id", "") == number
    assert fields.get("legacy_id", "") == ("" if number else value)


KEYS = (
    "personal_id",
    "social_insurance_code",
    "health_card_code",
    "legacy_id",
    "phone",
    "passport_number",
)
TYPED = st.text("0123456789 .,;/-'OoĐGDSl()cũE+\u00a0\u200b", max_size=30)


@given(st.sampled_from(KEYS), st.one_of(TYPED, st.text(max_size=30)))
def test_whatever_is_altered_keeps_its_text_and_reads_the_same_again(key, text):
    fields, notes, raw = row(**{key: text})
    kept = fields.get(key, "")
    if kept and kept != text:
        assert raw == {key: text}
        assert notes
    if kept:
        assert row(**{key: kept})[0].get(key) == kept or notes
