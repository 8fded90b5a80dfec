"""Whether day and month of a column of dates changed places on their way here."""

import re
from collections.abc import Sequence
from datetime import date

from vssid_desk.intake.sheet import Cell

ENOUGH = 3
ENOUGH_TOGETHER = 8
_WRITTEN = re.compile(
    r"\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-](?:[0-9]{4}|[0-9]{2})"
    r"(?:\s+[0-9]{1,2}(?::[0-9]{2}){1,2}(\s*[AaPp][Mm])?)?\s*"
)


def turned(values: Sequence[Cell]) -> str:
    """Return "month_first", "clock", "turned" or "" for the dates of one column.

    "month_first": texts with the month before the day, none the usual way; "clock": none that tell, but
    with the hour as Americans write it, who put the month first. "turned": only days
    from 13 on stayed texts while all real dates have days up to 12, as a spreadsheet leaves
    them that takes 05/06 for the sixth of May.
    """
    pairs = [
        match for v in values if isinstance(v, str) and (match := _WRITTEN.fullmatch(v))
    ]
    parts = [(int(match[1]), int(match[2])) for match in pairs]
    usual = sum(first > 12 >= second for first, second in parts)
    other = sum(second > 12 >= first for first, second in parts)
    if not usual and other >= ENOUGH:
        return "month_first"
    if not usual and sum(bool(match[3]) for match in pairs) * 2 > len(values):
        return "clock"
    days = [value.day for value in values if isinstance(value, date)]
    clear = usual == len(parts) >= ENOUGH and len(days) >= ENOUGH and max(days) <= 12
    return "turned" if clear and usual + len(days) >= ENOUGH_TOGETHER else ""
