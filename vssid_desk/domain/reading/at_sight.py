"""What the usual texts of a column come to at first sight: names, days, words with nothing to mend."""

from collections.abc import Callable
from datetime import date
from functools import partial

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.reading.names import name_at_sight
from vssid_desk.domain.reading.texts import text_at_sight
from vssid_desk.domain.values.cells import ColumnHint
from vssid_desk.domain.values.dates import day_at_sight

AtSight = Callable[[str], str | None]
"""Returns the value of a text that has nothing to note, None for one to be looked at."""


def value_at_sight(key: str, hint: ColumnHint, today: date) -> AtSight | None:
    """Return what reads the usual texts of a column of a field, None where nothing does."""
    if hint.encoding or hint.ocr or hint.turned:
        return None
    readers: dict[Kind, AtSight] = {
        Kind.NAME: name_at_sight,
        Kind.DATE: partial(day_at_sight, today=today),
        Kind.TEXT: text_at_sight,
        Kind.ADDRESS: text_at_sight,
    }
    return readers.get(FIELDS[key].kind)
