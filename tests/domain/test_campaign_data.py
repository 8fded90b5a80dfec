"""A campaign as plain data: kept whole, older data still read, copied for the next year."""

import json
from dataclasses import fields, replace

import pytest

from vssid_desk import resources
from vssid_desk.domain.campaign import Campaign, Due, DueWording, Organ
from vssid_desk.domain.campaign_data import campaign_of, data_of, for_next_year

FULL = Campaign(
    id=4,
    name="Đợt tháng 10/2026",
    letter_number="512/BHXH-QLT",
    letter_on="2026-10-05",
    issued_by="BHXH cơ sở Cẩm Giàng",
    due=Due(on="2026-12-31", wording=DueWording.BY),
    due_by_group={"poor": Due(on="2026-11-30", wording=DueWording.BEFORE)},
    organs={"poor": Organ(name="UBND xã", in_charge="Trần Thị Mẫu")},
    person_forms={"employee": ("tk1_ts", "d02_lt")},
    defaults={"*": {"military": "no"}},
    required_fields=("phone",),
    registration_agency="BHXH cơ sở Cẩm Giàng",
    target="95",
    office_answers={"covering_list": "yes"},
)


def test_a_campaign_comes_back_whole_from_its_data():
    assert campaign_of(json.loads(json.dumps(data_of(FULL))), 4) == FULL


def test_data_of_an_earlier_version_still_load():
    old = {"name": "Đợt cũ", "channel": "post", "gone": 1, "person_forms": {"a": ["b"]}}
    found = campaign_of(old)
    assert (found.name, found.channel) == ("Đợt cũ", "post")
    assert found.person_forms == {"a": ("b",)}
    assert (found.organs, found.target) == ({}, "100")


def test_the_next_years_campaign_keeps_everything_but_the_letter_and_its_days():
    copy = for_next_year(FULL)
    assert (copy.id, copy.name, copy.letter_number, copy.letter_on) == (0, "", "", "")
    assert copy.due == Due(wording=DueWording.BY)
    assert copy.due_by_group == {"poor": Due(wording=DueWording.BEFORE)}
    changed = {"id", "name", "letter_number", "letter_on", "due", "due_by_group"}
    kept = [item.name for item in fields(Campaign) if item.name not in changed]
    assert all(getattr(copy, key) == getattr(FULL, key) for key in kept)


@pytest.mark.parametrize("profile", ["commune", "school", "post_office", "employer"])
def test_every_kind_of_unit_has_its_start(profile):
    campaign = resources.starting_campaign(profile)
    assert campaign.name == ""
    assert campaign.registration_place.startswith("Cổng thông tin điện tử")
    assert campaign.defaults["*"]["military"] == "no"


def test_an_unknown_kind_of_unit_starts_as_a_commune():
    assert resources.starting_campaign("?") == resources.starting_campaign("commune")


def test_nothing_is_decided_for_a_group_that_its_own_table_does_not_name():
    known = {row["key"] for row in resources.load_tables()["group_keys"]} | {"*"}
    for profile in ("commune", "school", "post_office", "employer"):
        assert set(resources.starting_campaign(profile).defaults) <= known


def test_the_letter_is_in_no_start():
    start = resources.starting_campaign("commune")
    assert replace(start, name="x").due == Due()
    assert (start.letter_number, start.agency_name, start.email_domain) == ("", "", "")
