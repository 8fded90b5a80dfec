"""Texts fit their place: smaller first, then more lines; no letter is ever lost."""

from hypothesis import given, strategies as st

from vssid_desk.documents.fitting import Room, fit, fit_cell, wrap, wrap_runs
from vssid_desk.documents.markup import runs
from vssid_desk.documents.typeface import width

WORDS = st.lists(
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyẤỆ/0123456789", min_size=1, max_size=40),
    max_size=12,
).map(" ".join)


@given(WORDS, st.floats(30, 400))
def test_no_letter_is_lost_and_no_line_too_wide(text: str, room: float) -> None:
    lines = wrap(text, "", 12, room, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, "", 12) <= room + 0.1 for line in lines)


@given(WORDS, st.floats(40, 300))
def test_a_cell_keeps_every_letter(text: str, room: float) -> None:
    fitted = fit_cell(text, "", 10, room)
    assert "".join(fitted.lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, "", fitted.size) <= room + 0.1 for line in fitted.lines)


def test_a_short_value_keeps_its_size() -> None:
    assert fit(Room(200, 200, "", 12), "Lê An") == (12, ("Lê An",))


def test_a_longer_value_shrinks_before_it_breaks() -> None:
    text = "Nguyễn Thị Minh Khai"
    fitted = fit(Room(width(text, "", 12) * 0.9, 200, "", 12), text)
    assert fitted.lines == (text,)
    assert 9.6 <= fitted.size < 12


def test_a_very_long_value_takes_another_line() -> None:
    fitted = fit(Room(60, 120, "", 12), "Nguyễn Thị Minh Khai và các con")
    assert len(fitted.lines) > 1


def test_each_item_begins_a_line() -> None:
    assert fit(Room(90, 90, "", 12, lines=2), "một\nhai").lines == ("một", "hai")


def test_an_item_too_long_for_the_rest_of_the_line_begins_below() -> None:
    fitted = fit(Room(30, 200, "", 12, lines=2), "một hai ba bốn\nhai")
    assert fitted.lines == ("", "một hai ba bốn", "hai")


def test_long_words_break_after_a_slash_but_dates_stay_whole() -> None:
    assert fit_cell("CCCD/CMND/ĐDCN", "", 9, 40).lines == ("CCCD/", "CMND/", "ĐDCN")
    assert fit_cell("09/02/1990", "", 10, 42).lines == ("09/02/1990",)


def test_an_address_breaks_at_its_joints_before_it_gets_tiny() -> None:
    fitted = fit_cell("tran.thi.buoi@truong.example.vn", "", 12, 70)
    assert fitted.size >= 9.6
    assert all(line.endswith((".", "@")) for line in fitted.lines[:-1])
    assert fit_cell("1.234.567", "", 12, 40).lines == ("1.234.567",)


def test_emphasis_goes_on_over_lines() -> None:
    lines, end = wrap_runs(runs("một *hai ba bốn năm* sáu"), 12, 60, 60)
    styles = [[piece.style for piece in line] for line in lines]
    assert styles[0][0] == ""
    assert any("i" in line for line in styles[1:])
    assert 0 < end <= 60


def test_a_day_or_amount_that_no_size_lets_in_breaks_between_its_digits() -> None:
    assert fit_cell("09/02/1990", "", 9, 24).lines == ("09/02/", "1990")
    assert fit_cell("1.234.567", "", 9, 22).lines == ("1.234.", "567")
