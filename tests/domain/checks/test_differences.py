"""What differs is named as an officer would name it, letter by letter where it helps."""

from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, SWAPPED, case
from vssid_desk.domain.checks.differences import (
    LOUD,
    WORDS,
    against_card,
    card_differs,
    changed_spans,
    compare,
    differences,
)
from vssid_desk.domain.facts.reasons import comparison, fault_of
from vssid_desk.domain.person import Kind


@pytest.mark.parametrize(
    ("kind", "old", "new", "word"),
    [
        (Kind.NAME, "Trần Thị Bưởi", "Trần Thị Bưởi", "same"),
        (Kind.NAME, "TRẦN THỊ BƯỞI", "Trần Thị Bưởi", "case_only"),
        (Kind.NAME, "Trần Thị Thuỷ", "Trần Thị Thủy", "tone_position"),
        (Kind.NAME, "NGUYỄN VĂN HÒA", "Nguyễn Văn Hoà", "tone_position"),
        (Kind.NAME, "Lê Văn Đức", "Lê Văn Ðức", "tone_position"),
        (Kind.NAME, "H'Bia Niê", "H’Bia Niê", "tone_position"),
        (Kind.NAME, "H'Bia Niê", "H’ Bia Niê", "marks"),
        (Kind.NAME, "Nguyễn Thị Lan", "Nguyễn Thị Lân", "marks"),
        (Kind.NAME, "Nguyễn Minh Anh", "Nguyễn Minh Ánh", "marks"),
        (Kind.NAME, "Nguyen Van Hung", "Nguyễn Văn Hùng", "marks"),
        (Kind.NAME, "Lý Thị Vy", "Lý Thị Vi", "marks"),
        (Kind.NAME, "Nguyễn Thị Hồng Nhung", "Nguyễn Hồng Nhung", "different"),
        (Kind.NAME, "", "Trần Thị Bưởi", "new_value"),
        (Kind.NAME, "Trần Thị Bưởi", "", "card_silent"),
        (Kind.DATE, "1990-09-02", "1990-02-09", "day_month_swapped"),
        (Kind.DATE, "1990-09-02", "1991-02-09", "different"),
        (Kind.DATE, "1990", "1990-02-09", "new_value"),
        (Kind.DATE, "1990-02", "1990-02-09", "new_value"),
        (Kind.DATE, "1990-02-09", "1990", "card_silent"),
        (Kind.DATE, "1990", "1991-02-09", "different"),
        (Kind.PERSONAL_ID, "30190000000", "030190000000", "zero_lost"),
        (Kind.PERSONAL_ID, "1085000000", "001085000000", "zero_lost"),
        (Kind.PERSONAL_ID, "030190000000", "30190000000", "different"),
        (Kind.PERSONAL_ID, "", "030190000000", "new_value"),
        (Kind.PHONE, "912000000", "0912000000", "zero_lost"),
        (Kind.SEX, "male", "female", "different"),
        (Kind.ADDRESS, "thôn đoài", "Thôn Đoài", "case_only"),
        (Kind.ADDRESS, "Thôn Đoài", "Thôn Đông", "different"),
    ],
)
def test_a_difference_has_the_word_of_its_kind(kind, old, new, word):
    assert compare(old, new, kind) == word


def test_every_kind_has_its_words_and_only_real_differences_are_loud():
    quiet = {"same", "case_only", "tone_position", "former_unit", "card_silent"}
    assert set(WORDS) - LOUD == quiet


def test_only_what_a_paper_states_is_a_difference_in_the_order_of_the_voucher():
    declared = replace(
        SWAPPED,
        full_name="TRẦN THỊ BƯỞI",
        email="buoi@example.com",
        legacy_id="301000000",
    )
    found = differences(case(BUOI, declared))
    assert [(item.field, item.kind) for item in found] == [
        ("birth_date", "day_month_swapped"),
        ("legacy_id", "new_value"),
        ("email", "new_value"),
    ]


def test_a_value_the_person_no_longer_declares_is_missing():
    found = differences(case(BUOI, replace(BUOI, personal_id="")))
    assert [(item.field, item.kind) for item in found] == [("personal_id", "missing")]


def test_the_card_is_compared_with_what_was_delivered():
    card = replace(BUOI, full_name="TRẦN THỊ BƯỞI", social_insurance_code="")
    found = against_card(case(SWAPPED, card=card))
    assert found["full_name"].kind == "case_only"
    assert found["birth_date"].kind == "day_month_swapped"
    assert found["social_insurance_code"].kind == "card_silent"


def test_without_a_citizen_card_there_is_nothing_to_compare():
    health_card = replace(BUOI, personal_id="")
    assert against_card(case(card=health_card)) == {}


def test_an_address_on_the_card_does_not_make_the_record_wrong():
    assert not card_differs(case(card=replace(BUOI, address="Thôn Đông")))


@pytest.mark.parametrize(
    ("old", "new", "spans"),
    [
        ("Trần Thị Bưởi", "Trần Thị Bưởi", ((), ())),
        ("Nguyễn Thị Lan", "Nguyễn Thị Lân", (((12, 13),), ((12, 13),))),
        ("30190", "030190", ((), ((0, 1),))),
        ("030190", "30190", (((0, 1),), ())),
        ("", "Na", ((), ((0, 2),))),
    ],
)
def test_only_the_letters_that_differ_are_marked(old, new, spans):
    assert changed_spans(old, new) == spans


@pytest.mark.parametrize("field", ["full_name", "birth_date", "email", "legacy_id"])
@pytest.mark.parametrize("kind", sorted(LOUD))
def test_every_difference_has_its_words(field, kind):
    subject = case(BUOI, SWAPPED)
    item = replace(differences(subject)[0], field=field, kind=kind)
    assert comparison(subject, [item]).startswith("So với lời khai, BHXH ")
    words, _ = fault_of(subject, [item], [])
    assert words[0].isupper()
