"""Checks of what the digits of a ĐDCN tell against the row: warnings with a remedy, never more.

Such numbers were really issued, and since 01/7/2024 no law promises the structure. A
contradiction between two fields is told on both: either may be the wrong one.
"""

from functools import lru_cache

from vssid_desk.domain.checks.check import Check, Surroundings
from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import Person
from vssid_desk.domain.values import identity

_BASIS = (
    "Cấu trúc số theo TT 59/2021/TT-BCA (hết hiệu lực 01/7/2024; số đã cấp vẫn giữ)"
)
_SEX_WORDS = {"male": "nam", "female": "nữ"}


@lru_cache(maxsize=64)  # several checks ask the same number one after the other
def _sex_and_year(personal_id: str) -> tuple[str, str]:
    """Return what a number tells: "male" or "female" and the year; "" and "" for no number."""
    told = identity.parts(personal_id)
    return (told.sex, f"{told.birth_year:04d}") if told else ("", "")


def _other_sex(person: Person, _: Surroundings) -> bool:
    told, _year = _sex_and_year(person.personal_id)
    return told not in {"", person.sex} and person.sex != ""


def _other_year(person: Person, _: Surroundings) -> bool:
    _sex, told = _sex_and_year(person.personal_id)
    return told not in {"", person.birth_date[:4]} and person.birth_date != ""


def _other_century(person: Person, around: Surroundings) -> bool:
    return _other_year(person, around) and (
        person.personal_id[4:6] == person.birth_date[2:4]
    )


def _other_digits(person: Person, around: Surroundings) -> bool:
    return _other_year(person, around) and not _other_century(person, around)


def _told(person: Person, _: Surroundings) -> dict[str, object]:
    sex, year = _sex_and_year(person.personal_id)
    return {
        "year": year,
        "sex": _SEX_WORDS.get(sex, ""),
        "row_year": person.birth_date[:4],
        "row_sex": _SEX_WORDS.get(person.sex, ""),
    }


# A number against sex or birth; a code of a province that is not in the table contradicts nothing.
CONTRADICTIONS = frozenset(
    {
        "personal_id.sex",
        "sex.personal_id",
        "personal_id.century",
        "personal_id.birth_year",
        "birth_date.personal_id",
    }
)

STRUCTURE_CHECKS: tuple[Check, ...] = (
    Check(
        code="personal_id.sex",
        field="personal_id",
        severity=Severity.WARNING,
        fails=_other_sex,
        text="Chữ số thứ tư của số ĐDCN/CCCD cho biết {sex}, danh sách ghi {row_sex}.",
        advice="So số và giới tính với thẻ; số vẫn được giữ.",
        basis=_BASIS,
        tells=_told,
    ),
    Check(
        code="sex.personal_id",
        field="sex",
        severity=Severity.WARNING,
        fails=_other_sex,
        text="Giới tính ghi {row_sex}, số ĐDCN/CCCD cho biết {sex}.",
        advice="So số và giới tính với thẻ.",
        basis=_BASIS,
        tells=_told,
    ),
    Check(
        code="personal_id.century",
        field="personal_id",
        severity=Severity.WARNING,
        fails=_other_century,
        text="Chữ số thứ tư của số ĐDCN/CCCD cho biết sinh năm {year}, danh sách ghi {row_year}.",
        advice="So số và ngày sinh với thẻ; số vẫn được giữ.",
        basis=_BASIS,
        tells=_told,
    ),
    Check(
        code="personal_id.birth_year",
        field="personal_id",
        severity=Severity.WARNING,
        fails=_other_digits,
        text="Số ĐDCN/CCCD cho biết sinh năm {year}, danh sách ghi {row_year}.",
        advice="So số và ngày sinh với thẻ; số vẫn được giữ.",
        basis=_BASIS,
        tells=_told,
    ),
    Check(
        code="birth_date.personal_id",
        field="birth_date",
        severity=Severity.WARNING,
        fails=_other_year,
        text="Ngày sinh ghi năm {row_year}, số ĐDCN/CCCD cho biết năm {year}.",
        advice="So số và ngày sinh với thẻ.",
        basis=_BASIS,
        tells=_told,
    ),
    Check(
        code="personal_id.province_unknown",
        field="personal_id",
        severity=Severity.WARNING,
        fails=lambda p, _: (
            identity.is_personal_id(p.personal_id)
            and not identity.known_province(p.personal_id)
        ),
        text="Ba chữ số đầu của số ĐDCN/CCCD không có trong bảng mã tỉnh và mã nước.",
        advice="So với thẻ; nếu thẻ ghi đúng như vậy thì giữ nguyên.",
        basis=_BASIS,
    ),
    Check(
        code="personal_id.abroad",
        field="personal_id",
        severity=Severity.NOTE,
        fails=lambda p, _: (
            identity.is_personal_id(p.personal_id)
            and "101" <= p.personal_id[:3] <= "295"
        ),
        text="Ba chữ số đầu của số ĐDCN/CCCD là mã nước: khai sinh đăng ký ở nước ngoài.",
        basis=_BASIS,
    ),
)
