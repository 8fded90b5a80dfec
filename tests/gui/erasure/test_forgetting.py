"""Forgetting in the window: nothing goes before the name is typed and asked for twice."""

import pytest
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.query import Query
from vssid_desk.gui.erasure import forgetting
from vssid_desk.gui.erasure.forgetting import ForgetCommands
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, history


@pytest.fixture
def commands(qtbot, appearance, runner):
    window = QWidget()
    qtbot.addWidget(window)
    made = ForgetCommands(
        WindowParts(window, runner, appearance, print, lambda: None, print)
    )
    yield made
    if made.dialog is not None:
        made.dialog.done(0)


def test_a_campaign_is_forgotten_after_its_name_and_two_presses(
    commands, runner, tmp_path, monkeypatch
):
    commands.forget_campaign()
    dialog = commands.dialog
    assert "95" in dialog.told.text()
    assert not dialog.act.isEnabled()
    dialog.typed.setText("Đợt tháng 1/2026")
    assert not dialog.act.isEnabled()
    dialog.typed.setText("Đợt tháng 10/2026")
    dialog.act.click()
    assert len(browse.find(runner.reader, Query())) == 95
    assert "không lấy lại được" in dialog.act.text()
    dialog.act.click()
    assert len(browse.find(runner.reader, Query())) == 0
    assert "vẫn khớp" in dialog.told.text()
    assert history.verify(runner.reader) == []
    shown = []
    monkeypatch.setattr(forgetting, "open_with_system", shown.append)
    assert dialog.record.isVisibleTo(dialog)
    commands.write_record(1, tmp_path / "bien-ban.pdf")
    assert shown[0].read_bytes().startswith(b"%PDF")


def test_a_person_must_be_shown_to_be_forgotten(commands):
    commands.forget_person()
    assert commands.dialog is None
