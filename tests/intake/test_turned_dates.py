"""Columns of dates in which day and month changed places."""

import pytest

USUAL = ["25/05/1990", "13/06/1991", "14/07/1992", "30/01/1993", "21/09/1994"]
REAL = ["@1990-05-06", "@1991-07-08", "@1992-02-09", "@1993-11-12"]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ([*USUAL, *REAL], 4),
        ([*USUAL, "05/06/1990", *REAL], 0),
        ([*USUAL, *REAL, "@1990-05-25"], 0),
        (["05/25/1990", "06/13/1991", "07/14/1992", "05/06/1990"], 1),
        (["05/25/1990", "25/05/1991", "07/14/1992", "05/06/1990"], 0),
        (["5/12/1990 12:00:00 AM", "6/7/1991 12:00:00 AM", "7/7/1992 12:00:00 AM"], 2),
        (["5/12/1990 12:00:00 AM", "25/7/1991 12:00:00 AM"], 0),
        (["5/12/1990 00:00:00", "6/7/1991 00:00:00"], 0),
        (USUAL, 0),
        (REAL, 0),
    ],
)
def test_days_and_months_that_changed_places_are_told(read, dates, told):
    rows = "".join(f"| Lê Văn Dần | {text} |\n" for text in dates)
    reading = read("| Họ tên | Ngày sinh |\n" + rows)
    found = [
        note
        for person in reading.people
        for note in person["notes"]
        if note["code"] == "birth_date.may_be_turned"
    ]
    assert len(found) == told
    assert {note["severity"] for note in found} <= {"warning"}
