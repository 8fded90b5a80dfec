"""What holds for every tab: empty it says what it is for and leads on; every control has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.gui.ready import make_ready
from vssid_desk.gui import pages, tabs
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.main_window import MainWindow

KEYS = [sign.key for sign in tabs.SIGNS]


def window_on(qtbot, appearance, runner):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.resize(1366, 698)
    window.show()
    return window


@pytest.fixture
def window(qtbot, appearance, runner):
    """A window on the samples, three people of which are ready for their papers."""
    ready = make_ready(runner, 3)
    window = window_on(qtbot, appearance, runner)
    window.open_case(ready[0])
    window.pages["forms"].show_cases(ready)
    return window


def has_no_name(part):
    return (
        part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(part, QLabel)
        and part.isVisible()
        and not (part.accessibleName() or getattr(part, "text", str)())
        and not part.objectName().startswith("qt_")
    )


@pytest.mark.parametrize("key", KEYS)
def test_every_part_that_takes_the_keyboard_has_a_name(window, key):
    window.show_tab(key)
    parts = [
        part
        for part in window.pages[key].findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert parts
    assert [part for part in parts if has_no_name(part)] == []


@pytest.mark.parametrize("key", ["case", "forms", "packages", "progress"])
def test_an_empty_store_says_what_this_place_is_for(
    qtbot, appearance, empty_runner, key
):
    window = window_on(qtbot, appearance, empty_runner)
    window.show_tab(key)
    page = window.pages[key]
    (told,) = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    assert "hưa có" in told.accessibleName()
    assert [one for one in told.findChildren(QPushButton) if one.isVisible()]
