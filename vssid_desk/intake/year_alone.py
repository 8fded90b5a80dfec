"""Vendor layouts that mark, in a column of their own, that only the year of birth is known."""

from collections.abc import Sequence

from vssid_desk.domain.reading.normalise import Normalised
from vssid_desk.domain.values import date_notes, dates
from vssid_desk.domain.values.text import fold
from vssid_desk.intake.sheet import Cell, shown

MARKS = {"x", "xx", "v", "1", "co", "true", "yes"}
BIRTH = date_notes.BIRTH


def keep_year_alone(row: Normalised, marks: Sequence[Cell]) -> None:
    """Lower the precision of a birth date whose row is marked: 01/01/1956 becomes 1956."""
    born = row.fields.get(BIRTH, "")
    if len(born) > 4 and any(fold(shown(mark)) in MARKS for mark in marks):
        row.fields[BIRTH] = born[:4]
        row.raw.setdefault(BIRTH, dates.show(born))
        row.notes.append(date_notes.partial(born[:4]))
