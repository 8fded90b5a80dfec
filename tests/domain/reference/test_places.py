"""Communes before and after 1 July 2025, and what an address may mean (identity.md 6.1)."""

from collections import Counter
from functools import cache

import pytest

from vssid_desk import resources
from vssid_desk.domain.reference.address import read_address
from vssid_desk.domain.reference.places import Places, bare, split_kind

TODAY = "2026-11-26"


@cache
def places() -> Places:
    return Places.of(resources.load_places())


def lines(text: str, on: str = TODAY) -> list[str]:
    return [one.line for one in read_address(text, places(), on).communes]


def today(text: str) -> list[str]:
    (one,) = read_address(text, places(), TODAY).communes
    return [unit.line for unit in places().today(one, TODAY)]


@pytest.mark.parametrize(
    ("on", "kinds"),
    [
        ("2025-07-01", {"Xã": 2621, "Phường": 687, "Đặc khu": 13}),
        ("2026-04-29", {"Xã": 2621, "Phường": 687, "Đặc khu": 13}),
        ("2026-04-30", {"Xã": 2611, "Phường": 697, "Đặc khu": 13}),
        ("2026-09-20", {"Xã": 2599, "Phường": 709, "Đặc khu": 13}),
    ],
)
def test_3321_communes_stand_on_every_day_of_two_levels(on, kinds):
    standing = [one for one in places().communes if one.stood_on(on)]
    assert Counter(one.kind for one in standing if not one.is_old) == kinds


def test_34_provinces_stand_where_63_stood():
    assert len(places().provinces(old=False, on=TODAY)) == 34
    assert len(places().provinces(old=True, on=TODAY)) == 63


def test_three_provinces_are_cities_since_2026():
    found = set(places().provinces(old=False, on=TODAY))
    assert {
        "Thành phố Đồng Nai",
        "Thành phố Quảng Ninh",
        "Thành phố Bắc Ninh",
    } <= found


def test_471_of_10040_old_communes_were_split():
    counts = Counter(len(codes) for codes in places().after.values())
    assert counts == {1: 9569, 2: 397, 3: 58, 4: 15, 5: 1}


def test_every_way_leads_from_an_old_commune_to_one_that_stands():
    for code, after in places().after.items():
        assert (code, True) in places().by_code
        assert all((one, False) in places().by_code for one in after)


def test_every_row_names_its_source():
    assert all(one.source for one in places().communes)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (
            "Thôn Bến, xã Tân Trường, huyện Cẩm Giàng, tỉnh Hải Dương",
            ["Xã Tân Trường, Huyện Cẩm Giàng, Tỉnh Hải Dương"],
        ),
        ("thôn Bến xã Cẩm Giàng tp. Hải Phòng", ["Xã Cẩm Giàng, Thành phố Hải Phòng"]),
        ("Xã Cẩm Giang, Hải Phòng", ["Xã Cẩm Giang, Thành phố Hải Phòng"]),
        ("12 Lê Lợi, P. Phúc Xá, Q. Ba Đình, Hà Nội",
         ["Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội"]),
        ("Phường 1, Quận 3, TP HCM", ["Phường 1, Quận 3, Thành phố Hồ Chí Minh"]),
        ("Côn Đảo, Bà Rịa - Vũng Tàu", ["Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu"]),
        ("xã Lộc Ninh, Đồng Nai", ["Xã Lộc Ninh, Tỉnh Đồng Nai"]),
        ("Lộc Ninh, Đồng Nai", ["Phường Lộc Ninh, Thành phố Đồng Nai"]),
        ("Cam Giang, Hai Phong", []),  # marks count: two communes differ by them alone
        ("Xã Cẩm Giàng", []),  # the province decides
        ("ở quê", []),
        ("", []),
    ],
)  # fmt: skip
def test_an_address_means(address, found):
    assert lines(address) == found


def test_the_part_before_the_commune_is_kept():
    reading = read_address("Số 5, thôn Bến, xã Cẩm Giàng, Hải Phòng", places(), TODAY)
    assert reading.street == "Số 5, thôn Bến"


def test_words_that_are_no_address_stay_as_street():
    assert read_address(" ở  quê ", places(), TODAY).street == "ở quê"


@pytest.mark.parametrize(
    ("address", "now"),
    [
        (
            "Xã Cẩm Hưng, huyện Cẩm Giàng, Hải Dương",
            ["Xã Cẩm Giàng, Thành phố Hải Phòng"],
        ),
        ("xã Lộc Ninh, Đồng Nai", ["Phường Lộc Ninh, Thành phố Đồng Nai"]),
        ("Xã Cẩm Giàng, Hải Phòng", ["Xã Cẩm Giàng, Thành phố Hải Phòng"]),
        (
            "Xã Tân Thạnh, huyện Thới Lai, Cần Thơ",
            ["Xã Trường Thành, Thành phố Cần Thơ", "Xã Tân Thạnh, Thành phố Cần Thơ"],
        ),
    ],
)
def test_what_it_is_today_all_parts_of_a_split_one(address, now):
    assert sorted(today(address)) == sorted(now)


def test_what_a_commune_was_made_from():
    (one,) = read_address("Xã Cẩm Giàng, Hải Phòng", places(), TODAY).communes
    before = {unit.line for unit in places().before(one)}
    assert "Xã Cẩm Hưng, Huyện Cẩm Giàng, Tỉnh Hải Dương" in before


def test_nothing_was_before_an_old_commune():
    old = next(one for one in places().communes if one.is_old)
    assert places().before(old) == ()


def test_the_communes_of_a_province_by_time():
    new = places().of_province("Hải Phòng", old=False, on=TODAY)
    old = places().of_province("Tỉnh Hải Dương", old=True, on=TODAY)
    assert (len(new), len(old)) == (114, 207)


@pytest.mark.parametrize(
    ("title", "kind", "key"),
    [
        ("Xã Cẩm Giàng", "Xã", bare("cẩm giàng")),
        ("TP. Huế", "Thành phố", bare("Huế")),
        ("tt Lai Cách", "Thị trấn", bare("Lai Cách")),
        ("Xã Hoà Bình", "Xã", bare("Hòa Bình")),
        ("Bến", "", bare("Bến")),
    ],
)
def test_a_title_is_a_kind_and_a_name(title, kind, key):
    assert split_kind(title) == (kind, key)
