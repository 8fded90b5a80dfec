"""What numbers tell and how they are shown or hidden (vectors of identity.md 1.9)."""

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.person import Kind
from vssid_desk.domain.values import identity


@pytest.mark.parametrize(
    ("number", "sex", "born", "contradicts"),
    [
        ("030308000000", "female", "2008-02-07", False),
        ("092155000000", "female", "1955", False),
        ("001085000000", "male", "1985-01-01", False),
        ("001185000000", "male", "1985", True),
        ("001085000000", "male", "1986", True),
        ("030108000000", "female", "2008", True),
        ("097201000000", "male", "2001", False),
        ("193090000000", "male", "1990", False),
        ("251000000", "male", "1990", False),
        ("030308000000", "", "", False),
    ],
)
def test_sex_and_year_against_the_row(number, sex, born, contradicts):
    assert identity.contradicts(number, sex, born) is contradicts
    assert identity.agrees(number, sex, born) is (
        not contradicts and len(number) == 12 and bool(sex)
    )


@pytest.mark.parametrize(
    ("number", "known"),
    [
        ("097201000000", False),
        ("193090000000", True),
        ("092155000000", True),
        ("300085000000", False),
    ],
)
def test_provinces_and_countries(number, known):
    assert identity.known_province(number) is known


def test_parts_of_a_number():
    assert identity.parts("030308000000") == identity.Parts("030", "female", 2008)
    assert identity.parts("030908000000") == identity.Parts("030", "female", 2308)
    assert identity.parts("251000000") is None
    assert identity.parts("٠٣٠٣٠٨٠٠٠٠٠٠") is None


def test_there_are_63_provinces():
    assert len(identity.PROVINCES) == 63


@pytest.mark.parametrize(
    ("card", "code"),
    [
        ("HS4303000000000", "3000000000"),
        ("3000000000", "3000000000"),
        ("HS9303000000000", ""),
        ("", ""),
    ],
)
def test_the_code_inside_a_card(card, code):
    assert identity.code_of_card(card) == code


@pytest.mark.parametrize(
    ("kind", "value", "faults"),
    [
        (Kind.PERSONAL_ID, "", []),
        (Kind.PERSONAL_ID, "030308000000", []),
        (Kind.PERSONAL_ID, "097308000000", ["province"]),
        (Kind.PERSONAL_ID, "03030800000", ["length"]),
        (Kind.PERSONAL_ID, "O30308000000", ["characters"]),
        (Kind.LEGACY_ID, "251000000", []),
        (Kind.SOCIAL_INSURANCE_CODE, "300000000", ["length"]),
        (Kind.HEALTH_CARD_CODE, "HS4303000000000", []),
        (Kind.HEALTH_CARD_CODE, "HS430", ["form"]),
    ],
)
def test_faults_of_form(kind, value, faults):
    assert identity.faults(kind, value) == faults


def test_numbers_are_shown_in_groups():
    assert identity.show(Kind.PERSONAL_ID, "030190000000") == "030 190 000 000"
    assert identity.show(Kind.LEGACY_ID, "251000000") == "251 000 000"
    assert identity.show(Kind.SOCIAL_INSURANCE_CODE, "3000000000") == "3000 000 000"
    assert (
        identity.show(Kind.HEALTH_CARD_CODE, "HS4303000000000")
        == "HS 4 30 3000 000 000"
    )
    assert identity.show(Kind.NAME, "Lê Lan") == "Lê Lan"


@pytest.mark.parametrize(
    ("value", "hidden"),
    [
        ("030190000000", "••• ••• ••0 000"),
        ("03019000000", "••• ••• •00 00"),
        ("3000000000", "•••• ••0 000"),
        ("251000000", "••• ••0 000"),
        ("12345678", "••• ••• ••"),
        ("", ""),
    ],
)
def test_a_masked_number_shows_its_length_and_its_end(value, hidden):
    assert identity.mask(value) == hidden


@given(st.text("0123456789", min_size=9, max_size=15))
def test_a_masked_number_hides_all_but_four_digits(value):
    hidden = identity.mask(value).replace(" ", "")
    assert len(hidden) == len(value)
    assert sum(one.isdigit() for one in hidden) == 4


def test_separators_leave_a_number():
    assert identity.clean_number(" 030.190-000 000 ") == "030190000000"
