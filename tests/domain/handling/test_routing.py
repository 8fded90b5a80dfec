"""Who acts on whose list: every row of procedure.md §4, before and after 1 July 2025."""

from dataclasses import replace

import pytest

from tests.domain.deciding import (
    BUOI,
    NUMBERLESS,
    SWAPPED,
    case,
    context,
    judge,
    reference,
)
from vssid_desk.domain.campaign import Campaign, Organ
from vssid_desk.domain.handling.routing import organ_code, organ_of, organ_words

BEFORE, AFTER = "2025-06-30", "2025-07-01"


@pytest.mark.parametrize(
    ("group", "before", "in_charge", "hands_to", "after", "then_to"),
    [
        # procedure.md §4, row by row
        ("employee", "Đơn vị sử dụng lao động", "người phụ trách nhân sự", "BHXH huyện",
         "Đơn vị sử dụng lao động", "BHXH cơ sở"),
        ("pupil", "Nhà trường", "Hiệu trưởng", "BHXH huyện", "Nhà trường", "BHXH cơ sở"),
        ("pension", "Bưu điện huyện", "nhân viên thu, bưu tá", "BHXH huyện",
         "Bưu điện, tổ chức dịch vụ thu", "BHXH cơ sở"),
        ("voluntary", "Bưu điện huyện", "nhân viên thu, bưu tá", "BHXH huyện",
         "Bưu điện, tổ chức dịch vụ thu", "BHXH cơ sở"),
        ("household", "Bưu điện huyện", "nhân viên thu, bưu tá", "BHXH huyện",
         "Bưu điện, tổ chức dịch vụ thu", "BHXH cơ sở"),
        ("budget", "UBND xã, thị trấn", "công chức văn hóa xã hội", "BHXH huyện",
         "UBND xã, phường", "BHXH cơ sở"),
        ("poor", "UBND xã, thị trấn", "công chức văn hóa xã hội", "BHXH huyện",
         "UBND xã, phường", "BHXH cơ sở"),
        ("near_poor", "UBND xã, thị trấn", "công chức văn hóa xã hội", "BHXH huyện",
         "UBND xã, phường", "BHXH cơ sở"),
        ("average_living", "UBND xã, thị trấn", "công chức văn hóa xã hội", "BHXH huyện",
         "UBND xã, phường", "BHXH cơ sở"),
    ],
)  # fmt: skip
def test_each_group_has_its_organ(group, before, in_charge, hands_to, after, then_to):
    code = organ_code(reference(), group)
    then = organ_of(Campaign(), reference(), code, BEFORE, group)
    assert (then.name, then.hands_to) == (before, hands_to)
    assert then.in_charge.startswith(in_charge)
    now = organ_of(Campaign(), reference(), code, AFTER, group)
    assert (now.name, now.hands_to) == (after, then_to)


@pytest.mark.parametrize(
    ("day", "name"), [(BEFORE, "Công an xã, thị trấn"), (AFTER, "Công an xã, phường")]
)
def test_a_wrong_number_goes_to_the_police_of_the_day(day, name):
    code = organ_code(reference(), "pupil", "settle_with_police")
    assert organ_of(Campaign(), reference(), code, day).name == name


@pytest.mark.parametrize(
    ("subject", "organ"),
    [
        (case(replace(BUOI, group_code="HN")), "commune"),
        (case(replace(BUOI, group_code="HS")), "school"),
        (case(replace(BUOI, health_card_code="HT3303012000000")), "post_office"),
        (case(group="Hộ gia đình"), "post_office"),
        (case(replace(BUOI, group_code="DN")), "employer"),
        (case(), "commune"),
        (case(BUOI, SWAPPED), "commune"),
        (case(card=BUOI), "commune_police"),
        (case(answers={"declared_before": "yes"}), "commune_police"),
        (case(NUMBERLESS, answers={"id_state": "never"}), "commune_police"),
        (case(NUMBERLESS, answers={"id_state": "applied"}), "commune_police"),
        (case(answers={"military": "yes"}), "agency"),
    ],
)
def test_a_case_names_the_organ_that_acts_next(subject, organ):
    assert judge(subject).organ == organ


@pytest.mark.parametrize(
    ("profile", "organ"),
    [("school", "school"), ("employer", "employer"), ("post_office", "post_office")],
)
def test_without_a_group_the_unit_itself_acts(profile, organ):
    assert judge(case(), context(profile)).organ == organ


def test_a_campaign_names_its_own_organ_and_person_in_charge():
    organs = {
        "commune": Organ(name="UBND xã Cẩm Giàng", hands_to="BHXH cơ sở Cẩm Giàng"),
        "poor": Organ(in_charge="Trần Thị Mẫu", phone="0900000000"),
    }
    campaign = Campaign(organs=organs)
    poor = organ_of(campaign, reference(), "commune", AFTER, "poor")
    assert poor == Organ(
        name="UBND xã Cẩm Giàng",
        in_charge="Trần Thị Mẫu",
        phone="0900000000",
        hands_to="BHXH cơ sở Cẩm Giàng",
    )
    other = organ_of(campaign, reference(), "commune", AFTER, "budget")
    assert other.in_charge.startswith("Phòng Văn hóa - Xã hội")


def test_an_unknown_organ_is_nobody():
    assert organ_of(Campaign(), reference(), "", AFTER) == Organ()
    assert organ_words(Organ()) == ""


@pytest.mark.parametrize(
    ("organ", "words"),
    [
        (Organ(name="Nhà trường"), "Nhà trường"),
        (Organ(name="Nhà trường", in_charge="Hiệu trưởng"), "Nhà trường (Hiệu trưởng)"),
        (
            Organ(
                name="Nhà trường",
                in_charge="Trần Thị Mẫu",
                phone="0900000000",
                hands_to="BHXH cơ sở",
            ),
            "Nhà trường (Trần Thị Mẫu, 0900000000); kết quả gửi BHXH cơ sở",
        ),
    ],
)
def test_an_organ_is_told_with_its_person_in_charge(organ, words):
    assert organ_words(organ) == words
