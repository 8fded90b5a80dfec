"""Dates as people write them, with the precision that is known."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.values import dates

TODAY = date(2026, 11, 20)


def read(value, **around):
    iso, notes = dates.parse(value, today=TODAY, **around)
    return iso, [(one.code.split(".")[1], one.severity.value) for one in notes]


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("09/02/1990", "1990-02-09"),
        ("9/2/1990", "1990-02-09"),
        ("9-2-1990", "1990-02-09"),
        ("09.02.1990", "1990-02-09"),
        ("09 02 1990", "1990-02-09"),
        ("09\\02\\1990", "1990-02-09"),
        ("1990-02-09", "1990-02-09"),
        ("1990-02-09 00:00:00", "1990-02-09"),
        ("1990-02-09T00:00:00", "1990-02-09"),
        ("09/02//1990", "1990-02-09"),
        (date(1990, 2, 9), "1990-02-09"),
        (datetime(1990, 2, 9, 7, 30), "1990-02-09"),  # noqa: DTZ001
        ("29/02/2000", "2000-02-29"),
    ],
)
def test_a_whole_date_is_taken_without_a_word(value, iso):
    assert read(value) == (iso, [])


@pytest.mark.parametrize(
    ("value", "iso", "fault"),
    [
        ("02/1990", "1990-02", "month_only"),
        ("5/1956", "1956-05", "month_only"),
        ("1990-02", "1990-02", "month_only"),
        ("1956", "1956", "year_only"),
        (1956, "1956", "year_only"),
        (1956.0, "1956", "year_only"),
        ("00/00/1956", "1956", "year_only"),
        ("0/0/1956", "1956", "year_only"),
        ("00/05/1956", "1956-05", "month_only"),
        ("12/00/1956", "1956", "year_only"),
        ("../../1956", "1956", "year_only"),
        ("…/…/1956", "1956", "year_only"),
        ("//1956", "1956", "year_only"),
        ("x/x/1956", "1956", "year_only"),
        ("__/__/1956", "1956", "year_only"),
        ("--/1956", "1956", "year_only"),
    ],
)
def test_what_is_not_known_stays_open_with_a_note(value, iso, fault):
    assert read(value) == (iso, [(fault, "note")])


@pytest.mark.parametrize(
    ("value", "iso", "fault", "severity"),
    [
        ("９/２/１９９０", "1990-02-09", "digits_rewritten", "note"),
        ("٠٩/٠٢/١٩٩٠", "1990-02-09", "digits_rewritten", "note"),
        ("ngày 9 tháng 2 năm 1990", "1990-02-09", "rewritten", "note"),
        ("9 tháng 2, 1990", "1990-02-09", "rewritten", "note"),
        ("9-Feb-1990", "1990-02-09", "rewritten", "note"),
        ("Feb 9, 1990", "1990-02-09", "rewritten", "note"),
        ("09-02-90", "1990-02-09", "two_digit_year", "warning"),
        ("09/02/26", "2026-02-09", "two_digit_year", "warning"),
        ("09/12/26", "1926-12-09", "two_digit_year", "warning"),
        ("09021990", "1990-02-09", "no_separators", "warning"),
        (9021990, "1990-02-09", "no_separators", "warning"),
        (9021990.0, "1990-02-09", "no_separators", "warning"),
        ("19900209", "1990-02-09", "no_separators", "warning"),
        ("33123", "1990-09-07", "serial", "warning"),
        (33123, "1990-09-07", "serial", "warning"),
        (33123.5, "1990-09-07", "serial", "warning"),
        ("O9/02/199O", "1990-02-09", "letter_for_digit", "warning"),
        ("09/02/1990 (theo CCCD)", "1990-02-09", "other_words", "warning"),
        ("Sinh ngày 12/05/1956", "1956-05-12", "other_words", "warning"),
    ],
)
def test_a_date_written_otherwise_is_taken_and_told(value, iso, fault, severity):
    assert read(value) == (iso, [(fault, severity)])


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        ("120556", ["two_digit_year", "no_separators"]),
        ("051956", ["no_separators", "month_only"]),
        ("khoảng 1956", ["other_words", "year_only"]),
        ("năm 1956", ["rewritten", "year_only"]),
        ("56", ["two_digit_year", "year_only"]),
        ("tháng 2/1990", ["rewritten", "month_only"]),
    ],
)
def test_several_doubts_are_each_told(value, faults):
    assert [fault for fault, _ in read(value)[1]] == faults


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("31/02/1990", "impossible"),
        ("29/02/1990", "impossible"),
        ("32/01/1990", "impossible"),
        ("13/13/1990", "impossible"),
        ("31/12/1899", "impossible"),
        (date(1899, 12, 31), "impossible"),
        ("02/25/1990", "month_first"),
        ("21/11/2026", "future"),
        ("12/2026", "future"),
        ("2027", "future"),
        (date(2030, 1, 1), "future"),
        (60000, "future"),
        ("1956-1958", "range"),
        ("1956 hoặc 1957", "range"),
        ("09/02/1990 - 10/02/1991", "range"),
        ("9-10/02/1990", "range"),
        ("1956 (khai sinh) 1957", "range"),
        ("sinh 1/2/1990 hoặc 1/3/1990", "range"),
        ("khoảng 1956 - 1958", "range"),
        ("O1/02/1990 - 02/02/1990", "range"),
        ("12/05/19566", "five_digit_year"),
        ("12/O5/19566", "five_digit_year"),
        ("12/05/195", "five_digit_year"),
        ("09/02/1990 số 12", "unreadable"),
        (5, "unreadable"),
        (12.5, "unreadable"),
        (True, "unreadable"),
        (time(7, 30), "unreadable"),
    ],
)
def test_nothing_is_taken_and_nothing_proposed(value, fault):
    iso, notes = dates.parse(value, today=TODAY)
    assert iso == ""
    (one,) = notes
    assert (one.code, one.severity) == (f"birth_date.{fault}", "error")
    assert one.proposal is None


@pytest.mark.parametrize(
    "value", [None, "", "  ", "-", "…", "../../....", "x", "00/00/0000"]
)
def test_an_open_place_is_no_fault(value):
    assert read(value) == ("", [])


def test_the_number_chooses_the_century_of_a_two_digit_year():
    assert read("09/02/20", number_year=1920)[0] == "1920-02-09"
    assert read("09/02/20")[0] == "2020-02-09"
    assert read("09/02/08", number_year=1908)[0] == "2008-02-09"


def test_the_number_tells_when_the_year_stands_first():
    assert read("98-03-05", number_year=1998)[0] == "1998-03-05"
    assert read("98-03-05")[0] == ""


def test_a_year_in_a_cell_of_days_is_told_and_taken_when_the_number_agrees():
    day = date(1899, 12, 30) + timedelta(days=1990)
    assert read(day) == (day.isoformat(), [("year_as_date", "warning")])
    assert read(day, number_year=1990) == ("1990", [("year_as_date", "warning")])


def test_only_a_birth_must_lie_in_the_past():
    assert read("01/01/2027", field="contract_from") == ("2027-01-01", [])
    assert read(date(2027, 1, 1), field="contract_from") == ("2027-01-01", [])
    assert read("2027", field="receipt_on") == ("2027", [])
    assert read("09/12/26", field="contract_from")[0] == "2026-12-09"


@given(st.dates(date(1900, 1, 1), date(2026, 11, 20)))
def test_every_day_comes_back_from_how_it_is_shown(day):
    iso = day.isoformat()
    assert dates.parse(dates.show(iso), today=TODAY) == (iso, [])
    assert dates.parse(iso, today=TODAY) == (iso, [])
    assert dates.parse(f"{day:%d%m%Y}", today=TODAY)[0] == iso


@given(
    st.one_of(
        st.text(max_size=20), st.floats(), st.integers(), st.text("0123456789/-. ")
    )
)
def test_anything_gives_a_date_or_a_reason_and_never_a_fault(value):
    iso, notes = dates.parse(value, today=TODAY)
    assert not iso or "1900" <= iso <= TODAY.isoformat()
    assert all("đã xác thực" not in one.text for one in notes)


def test_dates_in_words():
    assert dates.words("2026-09-05") == "ngày 05 tháng 9 năm 2026"
    assert dates.words("1990-02-09") == "ngày 09 tháng 02 năm 1990"
    assert dates.words("1990-12") == "tháng 12 năm 1990"
    assert dates.words("1990") == "năm 1990"
    assert dates.words("") == ""


def test_dates_as_shown():
    shown = [dates.show(iso) for iso in ("1990-02-09", "1990-02", "1990", "")]
    assert shown == ["09/02/1990", "02/1990", "1990", ""]


def test_precision_and_year():
    kinds = [dates.precision(iso) for iso in ("1990-02-09", "1990-02", "1990", "")]
    assert kinds == ["day", "month", "year", ""]
    assert (dates.year_of("1990-02"), dates.year_of("")) == (1990, 0)


@pytest.mark.parametrize("value", ["Feb-1990", "Feb-90", "feb 1990"])
def test_a_month_as_spreadsheets_show_it_is_a_month(value):
    iso, told = read(value)
    assert iso == "1990-02"
    assert ("month_only", "note") in told
    assert (("two_digit_year", "warning") in told) == (len(value) == 6)
