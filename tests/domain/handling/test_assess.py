"""Papers, due days, findings that still stand, and the few words a list shows."""

from dataclasses import replace

import pytest

from tests.domain.deciding import (
    BUOI,
    CONFIRMED,
    NUMBERLESS,
    SWAPPED,
    case,
    context,
    judge,
)
from vssid_desk.domain.campaign import Due, DueWording
from vssid_desk.domain.findings import Finding, Severity

APPLIED = {"id_state": "applied"}


@pytest.mark.parametrize(
    ("subject", "forms", "evidence"),
    [
        # procedure.md section 5, row by row
        (case(list_code="mau_01"), ("mau_01",), ()),
        (
            case(BUOI, SWAPPED),
            ("health_declaration", "health_list", "mau_02"),
            ("citizen_card_copy",),
        ),
        (case(NUMBERLESS, BUOI, answers={"added_email": "done"}), ("mau_02",), ()),
        (
            case(NUMBERLESS, BUOI),
            ("health_declaration", "health_list", "mau_02"),
            ("citizen_card_copy",),
        ),
        (
            case(NUMBERLESS, BUOI, answers=APPLIED),
            ("health_declaration", "health_list", "mau_02"),
            ("police_confirmation",),
        ),
        (case(NUMBERLESS, answers=APPLIED), ("police_list",), ("police_confirmation",)),
        (case(NUMBERLESS, answers={"id_state": "never"}), ("police_list",), ()),
        (case(card=BUOI), ("police_list",), ()),
        (case(answers={"declared_before": "yes"}), ("police_list",), ()),
        (case(answers={"military": "yes"}), ("mau_02",), ()),
        (case(answers={"belongs": "dead"}), ("not_ours_list",), ()),
        (
            case(BUOI, SWAPPED, list_code="mau_01"),
            ("health_declaration", "health_list"),
            ("citizen_card_copy",),
        ),
    ],
)
def test_each_path_names_its_papers(subject, forms, evidence):
    found = judge(subject).identity
    assert (found.forms, found.evidence) == (forms, evidence)


@pytest.mark.parametrize(
    ("profile", "values", "forms"),
    [
        ("employer", {}, ("tk1_ts", "mau_02")),
        ("school", {}, ("health_declaration", "health_list", "mau_02")),
        (
            "post_office",
            {"group_code": "GD"},
            ("health_declaration", "household_list", "mau_02"),
        ),
        ("post_office", {"insured_as": "voluntary"}, ("tk1_ts", "d05_ts", "mau_02")),
        ("school", {"group_code": "HC"}, ("tk1_ts", "mau_02")),
    ],
)
def test_the_forms_follow_as_what_a_person_is_insured(profile, values, forms):
    declared = replace(SWAPPED, **values)
    assert judge(case(BUOI, declared), context(profile)).identity.forms == forms


def test_an_older_form_is_a_choice_of_the_campaign():
    around = context(person_forms={"health_only": ("tk1_ts", "d03_ts")})
    found = judge(case(BUOI, SWAPPED), around).identity
    assert found.forms == ("tk1_ts", "d03_ts", "mau_02")


def test_a_child_may_bring_the_birth_certificate_instead_of_a_card():
    child = replace(BUOI, birth_date="2016-02-09", personal_id="030316000000")
    found = judge(case(child, replace(child, birth_date="2016-02-10"))).identity
    assert found.evidence == ("citizen_card_copy|birth_certificate_copy",)


def test_the_due_day_is_that_of_the_group_in_the_letters_wording():
    around = context(
        due=Due(on="2026-12-31", wording=DueWording.BY),
        due_by_group={"poor": Due(on="2026-11-30", wording=DueWording.BEFORE)},
    )
    poor = judge(case(group="I. Hộ nghèo › Thôn Đoài"), around)
    assert (poor.group_key, poor.due_on) == ("poor", "2026-11-29")
    assert poor.due_words == "trước ngày 30/11/2026"
    other = judge(case(), around)
    assert (other.due_on, other.due_words) == ("2026-12-31", "chậm nhất đến 31/12/2026")


def test_a_campaign_without_due_day_gives_none():
    found = judge(case(), context(due=Due()))
    assert (found.due_on, found.due_words) == ("", "")


LOST = Finding("personal_id", "personal_id.digits_lost", Severity.ERROR, "Mất số.")
TWICE = Finding("row", "row.same_person", Severity.WARNING, "Hai lần.")
STALE = Finding("personal_id", "personal_id.length", Severity.ERROR, "11 chữ số.")


def test_a_note_of_the_reading_falls_away_when_the_value_is_replaced():
    damaged = case(NUMBERLESS, notes=(TWICE, LOST))
    assert [item.code for item in judge(damaged).findings] == [
        "personal_id.digits_lost",
        "row.same_person",
    ]
    mended = replace(damaged, declared=BUOI)
    assert [item.code for item in judge(mended).findings] == ["row.same_person"]


def test_what_a_check_finds_is_found_anew_and_not_told_twice():
    assert judge(case(notes=(STALE,))).findings == ()


@pytest.mark.parametrize(
    ("subject", "fault"),
    [
        (case(BUOI, SWAPPED), ("Đảo ngày, tháng", "day_month_swapped")),
        (
            case(replace(SWAPPED, personal_id="30190000000"), BUOI),
            ("Đảo ngày, tháng, mất số 0", "day_month_swapped"),
        ),
        (
            case(replace(BUOI, nationality="LA"), replace(BUOI, nationality="VN")),
            ("Quốc tịch: khác nhau", "different"),
        ),
        (case(NUMBERLESS), ("Chưa có số", "missing")),
        (case(NUMBERLESS, notes=(LOST,)), ("Số ĐDCN/CCCD cần xem", "error")),
        (case(reason="Sai giới tính"), ("Sai giới tính", "different")),
        (case(notes=(TWICE,)), ("Có thể trùng", "warning")),
        (case(replace(BUOI, sex="male")), ("Số ĐDCN/CCCD cần xem", "warning")),
        (case(), ("Chưa khớp", "different")),
        (case(list_code="mau_01"), ("", "")),
        (case(NUMBERLESS, list_code="mau_01"), ("", "")),
        (case(NUMBERLESS, list_code="no_vssid"), ("", "")),
        (
            case(replace(BUOI, personal_id="193190000000"), list_code="mau_01"),
            ("", ""),
        ),
    ],
)
def test_the_list_shows_in_few_words_what_does_not_match(subject, fault):
    found = judge(subject)
    assert (found.fault, found.fault_kind) == fault


def test_the_differences_of_an_assessment_are_those_a_paper_states():
    declared = replace(SWAPPED, full_name="TRẦN THỊ BƯỞI")
    assert [item.field for item in judge(case(BUOI, declared)).differences] == [
        "birth_date"
    ]


def test_a_confirmation_of_the_police_is_no_copy_of_the_card():
    found = judge(case(BUOI, SWAPPED, evidence=(CONFIRMED,)))
    assert [item.key for item in found.missing] == ["citizen_card_copy"]


def test_a_guardian_is_asked_for_where_a_form_in_use_prints_one():
    child = replace(BUOI, birth_date="2022-02-09", personal_id="")
    around = replace(context(), form_fields=frozenset({"guardian_name"}))
    found = judge(case(child), around).findings
    assert [item.code for item in found] == ["guardian_name.under_six"]
