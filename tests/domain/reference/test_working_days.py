"""Working days: weekends, holidays and Saturdays worked in their place."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from vssid_desk import resources
from vssid_desk.domain.reference.tables import Reference
from vssid_desk.domain.reference.working_days import Calendar, days_words

CALENDAR = Calendar.of(Reference.of(resources.load_tables()))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),
        (date(2026, 2, 17), False),  # Tết
        (date(2026, 9, 2), False),
        (date(2026, 8, 22), True),  # a Saturday, for the Monday after next
        (date(2026, 8, 31), False),
    ],
)
def test_a_day_is_worked_or_off(day, works):
    assert CALENDAR.works(day) is works


@pytest.mark.parametrize(
    ("today", "last", "words"),
    [
        (
            (2026, 11, 20),
            (2026, 11, 30),
            "còn 10 ngày, 6 ngày làm việc (ngày nghỉ chưa kiểm tra)",
        ),
        ((2026, 11, 20), (2026, 11, 20), "hết hôm nay"),
        ((2026, 11, 23), (2026, 11, 20), "quá hạn 3 ngày, 1 ngày làm việc"),
        (
            (2026, 2, 13),
            (2026, 2, 23),
            "còn 10 ngày, 1 ngày làm việc (ngày nghỉ chưa kiểm tra)",
        ),
        ((2026, 11, 24), (2026, 12, 31), "còn 37 ngày, 27 ngày làm việc"),
        ((2027, 1, 4), (2027, 1, 15), "còn 11 ngày, 9 ngày làm việc"),
        (
            (2027, 12, 24),
            (2028, 1, 3),
            "còn 10 ngày, 6 ngày làm việc (ngày nghỉ chưa kiểm tra)",
        ),
    ],
)
def test_days_are_told_both_ways(today, last, words):
    assert days_words(date(*last), date(*today), CALENDAR) == words


@pytest.mark.parametrize("day", sorted(CALENDAR.unchecked))
def test_a_day_that_no_text_settles_is_told_wherever_it_is_counted(day):
    at = date.fromisoformat(day)
    before = at - timedelta(days=1)
    assert not CALENDAR.is_sure(before, at)
    assert not CALENDAR.is_sure(at, before)
    assert "chưa kiểm tra" in days_words(at, before, CALENDAR)


def test_a_day_that_is_still_open_counts_as_worked():
    open_days = CALENDAR.unchecked - CALENDAR.kinds.keys()
    assert "2027-02-09" in open_days
    assert all(CALENDAR.works(date.fromisoformat(day)) for day in open_days)


@given(DAYS, DAYS, DAYS)
def test_counts_add_up_over_any_day_between(a, b, c):
    first, middle, last = sorted((a, b, c))
    whole = CALENDAR.between(first, last)
    assert whole == CALENDAR.between(first, middle) + CALENDAR.between(middle, last)
    assert CALENDAR.between(last, first) == -whole


@given(DAYS, st.integers(1, 30))
def test_the_day_after_so_many_is_worked_and_counts_back(today, count):
    day = CALENDAR.after(today, count)
    assert CALENDAR.works(day)
    assert CALENDAR.between(today, day) == count
    assert CALENDAR.between(today, day - timedelta(days=1)) == count - 1
