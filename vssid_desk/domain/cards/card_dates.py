"""Dates as cards write them, in ISO with the precision they have."""

import re
from calendar import monthrange

_WRITTEN = re.compile(r"(?:(?:([0-9]{1,2})/)?([0-9]{1,2})/)?([0-9]{4})")


def compact_date(digits: str) -> str:
    """Return ddmmyyyy, mmyyyy or yyyy as ISO; zeros lower the precision; "" when impossible."""
    if not re.fullmatch(r"[0-9]{8}|[0-9]{6}|[0-9]{4}", digits):
        return ""
    padded = digits.rjust(8, "0")
    return _iso(padded[:2], padded[2:4], padded[4:])


def written_date(text: str) -> str:
    """Return dd/mm/yyyy, mm/yyyy or yyyy as ISO, "" for "-" and anything else."""
    match = _WRITTEN.fullmatch(text.strip())
    return _iso(match[1] or "", match[2] or "", match[3]) if match else ""


def _iso(day: str, month: str, year: str) -> str:
    day_number, month_number = int(day or 0), int(month or 0)
    if not 1850 <= int(year) <= 2199 or month_number > 12:
        return ""
    if not month_number:
        return year if not day_number else ""
    if not day_number:
        return f"{year}-{month_number:02d}"
    if day_number > monthrange(int(year), month_number)[1]:
        return ""
    return f"{year}-{month_number:02d}-{day_number:02d}"
