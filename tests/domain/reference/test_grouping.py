"""Which group a case belongs to, and what a new campaign starts with."""

from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, case, reference
from vssid_desk.domain.reference.grouping import Groups, insured_as
from vssid_desk.resources import starting_campaign


@pytest.mark.parametrize(
    ("values", "heading", "profile", "key"),
    [
        ({"group_code": "GD"}, "Hộ nghèo", "commune", "household"),
        ({"group_code": "??"}, "", "commune", ""),
        ({"health_card_code": "CN2303012000000"}, "", "commune", "near_poor"),
        ({"health_card_code": "3012000000"}, "", "commune", ""),
        ({}, "I. Hộ nghèo › Thôn Đoài", "commune", "poor"),
        ({}, "II. Hộ cận nghèo", "commune", "near_poor"),
        ({}, "Thôn Đoài", "commune", ""),
        ({}, "Lớp 6A", "school", "pupil"),
        ({}, "", "employer", "employee"),
        ({}, "", "post_office", ""),
    ],
)
def test_the_group_comes_from_column_card_heading_or_profile(
    values, heading, profile, key
):
    subject = case(replace(BUOI, **values), group=heading)
    assert Groups(reference(), profile).key_of(subject) == key


def test_a_heading_is_read_once():
    groups = Groups(reference(), "commune")
    subject = case(group="Hộ nghèo")
    assert groups.key_of(subject) == groups.key_of(subject) == "poor"


@pytest.mark.parametrize(
    ("values", "key", "insured"),
    [
        ({}, "employee", "employee"),
        ({}, "household", "household"),
        ({}, "voluntary", "voluntary"),
        ({}, "poor", "health_only"),
        ({}, "", "health_only"),
        ({"insured_as": "employee"}, "pupil", "employee"),
    ],
)
def test_insured_as_follows_from_the_group(values, key, insured):
    assert insured_as(case(replace(BUOI, **values)), key) == insured


@pytest.mark.parametrize("profile", ["commune", "school", "post_office", "employer"])
def test_a_new_campaign_takes_the_forms_of_the_day(profile):
    campaign = starting_campaign(profile)
    assert campaign.person_forms == {}
    assert campaign.defaults["*"]["military"] == "no"


def test_only_budget_paid_groups_of_a_commune_are_asked_about_the_ministry_of_defence():
    assert starting_campaign("commune").defaults["budget"]["military"] == "ask"
    assert "budget" not in starting_campaign("school").defaults
