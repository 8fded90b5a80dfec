"""Keys: all of them in a menu, none twice, none that Windows or a typing program owns."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow

from vssid_desk.gui import menus
from vssid_desk.gui.key_sheet import KeySheet
from vssid_desk.gui.keys import COMMANDS, FORBIDDEN, MENUS

# Section 5 of design.md.
SPECIFIED = [
    "F1", "F2", "F3", "Ctrl+F", "F4", "F5", "F6", "Shift+F6", "F7", "Shift+F7", "F8", "F9",
    "Ctrl+P", "Ctrl+S", "Ctrl+O", "Esc", "Ctrl+Return", "Enter", "Ctrl+Down", "Ctrl+Up",
    "Ctrl+T", "Alt+1", "Alt+2", "Alt+3", "Alt+4", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4",
    "Ctrl+5", "Ctrl+Z", "Ctrl+Y", "Ctrl+H", "Ctrl+L", "Ctrl+K", "Ctrl+D", "Ctrl+/", "Ctrl+A",
]  # fmt: skip


@pytest.mark.parametrize("key", SPECIFIED)
def test_every_key_stands_in_a_menu(key):
    assert any(key in command.keys for command in COMMANDS)


def test_no_key_is_taken_twice():
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_key_is_forbidden_or_a_bare_letter():
    keys = [key for command in COMMANDS for key in command.keys]
    assert [key for key in keys if key.startswith(FORBIDDEN) or len(key) == 1] == []


def test_every_key_is_one_that_qt_knows():
    wrong = [
        key
        for command in COMMANDS
        for key in command.keys
        if not command.only_shown and QKeySequence(key).isEmpty()
    ]
    assert wrong == []


def test_a_chosen_menu_entry_does_its_command(qtbot, appearance):
    window, done = QMainWindow(), []
    qtbot.addWidget(window)
    actions = menus.build(window, done.append)
    actions["import_list"].trigger()
    assert done == ["import_list"]
    assert len(window.menuBar().actions()) == len(MENUS)


def test_the_sheet_shows_every_key(qtbot, appearance):
    window = QMainWindow()
    qtbot.addWidget(window)
    sheet = KeySheet(window)
    words = {child.text() for child in sheet.findChildren(QLabel)}
    assert {"Ctrl+Enter", "F9", "Ctrl+K"} <= words
