"""How old a person is on a day, when the birth date tells it."""

from datetime import date
from functools import lru_cache


def age_on(birth_date: str, on: date) -> int | None:
    """Return full years of age on a day, or None when the date leaves two answers.

    `birth_date` is "1990-02-09", "1990-02" or "1990"; a person born on 29 February comes
    of age on 1 March.
    """
    oldest, youngest = ages_on(birth_date, on)
    return oldest if oldest == youngest else None


def ages_on(birth_date: str, on: date) -> tuple[int | None, int | None]:
    """Return the greatest and the least full years of age that a birth date leaves open."""
    return _age(birth_date, on, "-01-01"), _age(birth_date, on, "-12-31")


def age_band(birth_date: str, on: date) -> str:
    """Return "under_15", "15_17" or "adult"; "" when the date leaves two answers."""
    bands = {_band(age) for age in ages_on(birth_date, on) if age is not None}
    return bands.pop() if len(bands) == 1 else ""


def _band(age: int) -> str:
    if age < 15:
        return "under_15"
    return "15_17" if age < 18 else "adult"


@lru_cache(maxsize=16)
def _month_and_day(on: date) -> str:
    return on.isoformat()[5:]


def _age(birth_date: str, on: date, end: str) -> int | None:
    """Count years, taking `end` ("-01-01" or "-12-31") for what the date lacks."""
    if not birth_date[:4].isdecimal():
        return None
    # Comparing texts needs no real calendar day: "-31" stands for the last of a month.
    day = birth_date[5:] or end[1:]
    if len(day) == 2:
        day += end[3:]
    had_birthday = _month_and_day(on) >= day
    return on.year - int(birth_date[:4]) - (not had_birthday)
