"""What a glance calls sound, neither the tables of checks nor any sign doubts."""

from datetime import date

from hypothesis import given, settings, strategies as st

from tests.domain.deciding import BUOI, reference
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.check import Surroundings
from vssid_desk.domain.checks.run import by_tables, findings
from vssid_desk.domain.checks.sound import is_sound
from vssid_desk.domain.diagnosis.name_signs import (
    is_usual,
    lost_surname_mark,
    misspelt_word,
    surname_elsewhere,
    without_marks,
)
from vssid_desk.domain.diagnosis.number_signs import (
    from_digits,
    from_form,
    from_neighbours,
)
from vssid_desk.domain.people.neighbours import NOBODY_NEAR
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.identity import agrees, fits

REFERENCE = reference()
TODAY = date(2026, 11, 20)
few = st.sampled_from
VALUES = {
    "full_name": (
        "Trần Thị Bưởi", "TRẦN VĂN ĐOÀN", "Tran Thi Buoi", "Trần", "", "Trần Thị 2",
        "H'Bia Niê", "Trần " * 30 + "Na", "Nguyen Straße",
    ),
    "birth_date": (
        "1990-02-09", "1990", "1990-02", "2020-12-01", "2019-01-01", "2030-01-01",
        "1905-05-05", "1906-05-05", "2008-02-07", "", "abcd", "1890-09-02", "٢٠٠٠",
    ),
    "sex": ("male", "female", ""),
    "personal_id": (
        "", "030190000001", "030090000001", "030308000001", "193190000001",
        "097190000001", "30190000001", "03019000000O", "030090000001 ", "030890000001",
    ),
    "social_insurance_code": ("", "3012000001", "301200000"),
    "health_card_code": (
        "", "HN2303012000001", "HN2303012000002", "ZZ2303012000001", "3012000001", "xx",
    ),
    "phone": ("", "0912345678", "0212345678", "912345678", "1"),
    "email": ("", "na@example.vn", "na@", "Na.Tran@school.edu.vn"),
    "legacy_id": ("", "", "", "030190001", "1"),
    "passport_number": ("", "", "B1234567", "?"),
    "guardian_name": ("", "Lê Thị Na"),
}  # fmt: skip
SOUND = {key: values[0] for key, values in VALUES.items()}
# A sound person with a few values changed: each may make all the difference.
changes = st.lists(
    few([(key, value) for key, values in VALUES.items() for value in values]),
    max_size=4,
)
people = changes.map(lambda changed: {**SOUND, **dict(changed)})
around = st.builds(
    Surroundings,
    on=few([TODAY, date(2026, 1, 1), date(2090, 1, 1)]),
    reference=st.just(REFERENCE),
    email_domain=few(["", "school.edu.vn"]),
    form_fields=few([frozenset(), frozenset({"guardian_name"})]),
)


@settings(max_examples=600)
@given(people, around)
def test_findings_are_those_of_the_tables(values, seen):
    person = Person.of(values)
    found = findings(
        person,
        on=seen.on,
        reference=REFERENCE,
        email_domain=seen.email_domain,
        form_fields=seen.form_fields,
    )
    assert found == by_tables(person, seen)


def test_an_ordinary_person_is_sound_at_a_glance():
    assert is_sound(vars(BUOI), TODAY, REFERENCE.group_letters, "")


@given(people)
def test_a_number_that_fits_is_doubted_by_no_sign(values):
    person = Person.of(values)
    if fits(person.personal_id, person.sex, person.birth_date):
        case = Case(delivered=person, declared=person)
        assert agrees(person.personal_id, person.sex, person.birth_date)
        assert list(from_form(case)) == []
        assert list(from_digits(case, NOBODY_NEAR)) == []
        assert list(from_neighbours(case, NOBODY_NEAR)) == []


def test_most_numbers_fit():
    assert fits("030190000001", "female", "1990")
    assert fits("030308000001", "female", "2008-02-07")
    assert not fits("030090000001", "female", "1990")
    assert not fits("030090000001", "", "1990")
    assert not fits("097090000001", "male", "1990")
    assert not fits("", "", "")


WORDS = (
    "Trần", "Tran", "TRẦN", "Trân", "thị", "Văn", "Bưởi", "Buoi", "Phan", "Lâm", "Lam",
    "H'Bia", "Ngưyễn", "x", "2", "Đỗ", "Do",
)  # fmt: skip


@given(st.lists(few(WORDS), max_size=4).map(" ".join))
def test_a_usual_name_shows_no_sign(name):
    if is_usual(name):
        assert not without_marks(name)
        assert not lost_surname_mark(name)
        assert misspelt_word(name) == ""
        assert not surname_elsewhere(name)
