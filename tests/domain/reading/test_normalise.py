"""Names, sex, dates and other texts of one row (reading.md "Values", "Notes", "Codes")."""

from datetime import date, datetime
from unicodedata import normalize

import pytest
from hypothesis import given, strategies as st

from tests import people
from tests.domain.reading.rows import TODAY, row
from vssid_desk.domain.reading.normalise import (
    ColumnHint,
    RawCell,
    normalise_row,
    normalise_value,
)
from vssid_desk.domain.reading.texts import is_whole_email


@pytest.mark.parametrize(
    ("key", "value", "encoding", "expected"),
    [
        ("full_name", "NguyÔn V¨n An", "tcvn3", "Nguyễn Văn An"),
        ("full_name", "Nguyeãn Vaên An", "vni", "Nguyễn Văn An"),
        ("full_name", "T\xad V¨n An", "tcvn3", "Tư Văn An"),
        ("address", "Th«n §oµi", "tcvn3", "Thôn Đoài"),
    ],
)
def test_each_converted_field_is_warned_of(key, value, encoding, expected):
    fields, codes, raw = row({key: ColumnHint(encoding=encoding)}, **{key: value})
    assert fields == {key: expected}
    assert codes == [(f"{key}.converted", "warning")]
    assert raw == {key: value}


def test_an_ascii_cell_of_a_legacy_column_stays():
    assert row(
        {"full_name": ColumnHint(encoding="vni", list_has_marks=False)},
        full_name="Le Lan",
    ) == (
        {"full_name": "Le Lan"},
        [],
        {},
    )


@pytest.mark.parametrize(
    ("value", "header", "sex", "codes"),
    [
        ("Nam", "", "male", []),
        ("nữ", "", "female", []),
        ("NU", "", "female", []),
        ("Nam giới", "", "male", []),
        ("F", "", "female", []),
        ("", "", "", []),
        ("-", "", "", []),
        ("x", "Nữ", "female", []),
        ("", "Nữ", "male", []),
        (None, "NỮ", "male", []),
        ("Nam", "Nữ", "male", []),
        ("nam giới", "Nữ", "male", []),
        ("", "Nam", "female", []),
        ("x", "Nam", "male", []),
        ("?!a", "Nữ", "", [("unreadable", "warning")]),
        ("?", "Nữ", "", [("unreadable", "warning")]),
        ("?", "Giới tính", "", [("unreadable", "warning")]),
        ("x", "Giới tính", "", [("unreadable", "warning")]),
        ("1", "Giới tính", "", [("unreadable", "warning")]),
        (1.0, "Giới tính", "", [("unreadable", "warning")]),
        ("Nam/Nữ", "Giới tính", "", [("marked_twice", "warning")]),
        ("nữ (em)", "Giới tính", "female", [("other_words", "warning")]),
    ],
)
def test_sex(value, header, sex, codes):
    fields, told, _ = row({"sex": ColumnHint(header=header)}, sex=value)
    assert fields.get("sex", "") == sex
    assert told == [(f"sex.{fault}", severity) for fault, severity in codes]


def test_digits_for_sex_follow_what_the_column_decided():
    hint = {"sex": ColumnHint(codes={"1": "nam", "0": "nu"})}
    assert row(hint, sex="1")[0] == {"sex": "male"}
    assert row(hint, sex=0.0)[0] == {"sex": "female"}


def test_the_number_of_the_row_reads_a_two_digit_year():
    fields, codes, raw = row(birth_date="09/02/20", personal_id="030120000000")
    assert fields["birth_date"] == "1920-02-09"
    assert codes == [("birth_date.two_digit_year", "warning")]
    assert raw == {"birth_date": "09/02/20"}
    assert (
        row(birth_date="98-03-05", personal_id="030198000000")[0]["birth_date"]
        == "1998-03-05"
    )


def test_a_bad_date_stays_bad_whatever_the_number_says():
    fields, codes, _ = row(birth_date="31/02/1990", personal_id="030190000000")
    assert "birth_date" not in fields
    assert codes == [("birth_date.impossible", "error")]
    broken = RawCell(None, fault="error")
    assert row(birth_date=broken, personal_id="030190000000")[1] == [
        ("birth_date.error_cell", "error")
    ]


