"""Điều chỉnh on a copy of the samples, as its tests share it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.ready import shown
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.look.theme import Appearance


@pytest.fixture
def tab(qtbot: QtBot, runner: Runner, appearance: Appearance) -> CaseTab:
    made = shown(qtbot, CaseTab, runner)
    runner.changed.connect(made.refresh)
    made.refresh()
    return made
