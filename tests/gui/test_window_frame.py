"""The window takes the whole screen at first, and later the place it was left at."""

import pytest

from vssid_desk import settings
from vssid_desk.gui import pages, window_frame
from vssid_desk.gui.main_window import MainWindow


@pytest.fixture
def another(qtbot, appearance, runner, tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path / "user")

    def make():
        window = MainWindow(runner, appearance, pages.make(runner))
        qtbot.addWidget(window)
        window_frame.show(window)
        return window

    return make


def test_the_first_window_takes_the_whole_screen(another):
    assert another().isMaximized()


def test_a_window_comes_back_where_it_was_left(another):
    first = another()
    first.showNormal()
    first.setGeometry(40, 50, 700, 520)
    window_frame.keep(first)
    second = another()
    assert not second.isMaximized()
    assert second.size() == first.size()


def test_a_damaged_place_is_not_missed(another, tmp_path):
    kept = settings.Preferences(window_frame="không phải số")
    settings.save(kept)
    assert another().isMaximized()
