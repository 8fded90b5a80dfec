"""Every check by its code: what it finds, how serious, on which field."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.deciding import BUOI, TODAY, reference
from vssid_desk.domain.checks.run import CHECKS, findings
from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import FIELDS, Person

NA = Person(full_name="Lê Na", birth_date="1990-02-09")


def found(person, **around):
    return [
        (item.field, item.code.split(".")[1], item.severity.value)
        for item in findings(person, on=TODAY, reference=reference(), **around)
    ]


def told(person, **around):
    return {
        item.code
        for item in findings(person, on=TODAY, reference=reference(), **around)
    }


def test_an_ordinary_person_has_no_findings():
    assert found(BUOI) == []


@pytest.mark.parametrize(
    ("number", "sex", "born", "codes"),
    [
        # identity.md 1.9
        ("030308000000", "female", "2008-02-07", set()),
        ("092155000000", "female", "1955", set()),
        ("001085000000", "male", "1985-01-01", set()),
        ("001185000000", "male", "1985", {"personal_id.sex", "sex.personal_id"}),
        (
            "001085000000",
            "male",
            "1986",
            {"personal_id.birth_year", "birth_date.personal_id"},
        ),
        (
            "030108000000",
            "female",
            "2008",
            {"personal_id.century", "birth_date.personal_id"},
        ),
        ("097201000000", "male", "2001", {"personal_id.province_unknown"}),
        ("193090000000", "male", "1990", {"personal_id.abroad"}),
        ("001085000000", "", "", {"birth_date.missing"}),
        ("1085000000", "male", "1985", {"personal_id.length"}),
        ("30308000000", "female", "2008", {"personal_id.length"}),
        ("03030800000O", "female", "2008", {"personal_id.characters"}),
        ("٠٣٠٣٠٨٠٠٠٠٠٠", "female", "2008", {"personal_id.characters"}),
        ("", "female", "2008", set()),
    ],
)
def test_a_number_is_compared_with_sex_and_birth_date(number, sex, born, codes):
    assert told(replace(BUOI, personal_id=number, sex=sex, birth_date=born)) == codes


def test_a_contradiction_of_two_fields_is_told_on_both():
    assert found(replace(BUOI, sex="male")) == [
        ("personal_id", "sex", "warning"),
        ("sex", "personal_id", "warning"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "codes"),
    [
        ("full_name", "", {"full_name.missing"}),
        ("full_name", "Bưởi", {"full_name.one_word"}),
        ("full_name", "Trần Thị Bưởi 2", {"full_name.digits"}),
        ("full_name", "Trần " + "Bưởi " * 20 + "Na", {"full_name.too_long"}),
        ("full_name", "Tran Thi Buoi", {"full_name.no_marks"}),
        ("full_name", "NGUYEN VAN HUNG", {"full_name.no_marks"}),
        ("full_name", "Cao Thu Hoa", set()),
        ("full_name", "H'Bia Niê", set()),
        ("birth_date", "", {"birth_date.missing"}),
        ("birth_date", "2026-11-21", {"birth_date.future"}),
        ("birth_date", "2027", {"birth_date.future"}),
        ("birth_date", "2026-11-20", set()),
        ("birth_date", "2026", set()),
        ("birth_date", "1905", {"birth_date.too_old"}),
        ("birth_date", "1906", set()),
        ("birth_date", "????", {"birth_date.future"}),
        ("legacy_id", "30100000", {"legacy_id.length"}),
        ("legacy_id", "30100000A", {"legacy_id.length"}),
        ("legacy_id", "301000000", set()),
        ("passport_number", "B1000000", set()),
        ("passport_number", "123", {"passport_number.form"}),
        ("social_insurance_code", "301200000", {"social_insurance_code.length"}),
        ("social_insurance_code", "3012000000", set()),
        ("health_card_code", "HN2303012000000", set()),
        ("health_card_code", "3012000000", set()),
        ("health_card_code", "HN23030120000", {"health_card_code.form"}),
        ("health_card_code", "QQ2303012000000", {"health_card_code.group_unknown"}),
        ("phone", "0912000000", set()),
        ("phone", "02203000000", set()),
        ("phone", "912000000", {"phone.zero_lost"}),
        ("phone", "12345", {"phone.form"}),
        ("email", "na@example.com", set()),
        ("email", "na@example", {"email.form"}),
        ("email", "na.example.com", {"email.form"}),
    ],
)
def test_each_field_has_its_checks(field, value, codes):
    assert told(replace(NA, **{field: value})) == codes


def test_a_card_and_a_code_that_differ_are_told_on_both():
    person = replace(
        NA, health_card_code="HN2303012000000", social_insurance_code="3013000000"
    )
    assert found(person) == [
        ("social_insurance_code", "card", "warning"),
        ("health_card_code", "code", "warning"),
    ]


def test_a_campaign_may_want_its_own_email_domain():
    person = replace(NA, email="na@example.com")
    assert told(person, email_domain="@example.com") == set()
    assert told(person, email_domain="donvi.vn") == {"email.domain"}


def test_a_small_child_needs_a_guardian_only_where_a_form_prints_one():
    child = replace(NA, birth_date="2022-01-01")
    wanted = {"form_fields": frozenset({"guardian_name"})}
    assert told(child) == set()
    assert told(child, **wanted) == {"guardian_name.under_six"}
    assert told(replace(child, guardian_name="Lê Ổi"), **wanted) == set()
    assert told(NA, **wanted) == set()


def test_only_what_is_certain_is_an_error():
    errors = {check.code for check in CHECKS if check.severity is Severity.ERROR}
    assert errors == {
        "full_name.missing",
        "birth_date.future",
        "personal_id.length",
        "personal_id.characters",
    }


def test_codes_are_stable_and_name_their_field():
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))
    assert all(check.code.startswith(check.field + ".") for check in CHECKS)
    assert all(check.field in FIELDS for check in CHECKS)


def test_a_lost_zero_of_a_phone_is_proposed_not_put_back():
    finding = findings(
        replace(NA, phone="912000000"), on=date(2026, 11, 20), reference=reference()
    )[0]
    assert finding.proposal == "0912000000"


def test_a_finding_never_spells_a_whole_number():
    person = replace(BUOI, personal_id="03019000000", sex="male")
    texts = [item.text for item in findings(person, on=TODAY, reference=reference())]
    assert texts == ["Số ĐDCN/CCCD có 11 chữ số, phải có 12."]
