"""Which backups stay, and when the second place is asked for."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.keeping.generations import (
    DAYS,
    MONTHS,
    NEWEST,
    WEEKS,
    BackupSettings,
    kept,
    nag,
)

NOW = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(0, 5_000_000).map(lambda minutes: NOW - timedelta(minutes=minutes)),
    unique=True,
)


def every(step: timedelta, count: int) -> list[datetime]:
    return [NOW - step * number for number in range(count)]


def test_a_year_of_half_hours_leaves_days_weeks_and_months():
    stays = sorted(kept(every(timedelta(minutes=30), 48 * 365)), reverse=True)
    assert stays[0] == NOW
    days = [one.date() for one in stays]
    assert set(days[:13]) >= {(NOW - timedelta(days=n)).date() for n in range(DAYS)}
    assert len({one.isocalendar()[:2] for one in stays}) >= WEEKS
    assert len({(one.year, one.month) for one in stays}) == MONTHS
    assert len(stays) <= NEWEST + DAYS + WEEKS + MONTHS


@given(MOMENTS)
def test_the_newest_always_stay_and_never_too_many(moments):
    moments = sorted(moments, reverse=True)
    stays = kept(moments)
    assert stays <= set(moments)
    assert set(moments[:NEWEST]) <= stays
    assert len(stays) <= NEWEST + DAYS + WEEKS + MONTHS


@given(MOMENTS)
def test_deciding_twice_deletes_nothing_more(moments):
    stays = sorted(kept(sorted(moments, reverse=True)), reverse=True)
    assert kept(stays) == set(stays)


def test_one_backup_from_a_clock_set_wrong_costs_no_other():
    good = every(timedelta(days=1), 5)
    wrong = NOW + timedelta(days=4000)
    assert set(good) <= kept([wrong, *good])


@pytest.mark.parametrize(
    ("second", "last", "since", "told"),
    [
        ("", None, 3, ""),
        ("", None, 8, "chưa có nơi sao lưu thứ hai"),
        ("USB", None, 8, "Chưa lần nào"),
        ("USB", 6, 100, ""),
        ("USB", 9, 100, "Đã 9 ngày"),
    ],
)
def test_the_second_place_is_asked_for_after_a_week(second, last, since, told):
    ago = NOW - timedelta(days=last) if last is not None else None
    settings = BackupSettings(second_folder=second)
    said = nag(settings, ago, NOW - timedelta(days=since), NOW)
    assert (told in said) if told else said == ""
