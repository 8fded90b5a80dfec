"""Dates with the precision that is known: 1956, 1956-05, 1956-05-12."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from vssid_desk.domain.values import date_notes, date_shapes
from vssid_desk.domain.values.cells import CellValue, Result
from vssid_desk.domain.values.date_notes import BIRTH, OLDEST_YEAR, show
from vssid_desk.domain.values.date_shapes import Shape

__all__ = ["parse", "precision", "show", "words", "year_of"]

_LAST_SERIAL = 73_050  # 31/12/2099 as spreadsheets count days
_SERIAL_ZERO = date(1899, 12, 30)
_ZEROS = (_SERIAL_ZERO, date(1904, 1, 1))  # the second in workbooks of old Macintoshes
# Of a number format: no letters of a day.
_UNSHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
_OLDEST_AGE = 110  # no number makes anybody older


def words(iso: str) -> str:
    """Return a date as papers spell it: "ngày 05 tháng 9 năm 2026"."""
    names = ("năm", "tháng", "ngày")
    values = iso.split("-") if iso else []
    if len(values) > 1 and int(values[1]) > 2:  # only January and February take a zero
        values[1] = str(int(values[1]))
    pairs = list(zip(names, values, strict=False))
    return " ".join(f"{name} {value}" for name, value in reversed(pairs))


def precision(iso: str) -> str:
    """Return "day", "month", "year" or "" for what is known of a date."""
    return {10: "day", 7: "month", 4: "year"}.get(len(iso), "")


def year_of(iso: str) -> int:
    """Return the year of a date, 0 when there is none."""
    return int(iso[:4]) if iso[:4].isdigit() else 0


def parse(
    value: CellValue,
    *,
    today: date,
    field: str = BIRTH,
    number_year: int = 0,
    starts_1904: bool = False,
) -> Result:
    """Return a date in ISO form with what was found about it, "" when none may be taken.

    `number_year` is the year the person's ĐDCN tells; it chooses the century of a two-digit year.
    `starts_1904` says from where a bare count of days begins. Day comes before month, as everywhere in Viet Nam. Only a `birth_date` must lie in the past.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _of_date(value, today, field, number_year)
    if isinstance(value, bool):
        return date_notes.unreadable(field, str(value))
    if isinstance(value, int | float):
        # 0 is an empty cell that a formula carried over
        zero = _ZEROS[starts_1904]
        return _of_number(value, today, field, number_year, zero) if value else ("", [])
    if isinstance(value, str):
        return _of_text(value, today, field, number_year)
    return ("", []) if value is None else date_notes.unreadable(field, str(value))


def day_at_sight(text: str, today: date) -> str | None:
    """Return a day of years gone by, written as most are: 09/02/1990; None for any other text."""
    found = _DAY.fullmatch(text)
    if not found or int(found[3]) >= today.year:
        return None
    return f"{found[3]}-{found[2]}-{found[1]}"


# Days that every month has.
_DAY = re.compile(r"(0[1-9]|1[0-9]|2[0-8])/(0[1-9]|1[0-2])/((?:19|20)[0-9]{2})")


def shown_precision(number_format: str) -> str:
    """Return "month" or "year" for a number format that shows a day without its day, else ""."""
    if "y" not in number_format and "Y" not in number_format:
        return ""
    letters = _UNSHOWN.sub("", number_format.partition(";")[0]).lower()
    if set(letters) & set("dhs0#"):
        return ""
    return "month" if "m" in letters else "year"


def as_shown(value: date, number_format: str) -> date | str:
    """Return what a cell shows of a day: one typed as 3/1985 is kept as its first of March."""
    shown = shown_precision(number_format)
    if shown and value.day == 1 and (shown == "month" or value.month == 1):
        return value.strftime("%m/%Y" if shown == "month" else "%Y")
    return value


def may_be_turned(iso: str, value: CellValue, why: str) -> bool:
    """Tell whether a day could as well be the month; `why` is that of ColumnHint."""
    if len(iso) != 10 or not 1 <= int(iso[8:]) <= 12 or iso[5:7] == iso[8:]:
        return False
    return isinstance(value, str) == (why in {"month_first", "clock"})


def _of_date(value: date, today: date, field: str, number_year: int) -> Result:
    iso = value.isoformat()
    if field != BIRTH:
        return iso, []
    refused = date_notes.outside(iso, today, field)
    if refused:
        return "", [refused]
    serial = (value - _SERIAL_ZERO).days
    if not OLDEST_YEAR <= serial <= today.year:
        return iso, []
    # A year typed into a cell that shows days: 1990 shows as 12/06/1905.
    taken = str(serial) if serial == number_year else iso
    return taken, [date_notes.year_as_date(iso, str(serial))]


