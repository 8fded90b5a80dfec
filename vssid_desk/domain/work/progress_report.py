"""How far a campaign is: by group and stage, by day, by effort; plain figures."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

FORECAST_DAYS_LEAST = 3
PACE_DAYS = 7


class _Counted(Protocol):
    @property
    def total(self) -> int: ...

    @property
    def done(self) -> int: ...

    @property
    def target(self) -> int: ...


class _Measured:
    """Measures of whatever counts people, those done, and a target in per cent."""

    __slots__ = ()

    @property
    def percent(self: _Counted) -> int:
        """Share done, rounded down so that 100 means everyone."""
        return percent_of(self.done, self.total)

    @property
    def goal(self: _Counted) -> int:
        """People that make the target."""
        return goal_of(self.total, self.target)

    @property
    def short(self: _Counted) -> int:
        """People that are still missing to the target."""
        return max(0, goal_of(self.total, self.target) - self.done)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupProgress(_Measured):
    """One group against its own due day; `days_left` is None without a due day."""

    key: str
    label: str
    total: int
    stages: Mapping[str, int]
    due_on: str = ""
    due_words: str = ""
    days_left: int | None = None
    target: int = 100  # per cent that the campaign wants done

    @property
    def done(self) -> int:
        """People sent or closed."""
        return self.stages.get("sent", 0) + self.stages.get("closed", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """People left, by what their next step takes."""

    key: str
    label: str
    detail: str
    count: int
    stages: tuple[str, ...]
    path_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReport(_Measured):
    """The figures of one campaign, or of all, at one moment."""

    title: str
    basis: str
    on: str
    total: int
    done: int
    groups: Sequence[GroupProgress]
    efforts: Sequence[Effort]
    days: Sequence[tuple[str, int]]  # ISO day, people done by the end of it
    pace: float  # people a day over the last seven days
    noted: Sequence[str] = ()  # sentences of what was noted beside the cases
    needed: int | None  # people a day from now on to make the nearest due day
    nearest: GroupProgress | None
    done_today: int
    forecast_on: str  # ISO day on which the target will be met, or ""
    target: int = 100  # per cent

    @property
    def is_late(self) -> bool:
        """Whether today's pace misses the nearest due day."""
        return self.needed is not None and self.pace < self.needed


def percent_of(part: int, whole: int) -> int:
    """Return the share in whole per cent, rounded down; 0 when there is nobody."""
    return part * 100 // whole if whole else 0


def target_words(found: ProgressReport) -> str:
    """Say what the campaign wants done, and how many are missing to it."""
    missing = f"còn {found.short} người" if found.short else "đã đạt"
    return f"Chỉ tiêu {found.target} % ({found.goal} người): {missing}."


def goal_of(whole: int, target: int) -> int:
    """Return how many of `whole` make `target` per cent, rounded up."""
    return -(-whole * target // 100)


def running_days(
    per_day: Mapping[str, int], first: str, last: date
) -> list[tuple[str, int]]:
    """Return for every day from `first` to `last` how many were done by its end."""
    if not first:
        return []
    day, total, days = date.fromisoformat(first), 0, []
    while day <= last:
        total += per_day.get(day.isoformat(), 0)
        days.append((day.isoformat(), total))
        day += timedelta(days=1)
    return days


def pace_of(days: Sequence[tuple[str, int]]) -> float:
    """Return people a day over the last seven days (fewer when it began later)."""
    if not days:
        return 0.0
    before = days[-PACE_DAYS - 1][1] if len(days) > PACE_DAYS else 0
    return (days[-1][1] - before) / min(PACE_DAYS, len(days))


def forecast(left: int, pace: float, days: Sequence[tuple[str, int]], on: date) -> str:
    """Return the day on which those left will be done at this pace, or "" when unknown."""
    if left and (len(days) < FORECAST_DAYS_LEAST or pace <= 0):
        return ""
    return (on + timedelta(days=math.ceil(left / pace) if left else 0)).isoformat()


def nearest_due(groups: Sequence[GroupProgress]) -> GroupProgress | None:
    """Return the group short of its target whose day comes first."""
    waiting = [group for group in groups if group.days_left is not None and group.short]
    return min(waiting, key=lambda group: group.due_on) if waiting else None


def needed_pace(groups: Sequence[GroupProgress]) -> int | None:
    """Return the people a day that bring every group to its target in time; None without due days."""
    dated = sorted(
        (group for group in groups if group.days_left is not None),
        key=lambda group: group.due_on,
    )
    if not dated:
        return None
    left, needed = 0, 0
    for group in dated:
        left += group.short
        days = max(1, (group.days_left or 0) + 1)
        needed = max(needed, math.ceil(left / days))
    return needed
