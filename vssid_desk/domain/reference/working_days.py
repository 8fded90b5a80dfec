"""Working days: weekdays but for holidays, and the Saturdays worked in their place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Self

from vssid_desk.domain.reference.tables import Reference

_DAY = timedelta(days=1)
_SATURDAY = 5
UNCHECKED = "ngày nghỉ chưa kiểm tra"


@dataclass(frozen=True, slots=True)
class Calendar:
    """`kinds` says of an ISO day whether it is "off" or "worked"; weekdays else are worked.

    `unchecked` are days of which no text was at hand that settles them, `years` those that
    the table knows at all.
    """

    kinds: Mapping[str, str] = field(default_factory=dict)
    unchecked: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()

    @classmethod
    def of(cls, reference: Reference) -> Self:
        """Build from the table resources/reference/holidays."""
        rows = reference.table("holidays").rows
        newest = {day: found[-1] for day, found in rows.items()}
        return cls(
            {day: row["kind"] for day, row in newest.items() if row["kind"] != "open"},
            frozenset(day for day, row in newest.items() if row["checked"] != "yes"),
            frozenset(date.fromisoformat(day).year for day in newest),
        )

    def works(self, day: date) -> bool:
        """Tell whether offices work on a day."""
        kind = self.kinds.get(day.isoformat())
        return kind == "worked" if kind else day.weekday() < _SATURDAY

    def is_sure(self, first: date, last: date) -> bool:
        """Tell whether every day after the first up to the last was checked."""
        begin, end = sorted((first, last))
        known = self.years.issuperset(range(begin.year, end.year + 1))
        stretch = (begin.isoformat(), end.isoformat())
        return known and not any(
            stretch[0] < day <= stretch[1] for day in self.unchecked
        )

    def between(self, today: date, last: date) -> int:
        """Count the working days after today up to the last one; negative when it is over."""
        if last < today:
            return -self.between(last, today)
        days = ((last - _DAY * back) for back in range((last - today).days))
        return sum(map(self.works, days))

    def after(self, today: date, count: int) -> date:
        """Return the working day that is so many working days from today."""
        day = today
        while count:
            day += _DAY
            count -= self.works(day)
        return day


def is_day(text: str) -> bool:
    """Tell whether a text is an ISO day of the calendar: 2026-11-30."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def days_words(last: date, today: date, calendar: Calendar) -> str:
    """Say how long it is until a last day: "còn 10 ngày, 7 ngày làm việc".

    Where a holiday in between was not checked, the words say so.
    """
    left, worked = (last - today).days, abs(calendar.between(today, last))
    if not left:
        return "hết hôm nay"
    told = f"còn {left} ngày" if left > 0 else f"quá hạn {-left} ngày"
    doubt = "" if calendar.is_sure(today, last) else f" ({UNCHECKED})"
    return f"{told}, {worked} ngày làm việc{doubt}"