def _of_number(
    value: float,
    today: date,
    field: str,
    number_year: int,
    zero: date = _SERIAL_ZERO,
) -> Result:
    if not 0 < value < 1e8:
        return date_notes.unreadable(field, str(value))
    whole = int(value)
    if OLDEST_YEAR <= value <= today.year and whole == value:
        return _finished(Shape(year=str(whole)), str(whole), today, field, number_year)
    if 3_000 <= value <= _LAST_SERIAL:
        return _of_serial(whole, today, field, zero)
    if whole == value and len(str(whole)) in (5, 6, 7, 8):
        # a number that lost the zero of its day: 9021990
        digits = str(whole).zfill(8 if whole > 999_999 else 6)
        return _of_text(digits, today, field, number_year)
    return date_notes.unreadable(field, str(value))


def _of_serial(serial: int, today: date, field: str, zero: date) -> Result:
    iso = (zero + timedelta(days=serial)).isoformat()
    refused = date_notes.outside(iso, today, field)
    if refused:
        return "", [refused]
    return iso, [date_notes.serial(field, serial, iso)]


def _of_text(text: str, today: date, field: str, number_year: int) -> Result:
    plain = date_shapes.FULL.fullmatch(text)
    if plain and plain[3] != "0000":  # the usual way: 09/02/1990
        day, month, year = plain.groups()
        spaces = () if text == text.strip() else ("spaces",)
        shape = Shape(day=day, month=month, year=year, noted=spaces)
    else:
        if date_shapes.is_nothing(text):
            return "", []
        if date_shapes.says_none(text):
            return "", [date_notes.none_written(field, text)]
        if date_shapes.SERIAL.fullmatch(text.strip()):
            return _of_number(float(text.strip()), today, field, number_year)
        shape = date_shapes.read(text)
    if shape.refusal:
        return "", [date_notes.refusal(field, shape.refusal, text)]
    return _finished(shape, text, today, field, number_year)


def _finished(
    shape: Shape, text: str, today: date, field: str, number_year: int
) -> Result:
    """Return the date of a shape, with a note for everything unusual about it."""
    shape, year = _with_century(shape, today, field, number_year)
    iso = _iso(year, shape.month, shape.day)
    if not iso:
        return "", [date_notes.impossible(field, shape, text)]
    refused = date_notes.outside(iso, today, field)
    if refused:
        return "", [refused]
    notes = [
        date_notes.told(field, fault, text, iso) for fault in shape.warned + shape.noted
    ]
    if len(shape.year) == 2:
        notes.insert(0, date_notes.century(field, iso, year == number_year))
    if len(iso) < 10 and field == BIRTH:
        notes.append(date_notes.partial(iso))
    return iso, notes


def _with_century(
    shape: Shape, today: date, field: str, number_year: int
) -> tuple[Shape, int]:
    """Return the shape in the order that fits, and its year of four digits."""
    if len(shape.year) != 2:
        return shape, int(shape.year)
    turned = Shape(
        day=shape.year,
        month=shape.month,
        year=shape.day,
        warned=shape.warned,
        noted=shape.noted,
    )
    known = number_year and today.year - number_year <= _OLDEST_AGE
    ending = f"{number_year % 100:02d}" if known else ""
    if ending and shape.year != ending and turned.year.zfill(2) == ending:
        return turned, number_year
    if ending == shape.year:
        return shape, number_year
    return shape, _likely_year(shape, today, field)


def _likely_year(shape: Shape, today: date, field: str) -> int:
    """Return this century's year unless a birth would then lie in the future."""
    year = 2000 + int(shape.year)
    iso = _iso(year, shape.month, shape.day) or str(year)
    if field == BIRTH and iso > today.isoformat()[: len(iso)]:
        return year - 100
    return year


def _iso(year: int, month: str, day: str) -> str:
    """Return the ISO form; zeros lower the precision; "" for a day no calendar has."""
    month_number, day_number = int(month or 0), int(day or 0)
    if not 1000 <= year <= 9999 or month_number > 12 or day_number > 31:
        return ""
    if not month_number:
        return f"{year:04d}"
    if not day_number:
        return f"{year:04d}-{month_number:02d}"
    if day_number > monthrange(year, month_number)[1]:
        return ""
    return f"{year:04d}-{month_number:02d}-{day_number:02d}"
