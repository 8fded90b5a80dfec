"""A new recovery key in the window: reminded of until somebody says that it is kept."""

import pytest
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.recovery_page import RecoveryPage
from vssid_desk.gui.safety.options import OptionsCommand
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations.recovery_sheet import recovery_reminder
from vssid_desk.operations.workspace import open_workspace


@pytest.fixture
def page(qtbot, appearance, empty_runner):
    window = QWidget()
    qtbot.addWidget(window)
    parts = WindowParts(window, empty_runner, appearance, print, lambda: None, print)
    OptionsCommand(parts)._renew()
    (shown,) = window.findChildren(RecoveryPage)
    yield shown
    window.close()


def test_a_new_key_counts_as_seen_when_it_is_said_to_be_kept(page, empty_runner):
    assert "Hãy cấp lại khoá khôi phục" in recovery_reminder(empty_runner.reader)
    page.kept.setChecked(True)
    page.go_on.click()
    assert recovery_reminder(empty_runner.reader) == ""
    open_workspace(empty_runner.file, recovery_key=page.key.text()).close()


def test_a_new_key_that_was_closed_away_is_reminded_of(page, empty_runner):
    page.window().close()
    assert "chưa có ai xác nhận" in recovery_reminder(empty_runner.reader)
