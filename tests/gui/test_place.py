"""The place one was at comes back, also when it was reached while a list was read."""

import pytest

from tests.gui.conftest import copied
from vssid_desk import resources
from vssid_desk.gui import pages
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.place import PlaceKeeper
from vssid_desk.operations import browse

REST = 900  # milliseconds: more than a place needs to count


@pytest.fixture
def window(qtbot, appearance, filled, tmp_path):
    runner = Runner(*copied(filled, tmp_path))
    window = MainWindow(runner, appearance, pages.make(runner))
    window.keeper = PlaceKeeper(window, runner)
    qtbot.addWidget(window)
    yield window
    runner.close()


def test_a_person_one_rests_at_is_remembered(qtbot, window):
    window.open_case(3)
    reader = window.runner.reader
    qtbot.waitUntil(lambda: browse.last_place(reader) == ("case", 3), timeout=10_000)


def test_a_person_reached_during_long_work_is_remembered_after_it(qtbot, window):
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    runner = window.runner
    with qtbot.waitSignal(runner.ended, timeout=30_000):
        assert runner.start("inspect_list", {"file": file})
        window.open_case(4)
        qtbot.wait(REST)
    place = ("case", 4)
    qtbot.waitUntil(lambda: browse.last_place(runner.reader) == place, timeout=10_000)
