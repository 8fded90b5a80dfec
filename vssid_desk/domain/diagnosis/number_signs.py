"""Signs in the number itself: its form, its digits against the row, who else has it."""

from collections.abc import Iterator

from vssid_desk.domain.case import Case
from vssid_desk.domain.diagnosis.name_signs import told_sex
from vssid_desk.domain.diagnosis.signs import PROVEN, STRONG, WEAK, Sign
from vssid_desk.domain.people.neighbours import Neighbours
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.identity import (
    agrees,
    contradicts,
    is_personal_id,
    known_province,
    parts,
)

_NUMBER = "personal_id"


def from_form(case: Case) -> Iterator[Sign]:
    """Look at how long the number is, and whether there is one."""
    person = case.delivered
    number = person.personal_id
    if is_personal_id(number):
        if not known_province(number):
            yield Sign(
                _NUMBER, STRONG, "form",
                "Ba chữ số đầu của số ĐDCN/CCCD không có trong bảng mã tỉnh và mã nước.",
            )  # fmt: skip
        return
    if not number:
        text = (
            "Danh sách chỉ có CMND 9 số, chưa có số ĐDCN/CCCD."
            if person.legacy_id
            else "Danh sách chưa có số ĐDCN/CCCD của người này."
        )
        yield Sign(_NUMBER, PROVEN, "form", text)
    else:
        yield _of_wrong_length(person)


def _of_wrong_length(person: Person) -> Sign:
    number = person.personal_id
    whole = number.zfill(12)
    if number == person.social_insurance_code:
        return Sign(
            _NUMBER, PROVEN, "form", "Ô số ĐDCN/CCCD đang ghi mã số BHXH của người này."
        )
    if len(number) in {10, 11} and agrees(whole, person.sex, person.birth_date):
        text = f"Số ĐDCN/CCCD có {len(number)} chữ số; thêm số 0 ở đầu thì hợp với ngày sinh và giới tính."
        return Sign(_NUMBER, PROVEN, "form", text, whole)
    if len(number) == 9:
        return Sign(
            _NUMBER, PROVEN, "form", "Ô số ĐDCN/CCCD đang ghi số 9 chữ số của CMND cũ."
        )
    text = f"Số ĐDCN/CCCD có {len(number)} chữ số, phải có 12."
    return Sign(_NUMBER, PROVEN, "form", text)


def from_neighbours(case: Case, near: Neighbours) -> Iterator[Sign]:
    """Look at others who have this number, and whether two neighbours' numbers are exchanged."""
    person = case.delivered
    own_fits = agrees(person.personal_id, person.sex, person.birth_date)
    rests_on_sex = _differs_in_sex_alone(person)
    source = "digits" if rests_on_sex else "holders"
    for other in near.strangers(case.id, person)[:1]:
        place = f"người ở dòng {other.row_number}"
        if agrees(other.personal_id, other.sex, other.birth_date):
            weight = PROVEN if _tells_another_year(person) else STRONG
            text = f"Số này cũng là của {place}, và hợp với ngày sinh, giới tính của người đó."
            yield Sign(_NUMBER, weight, source, text)
        elif not own_fits:
            text = f"Số này trùng với {place}, và không hợp với ai trong hai người."
            yield Sign(_NUMBER, STRONG, source, text)
    partner = None if own_fits else near.exchanged_with(case.id, person)
    if partner is not None:
        text = f"Số này hợp với người ở dòng {partner.row_number}, và số của người đó hợp với người này."
        source = "digits" if rests_on_sex else "around"
        yield Sign(_NUMBER, STRONG, source, text, partner.personal_id)


def _tells_another_year(person: Person) -> bool:
    """Say whether the number tells another birth year than the row."""
    told = parts(person.personal_id)
    if told is None or not person.birth_date:
        return False
    return person.birth_date[:4] != f"{told.birth_year:04d}"


def _differs_in_sex_alone(person: Person) -> bool:
    """Say whether only the fourth digit speaks against the row.

    Then the sex may be what is wrong, and whoever else has the number may have taken this
    person's: the two signs rest on the same digit and make nothing certain together.
    """
    told = parts(person.personal_id)
    if told is None or _tells_another_year(person):
        return False
    return told.sex != person.sex


def from_digits(case: Case, near: Neighbours) -> Iterator[Sign]:
    """Compare the number's digits with sex and birth year of the row."""
    person = case.delivered
    if not contradicts(person.personal_id, person.sex, person.birth_date):
        return
    told = parts(person.personal_id)
    if told is None:
        return
    other_sex = bool(person.sex) and told.sex != person.sex
    year = f"{told.birth_year:04d}"
    other_year = bool(person.birth_date) and person.birth_date[:4] != year
    if other_sex and other_year:
        yield Sign(
            _NUMBER, STRONG, "digits",
            "Số ĐDCN/CCCD không hợp cả năm sinh lẫn giới tính.",
        )  # fmt: skip
    elif other_sex:
        yield from _of_sex(person, told.sex)
    else:
        yield _of_year(case, year, near)


def _of_sex(person: Person, told: str) -> Iterator[Sign]:
    named = told_sex(person.full_name)
    if named == told:
        text = (
            "Chữ số thứ tư của số ĐDCN/CCCD và chữ đệm của tên cho biết giới tính khác."
        )
        yield Sign("sex", STRONG, "digits", text, told)
        return
    text = "Chữ số thứ tư của số ĐDCN/CCCD cho biết giới tính khác."
    yield Sign("sex", WEAK if not named else 1, "digits", text)
    if named:
        text = "Chữ số thứ tư của số ĐDCN/CCCD trái với giới tính và chữ đệm của tên."
        yield Sign(_NUMBER, STRONG, "digits", text)


def _of_year(case: Case, year: str, near: Neighbours) -> Sign:
    person = case.delivered
    usual = near.usual_year(case.id)
    if usual == year:
        text = f"Số ĐDCN/CCCD cho biết sinh năm {year}, như phần lớn người cùng lớp, cùng thôn."
        return Sign("birth_date", STRONG, "digits", text)
    mended = exchanged_digits(person)
    shown = (
        f"Số ĐDCN/CCCD cho biết sinh năm {year}, danh sách ghi {person.birth_date[:4]}"
    )
    if mended:
        return Sign(
            _NUMBER, STRONG, "digits",
            f"{shown}; đổi chỗ hai chữ số liền nhau thì số hợp với ngày sinh.", mended,
        )  # fmt: skip
    text = f"{shown}."
    return Sign(_NUMBER, STRONG if usual else WEAK, "digits", text)


def exchanged_digits(person: Person) -> str:
    """Return the one number that fits the row after two neighbouring digits change places."""
    number = person.personal_id
    found = {
        number[:at] + number[at + 1] + number[at] + number[at + 2 :]
        for at in range(6)
        if number[at] != number[at + 1]
    }
    fitting = [
        one
        for one in found
        if agrees(one, person.sex, person.birth_date) and known_province(one)
    ]
    return fitting[0] if len(fitting) == 1 else ""
