"""Biểu mẫu with three people ready, as its tests share it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.ready import make_ready, shown
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.forms.tab import FormsTab
from vssid_desk.gui.look.theme import Appearance


@pytest.fixture
def tab(qtbot: QtBot, runner: Runner, appearance: Appearance) -> FormsTab:
    ready = make_ready(runner, 3)
    made = shown(qtbot, FormsTab, runner)
    made.show_cases(ready)
    return made
