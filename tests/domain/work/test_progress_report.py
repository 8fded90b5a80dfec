"""Figures of progress: shares, pace, forecast, the nearest due day."""

from dataclasses import replace
from datetime import date

import pytest

from vssid_desk.domain.work.progress_report import (
    GroupProgress,
    forecast,
    nearest_due,
    needed_pace,
    pace_of,
    percent_of,
    running_days,
)

TODAY = date(2026, 11, 20)


def group(key: str, total: int, done: int, left: int | None) -> GroupProgress:
    due_on = (
        "" if left is None else date.fromordinal(TODAY.toordinal() + left).isoformat()
    )
    return GroupProgress(
        key=key,
        label=key,
        total=total,
        stages={"sent": done, "asking": total - done},
        due_on=due_on,
        days_left=left,
    )


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(0, 0, 0), (0, 7, 0), (999, 1000, 99), (7, 7, 100)]
)
def test_only_everyone_is_a_hundred_per_cent(part: int, whole: int, share: int) -> None:
    assert percent_of(part, whole) == share


def test_days_without_work_keep_the_sum() -> None:
    days = running_days({"2026-11-17": 2, "2026-11-20": 3}, "2026-11-17", TODAY)
    assert [count for _, count in days] == [2, 2, 2, 5]


def test_without_a_first_day_there_are_no_days() -> None:
    assert running_days({}, "", TODAY) == []


def test_the_pace_looks_back_seven_days() -> None:
    days = [(f"2026-11-{day:02d}", day * 10) for day in range(1, 21)]
    assert pace_of(days) == 10
    assert pace_of(days[:2]) == 10
    assert pace_of([]) == 0


@pytest.mark.parametrize(
    ("left", "pace", "count", "day"),
    [
        (20, 10.0, 5, "2026-11-22"),
        (0, 0.0, 1, "2026-11-20"),
        (20, 10.0, 2, ""),
        (20, 0.0, 9, ""),
    ],
)
def test_a_forecast_needs_three_days_and_a_pace(
    left: int, pace: float, count: int, day: str
) -> None:
    days = [(f"2026-11-{number:02d}", number) for number in range(1, count + 1)]
    assert forecast(left, pace, days, TODAY) == day


def test_the_nearest_group_is_unfinished_and_dated() -> None:
    groups = [group("a", 5, 5, 1), group("b", 5, 1, 9), group("c", 5, 1, None)]
    found = nearest_due(groups)
    assert found is not None
    assert found.key == "b"
    assert nearest_due([group("c", 5, 1, None)]) is None


def test_the_needed_pace_serves_the_tightest_day() -> None:
    assert needed_pace([group("a", 20, 0, 9), group("b", 40, 0, 99)]) == 2
    assert needed_pace([group("a", 20, 0, 1), group("b", 40, 0, 99)]) == 10
    assert needed_pace([group("a", 20, 0, None)]) is None
    assert needed_pace([group("a", 7, 0, -3)]) == 7


def test_a_target_lower_than_everyone_asks_for_fewer() -> None:
    low = replace(group("a", 41, 10, 9), target=90)
    assert (low.goal, low.short) == (37, 27)
    assert needed_pace([low]) == 3
    assert nearest_due([low]) is low
    made = replace(group("b", 20, 18, 1), target=90)
    assert made.short == 0
    assert nearest_due([made]) is None
    assert needed_pace([made]) == 0
