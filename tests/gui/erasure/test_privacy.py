"""Requests, breaches and the papers about people's own data, in the window."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.erasure import privacy
from vssid_desk.gui.erasure.privacy import PrivacyCommands
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import breach, requests


class Shown(QWidget):
    """A tab in front that shows the first person."""

    sheet = SimpleNamespace(case_id=1)


@pytest.fixture
def commands(qtbot, appearance, runner):
    window, tab = QWidget(), Shown()
    qtbot.addWidget(window)
    qtbot.addWidget(tab)
    made = PrivacyCommands(
        WindowParts(window, runner, appearance, print, lambda: tab, print)
    )
    made.show()
    yield made
    for dialog in (made.form, made.dialog):
        if dialog is not None:
            dialog.done(0)


def test_a_request_of_the_person_shown_is_listed_and_done(commands, runner):
    commands.ask_request()
    commands.form.accept()
    assert commands.dialog.requests.count() == 1
    assert "trả lời chậm nhất" in commands.dialog.requests.item(0).text()
    commands.dialog.answer.click()
    commands.dialog.finish.click()
    assert "làm xong" in commands.dialog.requests.item(0).text()
    commands.dialog.finish.click()
    assert "đã làm xong" in commands.dialog.told.text()
    assert len(requests.all_requests(runner.reader)) == 1


def test_a_breach_counts_down_and_is_reported(commands, runner):
    commands.dialog.new_breach.click()
    commands.form.edits["what"].setText("Mất USB")
    commands.form.accept()
    assert "còn 7" in commands.dialog.breaches.item(0).text()
    commands.dialog.notify.click()
    assert "đã báo" in commands.dialog.breaches.item(0).text()
    assert breach.all_breaches(runner.reader)[0].notified_at


def test_own_data_are_written_and_opened(commands, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(privacy, "open_with_system", opened.append)
    name = str(tmp_path / "toi.json")
    monkeypatch.setattr(
        privacy.QFileDialog, "getSaveFileName", lambda *_asked: (name, "")
    )
    commands.export_own_data()
    assert opened == []  # why is asked before
    commands.asking.accept()
    assert opened[0].stat().st_size > 100
