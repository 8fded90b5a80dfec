"""procedure.md §4 (whose list, by when), §8 (settings) and §10 (what must be told), row by row."""

from dataclasses import fields, replace

import pytest

from tests.domain.deciding import (
    BUOI,
    CONFIRMED,
    COPY,
    NUMBERLESS,
    SWAPPED,
    case,
    context,
    judge,
    reference,
)
from vssid_desk.domain.campaign import Campaign, Due, DueWording, Unit
from vssid_desk.domain.handling.routing import organ_of
from vssid_desk.resources import starting_campaign

# S3: the day of each row of §4, as one campaign holds it.
BEFORE_JUNE_ENDS = Due(on="2023-06-30", wording=DueWording.BEFORE)
S3 = {
    "due": Due(on="2023-12-31", wording=DueWording.BY),
    "due_by_group": dict.fromkeys(
        ("poor", "near_poor", "average_living"), BEFORE_JUNE_ENDS
    ),
}
POLICE, OTHERS = "commune_police", "Hộ nghèo"


@pytest.mark.parametrize(
    ("row", "subject", "group", "organ", "last"),
    [
        ("Employees", case(group="Người lao động"), "employee", "employer", "2023-12-31"),
        ("Pupils", case(group="Học sinh"), "pupil", "school", "2023-12-31"),
        ("Pensioners", case(group="Hưu trí"), "pension", "post_office", "2023-12-31"),
        ("BHXH allowances", case(group="Trợ cấp BHXH"), "pension", "post_office", "2023-12-31"),
        ("Voluntary BHXH", case(group="BHXH tự nguyện"), "voluntary", "post_office", "2023-12-31"),
        ("Household BHYT", case(group="Hộ gia đình"), "household", "post_office", "2023-12-31"),
        ("Budget-paid", case(group="Người có công"), "budget", "commune", "2023-12-31"),
        ("hộ nghèo", case(group="Hộ nghèo"), "poor", "commune", "2023-06-29"),
        ("hộ nghèo đa chiều", case(group="Hộ nghèo đa chiều"), "poor", "commune", "2023-06-29"),
        ("hộ cận nghèo", case(group="Hộ cận nghèo"), "near_poor", "commune", "2023-06-29"),
        ("mức sống trung bình", case(group="Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình"), "average_living", "commune", "2023-06-29"),
        ("Number wrong", case(card=BUOI, group=OTHERS), "poor", POLICE, "2023-06-29"),
        ("Number to be supplied", case(NUMBERLESS, answers={"id_state": "never"}, group=OTHERS), "poor", POLICE, "2023-06-29"),
    ],
)  # fmt: skip
def test_section_4_each_row_has_its_organ_and_its_day(row, subject, group, organ, last):
    found = judge(subject, context(**S3))
    assert (found.group_key, found.organ, found.due_on) == (group, organ, last), row


def test_section_4_the_agency_steers_all_groups():
    before = organ_of(Campaign(), reference(), "agency", "2025-06-30")
    now = organ_of(Campaign(), reference(), "agency", "2025-07-01")
    assert (before.name, before.hands_to) == ("BHXH huyện", "UBND huyện")
    assert now.name == "BHXH cơ sở"


@pytest.mark.parametrize("profile", ["commune", "school", "post_office", "employer"])
def test_section_4_and_8_a_campaign_starts_with_the_target_and_no_keeping_time(profile):
    campaign = starting_campaign(profile)
    assert (campaign.target, campaign.keep_until) == ("100", "")
    assert (campaign.due, dict(campaign.due_by_group)) == (Due(), {})
    assert campaign.disaster_area is False


@pytest.mark.parametrize(
    ("setting", "values"),
    [
        ("Tên đợt; văn bản căn cứ", {"name", "letter_number", "letter_on", "basis", "issued_by"}),
        ("Cơ quan BHXH nhận hồ sơ", {"agency_name", "agency_code"}),
        ("Hạn chung, kiểu hạn", {"due"}),
        ("Hạn riêng theo nhóm đối tượng", {"due_by_group"}),
        ("Kênh gửi", {"channel"}),
        ("Mẫu phải dùng + phiên bản", {"person_forms", "form_versions"}),
        ("Lựa chọn trên tờ khai đăng ký", {"registration_place", "registration_agency", "registration_submission"}),
        ("Miền email bắt buộc", {"email_domain"}),
        ("Chỉ tiêu", {"target"}),
        ("Địa bàn được dùng thẻ VssID", {"disaster_area", "electronic_card_area"}),
        ("Đầu mối liên hệ", {"contact"}),
        ("Cơ quan, người phụ trách từng nhóm", {"organs"}),
    ],
)  # fmt: skip
def test_section_8_each_setting_is_a_value_of_the_campaign(setting, values):
    assert values <= {item.name for item in fields(Campaign)}, setting


def test_section_8_the_units_role_is_its_profile():
    assert "profile" in {item.name for item in fields(Unit)}


APPLIED, NEVER = {"id_state": "applied"}, {"id_state": "never"}
IN_APP = {"registered_in_app": "done"}
READY = case(BUOI, SWAPPED, evidence=(COPY,))


@pytest.mark.parametrize(
    ("status", "subject", "stage", "mark"),
    [
        ("CHUA_XU_LY", case(), "asking", ""),
        ("CHO_CONG_AN_XAC_NHAN", case(NUMBERLESS, answers=APPLIED), "waiting", "I-4"),
        ("CHO_LAM_CCCD", case(NUMBERLESS, answers=NEVER), "waiting", "I-5"),
        ("CHO_CONG_AN_SUA", case(card=BUOI), "waiting", "I-6"),
        ("DA_DU_THONG_TIN", READY, "ready", "I-2"),
        ("DA_DU_THONG_TIN, số công an xác nhận", case(NUMBERLESS, BUOI, answers=APPLIED, evidence=(CONFIRMED,)), "ready", "I-4"),
        ("DA_QUA_VSSID", case(NUMBERLESS, BUOI, answers=IN_APP), "closed", "I-3A"),
        ("DA_XUAT_GOI", replace(READY, package_id=1), "sent", "I-2"),
        ("BHXH_DA_CAP_NHAT", replace(READY, package_id=1, outcome="accepted"), "closed", "I-2"),
        ("LIET_KE_LAI", case(times_listed=2, sent_values=BUOI.known()), "waiting", "I-7"),
        ("KHONG_THUOC_DON_VI", case(answers={"belongs": "moved"}, package_id=1), "closed", "I-0"),
        ("handed to BHXH (I-8)", case(answers={"military": "yes"}, package_id=1), "closed", "I-8"),
        ("matched and signed", case(list_code="mau_01", answers={"told_and_signed": "yes", "vssid_account": "complete"}), "closed", "I-1"),
    ],
)  # fmt: skip
def test_section_10_each_status_can_be_told(status, subject, stage, mark):
    found = judge(subject)
    assert found.stage == stage, status
    assert (found.identity.mark if found.identity else "") == mark, status
