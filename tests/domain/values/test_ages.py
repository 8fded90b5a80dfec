"""Age on a day, and when the birth date leaves two answers."""

from datetime import date

import pytest

from vssid_desk.domain.values.ages import age_band, age_on

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("born", "age", "band"),
    [
        ("2008-11-20", 18, "adult"),
        ("2008-11-21", 17, "15_17"),
        ("2011-11-20", 15, "15_17"),
        ("2011-11-21", 14, "under_15"),
        ("2008-10", 18, "adult"),
        ("2008-11", None, ""),
        ("2008-12", 17, "15_17"),
        ("2008", None, ""),
        ("2007", None, "adult"),
        ("2011", None, ""),
        ("2010", None, "15_17"),
        ("1956", None, "adult"),
        ("", None, ""),
        ("không rõ", None, ""),
    ],
)
def test_age_is_told_only_when_the_date_tells_it(born, age, band):
    assert (age_on(born, TODAY), age_band(born, TODAY)) == (age, band)


def test_a_person_born_on_29_february_comes_of_age_on_1_march():
    assert age_on("2008-02-29", date(2026, 2, 28)) == 17
    assert age_on("2008-02-29", date(2026, 3, 1)) == 18