def test_dates_of_other_fields():
    fields, codes, _ = row(
        receipt_on="01/12/2026", from_month="11/2026", to_month=date(2027, 3, 1)
    )
    assert fields == {
        "receipt_on": "2026-12-01",
        "from_month": "2026-11",
        "to_month": "2027-03",
    }
    assert codes == []


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("address", "Thôn Đoài, Xã Cẩm Giàng", "Thôn Đoài, Xã Cẩm Giàng"),
        ("department", 7.0, "7"),
        ("department", datetime(2026, 5, 6), "06/05/2026"),  # noqa: DTZ001
        ("department", RawCell(date(2026, 5, 6), text="6/5"), "6/5"),
        ("contribution_amount", "1.500.000 đ", "1500000"),
        ("contribution_amount", 1500000.0, "1500000"),
        ("salary", "2,34", "2.34"),
        ("salary", 2.34, "2.34"),
        ("state_support_rate", "70%", "70"),
        ("salary", "-", None),
        ("vssid_account", "x", "yes"),
        ("vssid_account", "Chưa", "no"),
        ("vssid_account", "-", None),
        ("email", " an@example.vn ", "an@example.vn"),
        ("email", "không", None),
        ("result_channel", "Bản giấy", "paper"),
        ("insured_as", "Hộ gia đình", "household"),
        ("ethnicity", "Kinh", "Kinh"),
    ],
)
def test_other_texts(key, value, expected):
    fields, codes, _ = row(**{key: value})
    assert fields.get(key) == expected
    assert codes == []


@pytest.mark.parametrize(
    ("key", "value", "kept", "fault"),
    [
        ("salary", "theo thoả thuận", "theo thoả thuận", "salary.not_a_number"),
        ("vssid_account", "có lẽ", None, "vssid_account.unreadable"),
        ("email", "an@example", "an@example", "email.form"),
        ("result_channel", "qua loa", None, "result_channel.unreadable"),
    ],
)
def test_other_texts_that_are_doubtful(key, value, kept, fault):
    fields, codes, raw = row(**{key: value})
    assert fields.get(key) == kept
    assert codes[0][0] == fault
    assert raw == {key: value}


def test_a_clean_row_has_no_notes_and_no_raw_text():
    for person in people.people(50, seed=5):
        cells = {
            key: people.shown_date(value) if key == "birth_date" else value
            for key, value in person.items()
        }
        fields, codes, raw = row(
            {"full_name": ColumnHint(list_has_marks=False)}, **cells
        )
        assert fields == {key: value for key, value in person.items() if value}
        assert (codes, raw) == ([], {})


@given(st.text(max_size=40))
def test_normalising_twice_is_normalising_once(text):
    for key in ("full_name", "address", "email", "salary", "department"):
        once, _ = normalise_value(key, text, today=TODAY)
        assert normalise_value(key, once, today=TODAY)[0] == once


@pytest.mark.parametrize(
    "text", ["Trần Thị Bưởi（chủ hộ）", "Trần Thị Bưởi （", "１．Trần Thị Bưởi"]
)
def test_wide_signs_are_signs(text):
    name, notes = normalise_value("full_name", text, today=TODAY)
    assert name == "Trần Thị Bưởi"
    assert notes
    assert normalise_value("full_name", name, today=TODAY) == (name, [])


@given(st.text(max_size=30), st.sampled_from(["", "tcvn3", "tcvn3h", "vni", "viscii"]))
def test_no_note_claims_a_verification(text, encoding):
    keys = (
        "full_name",
        "birth_date",
        "sex",
        "personal_id",
        "health_card_code",
        "address",
    )
    found = normalise_row(
        {key: RawCell(text) for key in keys},
        {key: ColumnHint(encoding=encoding) for key in keys},
        today=TODAY,
    )
    assert all(one.code.startswith(f"{one.field}.") and one.text for one in found.notes)
    assert all("đã xác thực" not in one.text for one in found.notes)
    assert all(normalize("NFC", value) == value for value in found.fields.values())


def test_what_a_person_types_is_kept_with_its_warning():
    value, notes = normalise_value("personal_id", "251000000", today=TODAY)
    assert (value, notes[0].code) == ("251000000", "personal_id.legacy_number")
    assert (
        normalise_value("personal_id", "030 190 000 000", today=TODAY)[0]
        == "030190000000"
    )
    assert normalise_value("personal_id", "", today=TODAY) == ("", [])


@given(st.from_regex(r"[a-zA-Z0-9._%+@ -]{1,8}@[a-zA-Z0-9.@, -]{1,8}", fullmatch=True))
def test_a_whole_address_is_its_own_value(text):
    if is_whole_email(text):
        assert normalise_value("email", text, today=TODAY) == (text, [])


def test_an_address_as_most_are_written_is_whole():
    assert is_whole_email("nguyen.van-a_1@xa.haiphong.gov.vn")
    assert not is_whole_email(".a@b.vn")
    assert not is_whole_email("a@b.vn.")
