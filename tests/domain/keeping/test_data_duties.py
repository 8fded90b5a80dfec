"""Legal days, as the table of duties says them."""

from datetime import date

import pytest

from vssid_desk import resources
from vssid_desk.domain.keeping.data_duties import Request, days_of
from vssid_desk.domain.reference.tables import Reference

ASKED = "2026-11-27"  # a Friday


@pytest.mark.parametrize(
    ("unit", "due_on"),
    [("day", date(2026, 11, 30)), ("working_day", date(2026, 12, 2))],
)
def test_days_are_working_days_only_where_the_table_says_so(
    unit: str, due_on: date
) -> None:
    rows = [
        {"code": "answer", "name": "Trả lời", "count": "2", "unit": "day"},
        {"code": "view", "name": "Xem", "count": "3", "unit": unit},
    ]
    found = days_of(
        Request(kind="view", asked_on=ASKED), Reference.of({"data_duties": rows})
    )
    assert found.answer_by == date(2026, 11, 29)
    assert found.due_on == due_on


@pytest.mark.parametrize(
    ("asked_on", "due_is"),
    [("2026-11-26", "sure"), ("2026-11-23", "open"), ("2027-02-04", "open")],
)
def test_days_over_a_holiday_that_was_not_checked_are_not_sure(
    asked_on: str, due_is: str
) -> None:
    request = Request(kind="view", asked_on=asked_on)
    found = days_of(request, Reference.of(resources.load_tables()))
    assert found.is_sure is (due_is == "sure")
