"""The code tables that ship: complete, dated, without contradiction."""

import unicodedata
from collections import defaultdict
from itertools import pairwise

import pytest

from vssid_desk import resources
from vssid_desk.domain.reference.tables import Reference

TABLES = resources.load_tables()
KEYS = {"group_keys": "key", "province_changes": "old_code"}


def in_force(name: str, day: str) -> list[dict[str, str]]:
    return [
        row
        for row in TABLES[name]
        if row["valid_from"] <= day <= (row["valid_to"] or "9999")
    ]


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_row_has_its_days_its_source_and_composed_letters(name):
    for row in TABLES[name]:
        assert {"valid_from", "valid_to"} <= row.keys()
        assert row["source"]
        assert all(unicodedata.is_normalized("NFC", value) for value in row.values())


@pytest.mark.parametrize("name", sorted(TABLES))
def test_the_periods_of_a_code_do_not_overlap(name):
    periods = defaultdict(list)
    for row in TABLES[name]:
        code = row[KEYS.get(name, "code")]
        periods[code].append((row["valid_from"], row["valid_to"] or "9999"))
    for of_code in periods.values():
        assert all(a[1] < b[0] for a, b in pairwise(sorted(of_code)))


@pytest.mark.parametrize(
    ("day", "count", "cities"),
    [("2025-06-30", 63, 6), ("2025-07-01", 34, 6), ("2026-11-20", 34, 9)],
)
def test_provinces_of_a_day(day, count, cities):
    provinces = in_force("provinces", day)
    assert len({row["code"] for row in provinces}) == len(provinces) == count
    assert sum(row["kind"] == "Thành phố" for row in provinces) == cities


def test_every_old_province_leads_to_one_of_today():
    old = {(row["code"], row["name"]) for row in in_force("provinces", "2025-06-30")}
    new = {(row["code"], row["name"]) for row in in_force("provinces", "2025-07-01")}
    changes = TABLES["province_changes"]
    assert {(row["old_code"], row["old_name"]) for row in changes} == old
    assert {(row["new_code"], row["new_name"]) for row in changes} == new


def test_codes_of_the_personal_id_are_the_old_provinces_and_countries():
    of_ids = TABLES["id_provinces"]
    provinces = {row["code"][1:] for row in of_ids if row["kind"] == "province"}
    assert provinces == {row["code"] for row in in_force("provinces", "2025-06-30")}
    countries = [int(row["code"]) for row in of_ids if row["kind"] == "country"]
    assert all(101 <= code <= 295 for code in countries)


def test_the_54_ethnicities_and_the_relations_are_complete():
    codes = {row["code"] for row in TABLES["ethnicities"]}
    assert {f"{number:02d}" for number in range(1, 55)} <= codes
    relations = [row["code"] for row in TABLES["relations"]]
    assert relations == [f"{number:02d}" for number in range(23)]


def test_each_group_is_routed_and_no_alias_means_two_things():
    keys = {row["key"] for row in TABLES["group_keys"]}
    assert {row["key"] for row in TABLES["groups"]} <= keys
    aliases = [a for row in TABLES["group_keys"] for a in row["aliases"].split("; ")]
    assert len(aliases) == len(set(aliases))


@pytest.mark.parametrize(("day", "digit"), [("2025-12-31", "3"), ("2026-01-01", "2")])
def test_the_near_poor_have_another_digit_since_2026(day, digit):
    (row,) = [row for row in in_force("groups", day) if row["code"] == "CN"]
    assert row["benefit"] == digit


def test_the_other_relation_is_22_or_99_by_where_it_comes_from():
    table = Reference.of(TABLES).table("relations")
    assert table.code("99") == table.code("22") == table.code("Khác") == "22"


@pytest.mark.parametrize(
    ("digit", "codes"),
    [
        ("1", "CC TE"),
        ("2", "CK CB KC BT HN DT DK XD TS"),
        ("3", "HT TC"),
        (
            "4",
            "DN HX CH NN TK HC XK TB NO XB TN CS XN MS HD TQ TA TY HG LS HS SV GB GD",
        ),
        ("5", "QN CA CY"),
        ("", "CT PV"),
    ],
)
def test_the_digit_of_a_group_and_none_where_the_tables_disagree(digit, codes):
    found = {row["code"]: row["benefit"] for row in TABLES["groups"]}
    assert {code for code in codes.split() if found[code] != digit} == set()


def test_nationalities_have_two_letters_and_vietnam_is_first():
    codes = [row["code"] for row in TABLES["nationalities"]]
    assert codes[0] == "VN"
    assert len(codes) == len(set(codes)) >= 240
    assert all(len(code) == 2 and code.isupper() for code in codes)
