"""What is read at first sight is what the long way reads, with nothing to note."""

from datetime import date

import pytest
from hypothesis import example, given, strategies as st

from vssid_desk.domain.reading.at_sight import value_at_sight
from vssid_desk.domain.reading.normalise import (
    ColumnHint,
    RawCell,
    value_by_itself,
)

TODAY = date(2026, 11, 20)
NO_HINT = ColumnHint()
KEYS = ("full_name", "birth_date", "registered_on", "household_code", "address")
DAYS = st.from_regex(r"[0-3]?[0-9][/.-][01]?[0-9][/.-](1[89]|2[01])[0-9]{2} ?")
NAMES = st.text("AĂĐabeêđ ộÂ'-1=\u0300\u200b\u00a0", max_size=12)


@example("Trần Thị Bưởi")
@example("Thôn Đoài")
@example("Không Có")
@example("=Trần Thị Bưởi")
@example("28/02/2026")
@example("28/02/2025")
@example("00/02/1990")
@example("09/13/1990")
@example("29/02/1900")
@given(st.one_of(DAYS, NAMES, st.text(max_size=8)))
def test_first_sight_tells_what_the_long_way_tells(text: str) -> None:
    for key in KEYS:
        at_sight = value_at_sight(key, NO_HINT, TODAY)
        value = at_sight(text) if at_sight else None
        if value:
            long_way = value_by_itself(key, RawCell(text), {}, today=TODAY)
            assert value == long_way, key


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("full_name", "Trần Thị Bưởi", "Trần Thị Bưởi"),
        ("birth_date", "09/02/1990", "1990-02-09"),
        ("household_code", "300000001", "300000001"),
        ("address", "Thôn Đoài", "Thôn Đoài"),
    ],
)
def test_what_most_people_write_is_read_at_sight(key, text, value) -> None:
    at_sight = value_at_sight(key, NO_HINT, TODAY)
    assert at_sight is not None
    assert at_sight(text) == value


def test_a_column_of_which_something_is_known_is_not_read_at_sight() -> None:
    for hint in (
        ColumnHint(encoding="tcvn3"),
        ColumnHint(ocr=True),
        ColumnHint(turned="month_first"),
    ):
        assert value_at_sight("full_name", hint, TODAY) is None
        assert value_at_sight("birth_date", hint, TODAY) is None
