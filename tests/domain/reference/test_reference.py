"""Code tables: by day, by name, by alias."""

import pytest

from vssid_desk import resources
from vssid_desk.domain.reference.tables import Reference

REFERENCE = Reference.of(resources.load_tables())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Kinh", "01"),
        ("01", "01"),
        ("1", "01"),
        ("KINH", "01"),
        ("Tày", "02"),
        ("Hmông", "08"),
        ("", ""),
        ("Sao Hoả", ""),
    ],
)
def test_an_ethnicity_by_code_name_or_alias(said, code):
    assert REFERENCE.ethnicity(said) == code


@pytest.mark.parametrize(
    ("said", "code"),
    [("VN", "VN"), ("vn", "VN"), ("Việt Nam", "VN"), ("VIET NAM", "VN"), ("?", "")],
)
def test_a_nationality(said, code):
    assert REFERENCE.nationality(said) == code


def test_a_relation():
    assert REFERENCE.relation("Chủ hộ") == "00"
    assert REFERENCE.relation("vợ") == "01"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("HN", "poor"),
        ("hn", "poor"),
        ("Hộ nghèo", "poor"),
        ("I. Hộ cận nghèo › Thôn Đoài", "near_poor"),
        ("Hộ nghèo: 12 người", "poor"),
        ("Thôn Đoài", ""),
        ("poor", "poor"),
    ],
)
def test_the_group_of_a_code_or_a_heading(said, key):
    assert REFERENCE.group_key(said) == key


def test_the_row_of_a_code_is_that_of_the_day():
    assert REFERENCE.group("CN", "2025-12-31")["benefit"] == "3"
    assert REFERENCE.group("CN", "2026-01-01")["benefit"] == "2"
    assert REFERENCE.group("CN")["benefit"] == "2"
    assert REFERENCE.group("ZZ") is None
    assert REFERENCE.table("provinces").label("15", "2025-06-30") == "Yên Bái"
    assert REFERENCE.table("provinces").label("15", "2026-11-20") == "Lào Cai"


def test_the_province_of_a_number():
    assert REFERENCE.province_of_id("030") == "Hải Dương"
    assert REFERENCE.province_of_id("193") == "Lào"
    assert REFERENCE.province_of_id("097") == ""


def test_names_for_papers():
    assert REFERENCE.name_of("ethnicity", "01") == "Kinh"
    assert REFERENCE.name_of("ethnicities", "Kinh") == "Kinh"
    assert REFERENCE.name_of("nationality", "Sao Hoả") == "Sao Hoả"
    assert REFERENCE.name_of("nothing", "x") == "x"
    assert REFERENCE.group_label("poor") == "Hộ nghèo"
