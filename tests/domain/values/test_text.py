"""Keys and cleaning of Vietnamese text."""

from unicodedata import normalize

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.values import text


@given(st.text())
def test_cleaning_and_folding_twice_is_once(anything):
    assert text.clean(text.clean(anything)) == text.clean(anything)
    assert text.fold(text.fold(anything)) == text.fold(anything)


@given(st.text())
def test_cleaned_text_is_composed_and_single_spaced(anything):
    cleaned = text.clean(anything)
    assert normalize("NFC", cleaned) == cleaned
    assert cleaned == " ".join(cleaned.split())
    assert not set(cleaned) & text.INVISIBLE


@given(st.text(alphabet="aăâeêioôơuưyđĐnghctm ÁằỆợữỵ'", max_size=30))
def test_keys_do_not_depend_on_the_unicode_form(name):
    composed, decomposed = normalize("NFC", name), normalize("NFD", name)
    assert text.fold(composed) == text.fold(decomposed)
    assert text.compare_key(composed) == text.compare_key(decomposed)
    assert text.sort_key(composed) == text.sort_key(decomposed)


def test_folding_drops_marks_and_makes_d_of_every_crossed_d():
    assert text.fold("  Trần  Thị Bưởi Đặng Ðức Ɖƀ ") == "tran thi buoi dang duc db"
    assert text.fold("ＡＢ１２ H’Bia Ênuôl ŏŭĕĭčñ") == "ab12 h'bia enuol oueicn"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Trần Thị Thuỷ", "Trần Thị Thủy"),
        ("Lê Văn Đức", "Lê Văn Ðức"),
        ("NGUYỄN VĂN HÒA", "Nguyễn Văn Hoà"),
        ("H'Bia", "H’Bia"),
        ("Quý", "Qúy"),
        ("khoẻ", "khỏe"),
        ("Uỷ", "Ủy"),
        ("Văn", "Vǎn"),
        ("Lê\u200b Lan", "Lê Lan"),
    ],
)
def test_the_same_name_has_the_same_key(one, two):
    assert text.compare_key(one) == text.compare_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("La Hai", "Lạ Hai"),
        ("hoá", "hoả"),
        ("Lan", "Lân"),
        ("Nam", "Năm"),
        ("Minh Anh", "Minh Ánh"),
        ("Vy", "Vi"),
        ("Nguyen Van Hung", "Nguyễn Văn Hùng"),
        ("Hồng Nhung", "Nhung"),
        ("H'Bia Niê", "H' Bia Niê"),
    ],
)
def test_another_name_has_another_key(one, two):
    assert text.compare_key(one) != text.compare_key(two)


@pytest.mark.parametrize("other", ["H’ Bia", "Hbia", "H-Bia", "H'Bĭa"])
def test_the_loose_key_forgets_apostrophes_spaces_and_rare_marks(other):
    assert text.loose_key("H'Bia") == text.loose_key(other)
    assert text.loose_key("Lan") != text.loose_key("Lân")


def test_names_sort_by_given_name_family_name_and_middle_with_tones_in_order():
    names = [
        "Trần An",
        "Lê Văn Anh",
        "Nguyễn Ăn",
        "Lê Ân",
        "Lê Đông",
        "Lê Hoa",
        "Lê Hòa",
        "Lê Hoả",
        "Lê Hoã",
        "Lê Hoá",
        "Lê Hoạ",
        "Lê Ngọc Oanh",
        "Lê Văn Oanh",
        "Phan Văn Oanh",
        "Lê Ư",
    ]
    backwards = names[::-1]
    assert sorted(backwards, key=text.sort_key) == names
    assert sorted(names, key=lambda n: text.sort_key(n).encode()) == names


def test_highland_names_sort_as_they_are_written():
    assert text.sort_key("Y Wĩ Ênuôl") > text.sort_key("Lê Thị Xuân")
    assert text.sort_key("H'Bia Niê").startswith(text.sort_key("HBia").split(" ", 1)[0])
    assert text.sort_key("Niê") == text.sort_key("niê")


def test_a_short_name_comes_before_a_longer_one():
    assert text.sort_key("Lê An") < text.sort_key("Lê Văn An") < text.sort_key("Lê Anh")
    assert text.sort_key("") == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Lan", False), ("Đan", True), ("Lân", True), ("“Lan”", False)],
)
def test_marks_are_seen(name, expected):
    assert text.has_marks(name) is expected


def test_composed_form():
    assert text.nfc("Lan") == "Lan"
    assert text.nfc("a\u0302\u0301") == "ấ"
    assert text.is_composed("Lân")
    assert not text.is_composed("La\u0302n")


def test_folding_word_by_word_loses_and_joins_nothing():
    assert text.fold("Đặng\u00a0 \u200b THỊ  \u00adỔi\u2028Ｂưởi") == "dang thi oi buoi"
    assert text.fold("\u200b \u00ad") == ""


def test_invisible_marks_leave_a_text_wherever_they_stand():
    for mark in text.INVISIBLE:
        assert text.clean(f" Bưởi{mark}  Na {mark}") == "Bưởi Na", hex(ord(mark))
