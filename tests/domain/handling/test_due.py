"""The last day that counts, at the edges of "trước ngày" and "chậm nhất đến"."""

from datetime import date

import pytest

from vssid_desk.domain.campaign import Campaign, Due, DueWording
from vssid_desk.domain.handling.due import (
    days_left,
    due_of,
    last_day,
    words,
)

BEFORE = Due(on="2026-11-30", wording=DueWording.BEFORE)
BY = Due(on="2026-12-31", wording=DueWording.BY)


@pytest.mark.parametrize(
    ("due", "last"),
    [
        (BEFORE, date(2026, 11, 29)),
        (BY, date(2026, 12, 31)),
        (Due(on="2027-01-01", wording=DueWording.BEFORE), date(2026, 12, 31)),
        (Due(on="2028-03-01", wording=DueWording.BEFORE), date(2028, 2, 29)),
        (Due(), None),
    ],
)
def test_before_excludes_the_day_and_by_includes_it(due, last):
    assert last_day(due) == last


@pytest.mark.parametrize(
    ("due", "today", "left"),
    [
        (BEFORE, date(2026, 11, 20), 9),
        (BEFORE, date(2026, 11, 29), 0),
        (BEFORE, date(2026, 11, 30), -1),
        (BY, date(2026, 12, 31), 0),
        (BY, date(2027, 1, 3), -3),
        (Due(), date(2026, 11, 20), None),
    ],
)
def test_days_are_counted_to_the_last_day_that_counts(due, today, left):
    assert days_left(due, today) == left


def test_the_words_are_those_of_the_letter():
    assert words(BEFORE) == "trước ngày 30/11/2026"
    assert words(BY) == "chậm nhất đến 31/12/2026"
    assert words(Due()) == ""


def test_a_group_without_its_own_day_has_the_general_one():
    campaign = Campaign(due=BY, due_by_group={"poor": BEFORE})
    assert due_of(campaign, "poor") == BEFORE
    assert due_of(campaign, "pupil") == BY


def test_a_group_whose_own_day_is_not_set_yet_has_the_general_one():
    undated = {"poor": Due(wording=DueWording.BEFORE)}
    assert due_of(Campaign(due=BY, due_by_group=undated), "poor") == BY
