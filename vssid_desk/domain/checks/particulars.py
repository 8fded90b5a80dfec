"""Checks of name, birth date and guardian."""

import re

from vssid_desk.domain.checks.check import Check, Surroundings
from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.ages import age_on
from vssid_desk.domain.values.text import has_marks

_DIGIT = re.compile(r"[0-9]")
_APOSTROPHE = re.compile("['’]")  # K'Brôih is a whole name
_OLDEST = 120
_LONGEST_NAME = 100
# Family names that are never written without their marks; most people bear one of them.
_MARKED_FAMILIES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "huynh",
        "hoang",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ngo",
        "duong",
        "ly",
        "dinh",
        "truong",
        "phung",
    ]
)


def _lost_marks(person: Person, _: Surroundings) -> bool:
    name = person.full_name
    family = name.partition(" ")[0].lower()
    return family in _MARKED_FAMILIES and not has_marks(name)


def _in_future(person: Person, around: Surroundings) -> bool:
    day = person.birth_date
    return day > around.on.isoformat()[: len(day)]


def _too_old(person: Person, around: Surroundings) -> bool:
    year = person.birth_date[:4]
    return year.isdigit() and around.on.year - int(year) > _OLDEST


def _lacks_guardian(person: Person, around: Surroundings) -> bool:
    if "guardian_name" not in around.form_fields or person.guardian_name:
        return False
    age = age_on(person.birth_date, around.on)
    return age is not None and age < 6


PARTICULAR_CHECKS: tuple[Check, ...] = (
    Check(
        code="full_name.missing",
        field="full_name",
        severity=Severity.ERROR,
        fails=lambda p, _: not p.full_name,
        text="Chưa có họ và tên.",
        advice="Nhập họ và tên theo thẻ hoặc giấy khai sinh.",
        of_empty=True,
    ),
    Check(
        code="full_name.one_word",
        field="full_name",
        severity=Severity.WARNING,
        fails=lambda p, _: (
            " " not in p.full_name and not _APOSTROPHE.search(p.full_name)
        ),
        text="Họ và tên chỉ có một chữ.",
        advice="So với thẻ; nếu thẻ ghi đúng như vậy thì giữ nguyên.",
    ),
    Check(
        code="full_name.digits",
        field="full_name",
        severity=Severity.WARNING,
        fails=lambda p, _: _DIGIT.search(p.full_name) is not None,
        text="Họ và tên có chữ số.",
        advice="Bỏ số thứ tự hoặc ghi chú ra khỏi họ và tên.",
    ),
    Check(
        code="full_name.too_long",
        field="full_name",
        severity=Severity.WARNING,
        fails=lambda p, _: len(p.full_name) > _LONGEST_NAME,
        text="Họ và tên dài hơn 100 ký tự.",
        advice="Xem ô này có chứa hai người hoặc ghi chú không.",
    ),
    Check(
        code="full_name.no_marks",
        field="full_name",
        severity=Severity.WARNING,
        fails=_lost_marks,
        text="Họ và tên không có dấu.",
        advice="Nhập lại họ và tên có dấu theo thẻ.",
    ),
    Check(
        code="birth_date.missing",
        field="birth_date",
        severity=Severity.WARNING,
        fails=lambda p, _: not p.birth_date,
        text="Chưa có ngày sinh.",
        advice="Nhập ngày sinh theo thẻ hoặc giấy khai sinh.",
        of_empty=True,
    ),
    Check(
        code="birth_date.future",
        field="birth_date",
        severity=Severity.ERROR,
        fails=_in_future,
        text="Ngày sinh ở sau ngày hôm nay.",
        advice="So với thẻ hoặc giấy khai sinh rồi sửa.",
    ),
    Check(
        code="birth_date.too_old",
        field="birth_date",
        severity=Severity.WARNING,
        fails=_too_old,
        text="Ngày sinh cho thấy người này hơn 120 tuổi.",
        advice="So với thẻ; có thể năm sinh bị ghi nhầm.",
    ),
    Check(
        code="guardian_name.under_six",
        field="guardian_name",
        severity=Severity.WARNING,
        fails=_lacks_guardian,
        text="Trẻ dưới 6 tuổi chưa có tên cha, mẹ hoặc người giám hộ mà mẫu này cần.",
        advice="Hỏi tên và điện thoại của cha, mẹ hoặc người giám hộ.",
        of_empty=True,
    ),
)
