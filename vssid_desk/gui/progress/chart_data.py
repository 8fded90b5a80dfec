"""What the burn-up chart draws: days, lines and marks as plain numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vssid_desk.domain.work.progress_report import ProgressReport

Point = tuple[date, float]
_SHOWN_LEAST = 14  # days on the axis, so that a young campaign has room
_AHEAD_MOST = 120  # days that a slow forecast may stretch the axis


@dataclass(frozen=True, slots=True)
class ChartData:
    """Lines of the chart: done so far, needed, forecast; due days with their words."""

    first: date
    today: date
    last: date
    total: int
    done: Sequence[Point]
    needed: Sequence[Point]
    forecast: Sequence[Point]
    dues: Sequence[tuple[date, str]]


def chart_data(report: ProgressReport) -> ChartData:
    """Return what to draw of a report."""
    today = date.fromisoformat(report.on)
    done = [(date.fromisoformat(on), float(number)) for on, number in report.days]
    first = done[0][0] if done else today
    dues = _dues(report)
    forecast = _forecast(report, today)
    ends = [today, first + timedelta(days=_SHOWN_LEAST), *(on for on, _ in dues)]
    ends += [min(on, today + timedelta(days=_AHEAD_MOST)) for on, _ in forecast]
    return ChartData(
        first=first,
        today=today,
        last=max(ends),
        total=report.total,
        done=done or [(today, float(report.done))],
        needed=_needed(report, first),
        forecast=forecast,
        dues=dues,
    )


def _dues(report: ProgressReport) -> list[tuple[date, str]]:
    by_day: dict[str, list[str]] = {}
    for group in report.groups:
        if group.due_on:
            by_day.setdefault(group.due_on, []).append(group.label)
    return [
        (
            date.fromisoformat(on),
            f"Hạn {labels[0].lower()}"
            if len(labels) == 1
            else f"Hạn {len(labels)} nhóm",
        )
        for on, labels in sorted(by_day.items())
    ]


def _needed(report: ProgressReport, first: date) -> list[Point]:
    """Return the line that keeps every group in time: its target met on its day."""
    dated = sorted(
        (g for g in report.groups if g.due_on), key=lambda group: group.due_on
    )
    line: list[Point] = [(first, 0.0)]
    total = 0
    for group in dated:
        total += group.goal
        day = date.fromisoformat(group.due_on)
        if line[-1][0] == day:
            line.pop()
        line.append((day, float(total)))
    return line if len(line) > 1 else []


def _forecast(report: ProgressReport, today: date) -> list[Point]:
    if not report.forecast_on or not report.short:
        return []
    end = date.fromisoformat(report.forecast_on)
    return [(today, float(report.done)), (end, float(report.goal))]


def ticks(total: int) -> list[int]:
    """Return round numbers for the axis, from 0 to below `total`."""
    if total < 4:
        return [0]
    step = 1
    for size in (1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000):
        step = size
        if total / size <= 4.5:
            break
    else:
        step = 10 ** (len(str(total)) - 1)
    return [
        number
        for number in range(0, total, step)
        if total - number > step * 0.4 or not number
    ]
