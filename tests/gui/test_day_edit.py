"""A day may be typed in every way people write one; it stays as it was typed."""

import pytest

from vssid_desk.gui.day_edit import DayEdit


@pytest.mark.parametrize(
    "typed", ["31/12/2026", "31-12-2026", "31.12.2026", "31 12 2026", "31122026"]
)
def test_a_day_is_understood_as_it_is_written(qtbot, appearance, typed):
    edit = DayEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, typed)
    assert (edit.day(), edit.text()) == ("2026-12-31", typed)
    assert edit.property("change") == ""


@pytest.mark.parametrize("typed", ["31/02/2026", "3112", "12/2026", "31/12/26", "mai"])
def test_what_is_no_day_turns_red_and_is_told_as_written(qtbot, appearance, typed):
    edit = DayEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, typed)
    assert (edit.day(), edit.said()) == ("", typed)
    assert edit.property("change") == "missing"
