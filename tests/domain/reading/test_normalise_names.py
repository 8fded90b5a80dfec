"""Names of people: kept letter for letter, what is no name leaves them."""

from datetime import date
from unicodedata import normalize

import pytest

from tests.domain.reading.rows import TODAY, row
from vssid_desk.domain.reading.normalise import ColumnHint, RawCell, normalise_row


def name(value, **hint):
    fields, codes, _ = row({"full_name": ColumnHint(**hint)}, full_name=value)
    return fields.get("full_name", ""), [
        (c.removeprefix("full_name."), s) for c, s in codes
    ]


@pytest.mark.parametrize(
    "value",
    [
        "Trần Thị Bưởi",
        "NGUYỄN VĂN HOÀ",
        "H'Bia Niê",
        "Y Wĩ Ênuôl",
        "K'Brôih Hà",
        "Y-Wĩ Niê",
        "Phương Anh Tú",
        "Cộng Thị Hoà",
        "Tống Cộng Hoà",
        "Siu Blưh",
    ],
)
def test_a_name_is_kept_letter_for_letter(value):
    assert name(value) == (value, [])


@pytest.mark.parametrize(
    ("value", "kept", "fault", "severity"),
    [
        ("Nguyễn  Văn An ", "Nguyễn Văn An", "spaces", "note"),
        ("Nguyễn Văn\nAn", "Nguyễn Văn An", "spaces", "note"),
        ("Nguyễn\u00a0Văn\u200b An", "Nguyễn Văn An", "spaces", "note"),
        (normalize("NFD", "Nguyễn Văn An"), "Nguyễn Văn An", "composed", "note"),
        ("H’Bia Niê", "H’Bia Niê", "apostrophe", "note"),
        ("nguyễn văn an", "nguyễn văn an", "case", "note"),
        ("nGUYỄN vĂN aN", "nGUYỄN vĂN aN", "case", "note"),
        ("Lê Văn Ðức", "Lê Văn Đức", "look_alike", "warning"),
        ("Nguyễn Vǎn An", "Nguyễn Văn An", "look_alike", "warning"),
        ("Nguyễn Văn An (Tèo)", "Nguyễn Văn An", "alias", "warning"),
        ("Nguyễn Văn An [chết]", "Nguyễn Văn An", "alias", "warning"),
        ("Nguyễn Văn An (", "Nguyễn Văn An", "alias", "warning"),
        ("Nguyễn Văn An - đã chuyển", "Nguyễn Văn An", "alias", "warning"),
        ("Nguyễn Văn An, chủ hộ", "Nguyễn Văn An", "alias", "warning"),
        ("Nguyễn Văn An tức Tý", "Nguyễn Văn An", "alias", "warning"),
        ("1. Nguyễn Văn An", "Nguyễn Văn An", "ordinal", "warning"),
        ("12) Nguyễn Văn An", "Nguyễn Văn An", "ordinal", "warning"),
        ("Nguyễn Văn An 2", "Nguyễn Văn An", "ordinal", "warning"),
        ("Nguyễn Văn An *", "Nguyễn Văn An", "ordinal", "warning"),
        ("Nguyễn Văn A1", "Nguyễn Văn A1", "digits", "warning"),
        ("Nguyen Van Hung", "Nguyen Van Hung", "no_marks", "warning"),
        ("Lê " * 40, ("Lê " * 40).strip(), "too_long", "warning"),
        ("Nguyễn Văn An/Trần Thị Bé", "Nguyễn Văn An", "two_names", "warning"),
        ("Nguyễn Văn An\nTrần Thị Bé", "Nguyễn Văn An", "two_names", "warning"),
        (
            "1. Nguyễn Gia Bảo\n2. Nguyễn Gia Hân",
            "Nguyễn Gia Bảo",
            "two_names",
            "warning",
        ),
        (
            "Trần Minh Khôi, Trần Minh Khang (sinh đôi)",
            "Trần Minh Khôi",
            "two_names",
            "warning",
        ),
        (
            "Trần Minh Khôi (anh), Trần Minh Khang (em)",
            "Trần Minh Khôi",
            "two_names",
            "warning",
        ),
        ("K'Brôih, Hồ Thị Khế", "K'Brôih", "two_names", "warning"),
        ("Hồ Thị Khế, K'Brôih", "Hồ Thị Khế", "two_names", "warning"),
        ("Nguyễn Văn An; Ka Hường", "Nguyễn Văn An", "two_names", "warning"),
        (":Nguyễn:An", "Nguyễn An", "alias", "warning"),
        ("NGUYỄN VĂN AN VÀ TRẦN THỊ BÉ", "NGUYỄN VĂN AN", "two_names", "warning"),
        ("=Nguyễn Văn An", "Nguyễn Văn An", "formula_like", "warning"),
        ("§ç V¨n Lùu", "§ç V¨n Lùu", "odd_signs", "warning"),
        ("Lê Văn Khoa/chủ hộ", "Lê Văn Khoa", "alias", "warning"),
        ("Ông: Nguyễn Văn An", "Nguyễn Văn An", "title", "warning"),
        ("+Nguyễn Văn An", "Nguyễn Văn An", "formula_like", "warning"),
    ],
)
def test_what_is_unusual_about_a_name_is_told(value, kept, fault, severity):
    found, codes = name(value)
    assert found == kept
    assert (fault, severity) in codes


@pytest.mark.parametrize(
    "value",
    [
        "123",
        123,
        "Tổng cộng",
        "Tổng số: 12 người",
        "x",
        "???",
        "Thôn Đoài",
        "Tổ 4",
        "Hộ nghèo",
        "Xem tờ sau",
        "đã chết",
        "a@b.vn",
        date(1990, 1, 1),
    ],
)
def test_what_is_no_name_is_not_taken(value):
    fields, codes, raw = row(full_name=value, personal_id="030190000000")
    assert fields == {"personal_id": "030190000000"}
    assert codes == [("full_name.not_a_name", "error")]
    assert raw == {"full_name": str(value)}


def test_two_people_in_one_cell_are_both_named():
    cell = RawCell("Lê Văn An; Hồ Thị Bé")
    notes = normalise_row({"full_name": cell}, {}, today=TODAY).notes
    assert cell.value in notes[0].text


@pytest.mark.parametrize(
    "value", ["Nguyễn Thị\nHồng Nhung", "Trần Thị\nLê Na", "Lê Văn An\nTèo"]
)
def test_a_wrapped_name_is_one_name(value):
    found, codes = name(value)
    assert found == " ".join(value.split())
    assert "two_names" not in dict(codes)


def test_an_empty_name_is_left_to_the_checks():
    assert name("") == name("  ") == name(None) == ("", [])


def test_a_list_without_marks_does_not_warn_of_each_name():
    assert name("Nguyen Van Hung", list_has_marks=False) == ("Nguyen Van Hung", [])


def test_a_column_read_by_a_machine_is_marked():
    assert name("Trần Thị Bưởi", ocr=True) == ("Trần Thị Bưởi", [("ocr", "warning")])


def test_text_that_begins_like_a_formula_is_told_on_any_field():
    assert ("formula_like", "warning") in name("=Nguyễn Văn An")[1]
    assert row(address="=1+1")[1] == [("address.formula_like", "warning")]
    assert row(address="-")[1] == []
