"""Forgetting in the window: nothing goes before the name is typed and asked for twice."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import copied
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.erasure import forgetting
from vssid_desk.gui.erasure.forgetting import ForgetCommands
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, forget, generations, history
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import open_workspace
from vssid_desk.store.forgetting.forgetting_task import STEPS


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


@pytest.fixture
def backed_up(filled, tmp_path):
    """A store with three backups."""
    file, key = copied(filled, tmp_path)
    work = open_workspace(file, key=key)
    for day in range(3):
        correct(work, 1, {"phone": f"090000000{day}"}, {})
        now = datetime(2026, 11, 20, tzinfo=UTC) + timedelta(days=day)
        generations.keep_generation(work, now=now)
    work.close()
    return file, key


@pytest.mark.parametrize(
    ("step", "people", "words"),
    [(0, 95, "Chưa xóa gì"), (STEPS, 0, "Trong sổ đã xóa hẳn")],
)
def test_a_stopped_forgetting_says_what_is_left(
    qtbot, appearance, backed_up, step, people, words
):
    runner, window, told = Runner(*backed_up), QWidget(), []
    qtbot.addWidget(window)
    made = ForgetCommands(
        WindowParts(window, runner, appearance, print, lambda: None, told.append)
    )
    made.forget_campaign()
    dialog = made.dialog
    dialog.typed.setText("Đợt tháng 10/2026")
    qtbot.waitUntil(dialog.act.isEnabled)
    if step:
        runner.advanced.connect(
            lambda done, _total: done >= step and dialog.strip.stopped.emit()
        )
    dialog.act.click()
    dialog.act.click()
    assert dialog.strip.isVisibleTo(dialog)
    if not step:
        dialog.strip.stopped.emit()
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert words in told[0]
    assert words in dialog.told.text() + dialog.fault.text()
    assert not dialog.strip.isVisibleTo(dialog)
    assert dialog.record.isVisibleTo(dialog) == bool(step)
    assert len(browse.find(runner.reader, Query())) == people
    assert len(forget.erased(runner.reader)) == bool(step)
    dialog.done(0)
    runner.close()


def test_a_person_must_be_shown_to_be_forgotten(commands):
    commands.forget_person()
    assert commands.dialog is None
