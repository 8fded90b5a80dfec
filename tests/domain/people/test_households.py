"""Who lives together: by code, by head and address, or as the officer says; one head each."""

from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, case
from vssid_desk.domain.people.households import head_of, household_key

HOME = {"household_head": "Trần Văn Mùa", "address": "Thôn Đoài, xã Cẩm Giàng"}


@pytest.mark.parametrize(
    ("values", "answers", "key"),
    [
        ({}, {}, ""),
        ({"household_code": "3012345678"}, {}, "3012345678"),
        ({**HOME, "household_code": "3012345678"}, {}, "3012345678"),
        (HOME, {}, "tran van mua, thon doai, xa cam giang"),
        (
            {"relation_to_head": "00", "address": HOME["address"]},
            {},
            "tran thi buoi, thon doai, xa cam giang",
        ),
        (
            {"relation_to_head": "Chủ hộ", "address": HOME["address"]},
            {},
            "tran thi buoi, thon doai, xa cam giang",
        ),
        ({"relation_to_head": "Con", "address": HOME["address"]}, {}, ""),
        ({"household_head": "Trần Văn Mùa"}, {}, ""),
        (
            {"household_head": "Trần Văn Mùa", "department": "Thôn Bến"},
            {},
            "tran van mua, thon ben",
        ),
        (HOME, {"household": "hộ số 5"}, "hộ số 5"),
        (HOME, {"household": "alone"}, ""),
    ],
)
def test_the_key_that_a_household_shares(values, answers, key):
    assert household_key(case(replace(BUOI, **values), answers=answers)) == key


def person(name, **values):
    return case(replace(BUOI, full_name=name, **values))


def test_the_one_head_is_named_related_or_called_in_this_order():
    called = person("TRẦN VĂN MÙA", household_head="Trần Văn Mùa")
    related = person("Lê Thị Khế", relation_to_head="00")
    named = replace(person("Lê Văn Lựu"), answers={"is_household_head": "yes"})
    other = person("Ngô Thị Gấc", household_head="Trần Văn Mùa")
    assert head_of([other, called, related, named]) is named
    assert head_of([other, called, related]) is related
    assert head_of([other, called]) is called
    assert head_of([other]) is None
    assert head_of([]) is None
