"""What a case still lacks: fields of the forms, papers in any medium, answers."""

from dataclasses import replace

from tests.domain.deciding import BUOI, COPY, SWAPPED, case, context, judge
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.handling.missing import missing_evidence

AROUND = context(required=("full_name", "phone", "contact_commune", "no_such_field"))


def keys(subject, around=AROUND):
    return [(item.what, item.key) for item in judge(subject, around).missing]


def test_the_fields_the_forms_cannot_do_without_are_missing():
    assert keys(case(BUOI, SWAPPED, evidence=(COPY,))) == [
        ("field", "phone"),
        ("field", "contact_commune"),
    ]


def test_a_filled_field_is_no_longer_missing():
    declared = replace(SWAPPED, phone="0912000000", contact_commune="Xã Đoài")
    assert keys(case(BUOI, declared, evidence=(COPY,))) == []


def test_what_the_letter_asks_for_is_missing_too():
    around = context(required_fields=("email",))
    found = judge(case(BUOI, SWAPPED, evidence=(COPY,)), around).missing
    assert [item.text for item in found] == ["Còn thiếu thư điện tử."]


def test_the_number_stands_for_the_code_only_where_the_office_said_so():
    declared = replace(SWAPPED, social_insurance_code="")
    subject = case(BUOI, declared, evidence=(COPY,))
    for said, lacking in (
        ({}, True),
        ({"shown_number": "social_insurance_code"}, True),
        ({"shown_number": "personal_id"}, False),
    ):
        around = context(required=("social_insurance_code",), office_answers=said)
        found = ("field", "social_insurance_code") in keys(subject, around)
        assert found is lacking, said


def test_a_picture_satisfies_as_well_as_a_paper_does():
    for medium in ("paper", "picture"):
        copy = Evidence(kind="citizen_card_copy", medium=medium, seen_on="2026-11-19")
        assert judge(case(BUOI, SWAPPED, evidence=(copy,))).stage == "ready"


def test_one_of_the_alternatives_is_enough():
    wanted = ("citizen_card_copy|birth_certificate_copy",)
    birth = Evidence(
        kind="birth_certificate_copy", medium="paper", seen_on="2026-11-19"
    )
    assert missing_evidence(case(evidence=(birth,)), wanted) == []
    lacking = missing_evidence(case(), wanted)
    assert lacking[0].text == (
        "Còn thiếu bản chụp thẻ căn cước/CCCD hoặc bản chụp giấy khai sinh."
    )


def test_a_correction_without_any_change_is_not_ready():
    subject = case(answers={"card_matches_list": "differs"}, evidence=(COPY,))
    assert keys(subject, context()) == [("field", "declared")]


def test_a_settled_or_waiting_case_misses_nothing():
    assert keys(case(list_code="mau_01")) == []
    assert keys(case(card=BUOI)) == []
    assert keys(case(answers={"belongs": "moved"})) == []
