"""Dates in all the ways they arrive, one line a way."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.reading.normalise import ColumnHint, RawCell, normalise_row
from vssid_desk.domain.values import dates

TODAY = date(2026, 11, 20)


def read(value, **around):
    iso, notes = dates.parse(value, today=TODAY, **around)
    return iso, [
        (one.code.removeprefix("birth_date."), one.severity.value) for one in notes
    ]


@pytest.mark.parametrize(
    ("value", "iso", "faults"),
    [
        ("...../...../1956", "1956", ["year_only"]),
        ("..../1956", "1956", ["year_only"]),
        ("__/__/1956", "1956", ["year_only"]),
        ("xx/xx/1956", "1956", ["year_only"]),
        ("0/0/1956", "1956", ["year_only"]),
        ("12/00/1956", "1956", ["year_only"]),
        ("00/05/1956", "1956-05", ["month_only"]),
        ("1956-00-00", "1956", ["year_only"]),
        ("sinh năm 1956", "1956", ["rewritten", "year_only"]),
        ("'09/02/1990", "1990-02-09", ["spaces"]),
        ("’09/02/1990", "1990-02-09", ["spaces"]),
        ("09/02/1990 ", "1990-02-09", ["spaces"]),
        ("12 / 05 / 1956", "1956-05-12", ["spaces"]),
        ("09/02/1990\u200b", "1990-02-09", ["spaces"]),
        ("\u00a01956", "1956", ["spaces", "year_only"]),
        ("không rõ", "", ["none_written"]),
        ("Chưa nhớ", "", ["none_written"]),
        ("không có giấy khai sinh", "", ["none_written"]),
        ("1990-02-09T00:00:00+07:00", "1990-02-09", []),
        ("1990-02-09 07:30", "1990-02-09", []),
        (0, "", []),
        (0.0, "", []),
    ],
)
def test_what_is_certain_is_a_note_at_most(value, iso, faults):
    assert read(value) == (iso, [(fault, "note") for fault in faults])


@pytest.mark.parametrize(
    ("value", "iso", "fault"),
    [
        ("5/90", "1990-05", "two_digit_year"),
        ("01/56", "1956-01", "two_digit_year"),
        ("12.05.56", "1956-05-12", "two_digit_year"),
        ("1990-02-09T17:00:00.000Z", "1990-02-09", "time_zone"),
        ("090290", "1990-02-09", "no_separators"),
        ("19900209", "1990-02-09", "no_separators"),
        (9021990, "1990-02-09", "no_separators"),
        (32913, "1990-02-09", "serial"),
        ("32913.0", "1990-02-09", "serial"),
        ("khoảng 1956", "1956", "other_words"),
        ("09/02/1990 (AL)", "1990-02-09", "other_words"),
        ("l9/02/1990", "1990-02-19", "letter_for_digit"),
    ],
)
def test_what_is_usable_after_a_look_is_a_warning(value, iso, fault):
    found, codes = read(value)
    assert (found, (fault, "warning") in codes) == (iso, True)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("quý 2/1956", "range"),
        ("1990 hoặc 1991", "range"),
        ("31/04/1990", "impossible"),
        ("02/30/1990", "month_first"),
        ("09/02/19900", "five_digit_year"),
        ("21/11/2026", "future"),
        (51990, "future"),
        ("9/2", "unreadable"),
    ],
)
def test_where_nothing_may_be_taken_it_is_an_error(value, fault):
    assert read(value) == ("", [(fault, "error")])


def in_column(value, turned):
    found = normalise_row(
        {"birth_date": RawCell(value)},
        {"birth_date": ColumnHint(turned=turned)},
        today=TODAY,
    )
    return found.fields["birth_date"], [(n.code, n.proposal) for n in found.notes]


TURNED = [("birth_date.may_be_turned", "1990-09-02")]


@pytest.mark.parametrize(
    ("value", "turned", "notes"),
    [
        ("09/02/1990", "month_first", TURNED),
        (date(1990, 2, 9), "turned", TURNED),
        ("09/02/1990", "turned", []),
        (date(1990, 2, 9), "month_first", []),
        (date(1990, 2, 13), "turned", []),
        (date(1990, 2, 2), "turned", []),
    ],
)
def test_a_day_that_may_be_the_month_is_told(value, turned, notes):
    assert in_column(value, turned)[1] == notes


@given(st.one_of(st.text(max_size=25), st.text("0123456789/.- nămTZ:'x", max_size=20)))
def test_a_date_is_whole_or_nothing_and_reads_the_same_again(text):
    iso, notes = read(text)
    assert iso == "" or dates.precision(iso)
    if iso:
        assert read(iso)[0] == iso
        assert len(iso) == 10 or notes
