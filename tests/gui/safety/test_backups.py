"""Backups in the window: made aside while edits go on, at close, shown, warned of."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import PASSWORD, copied, put_away
from vssid_desk import settings
from vssid_desk.domain.campaign import Unit
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.safety.backups import BackupCommands
from vssid_desk.gui.safety.keeper import BackupKeeper
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, generations, history, set_up
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.workspace import open_workspace


@pytest.fixture
def threaded(filled, tmp_path):
    runner = Runner(*copied(filled, tmp_path))
    yield runner
    runner.close()


@pytest.fixture
def commands(qtbot, appearance, runner):
    window = QWidget()
    qtbot.addWidget(window)
    commands = BackupCommands(
        WindowParts(window, runner, appearance, print, lambda: None, print)
    )
    commands.show()
    yield commands
    commands._dialog.done(0)


def rename(name):
    return lambda work: set_up.change_unit(work, Unit(name=name))


def test_edits_go_on_while_a_backup_is_made(qtbot, threaded):
    keeper, kept, done = BackupKeeper(threaded, threaded), [], []
    keeper.kept.connect(kept.append)
    keeper.keep_now()
    assert threaded.aside.busy
    threaded.run(rename("Sửa giữa lúc sao lưu"), done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: bool(kept), timeout=30_000)
    assert len(kept[0].generations) == 1
    assert kept[0].drill.faults == ()
    keeper.end()


def test_nothing_new_makes_nothing_new(qtbot, runner):
    keeper, kept = BackupKeeper(runner, runner), []
    keeper.kept.connect(kept.append)
    keeper.keep_now()
    keeper.keep_now()
    assert [len(state.generations) for state in kept] == [1, 1]
    keeper.end()


def test_a_backup_waits_for_long_work(runner, monkeypatch):
    keeper = BackupKeeper(runner, runner)
    runner._long = object()
    keeper.keep_now()
    assert generations.state(runner.reader).generations == ()
    assert keeper._timer.interval() == 60_000
    runner._long = None
    keeper.end()


def test_a_second_place_that_is_missing_is_told(runner, monkeypatch):
    keeper, warned = BackupKeeper(runner, runner), []
    keeper.warned.connect(warned.append)
    monkeypatch.setattr(
        "vssid_desk.operations.generations.nag", lambda *_told: "Cắm USB vào máy."
    )
    keeper.keep_now()
    assert warned == ["Cắm USB vào máy."]
    keeper.end()


def test_the_dialog_makes_tries_and_shows(commands):
    dialog = commands._dialog
    assert dialog.list.count() == 0
    assert not dialog.restore.isEnabled()
    dialog.make.click()
    assert dialog.list.count() == 1
    assert "mở được, 95 người" in dialog.drilled.text()
    dialog.try_out.click()
    assert "khớp với nhật ký" in dialog.drilled.text()


def test_the_second_place_is_chosen_and_told_when_gone(commands, runner, tmp_path):
    dialog, usb = commands._dialog, tmp_path / "usb"
    dialog._set_second(str(usb))
    assert "Cắm USB" in dialog.told.text()
    usb.mkdir()
    dialog._set_second(str(usb))
    assert str(usb) in dialog.second.text()
    dialog.make.click()
    assert list(usb.rglob("ban-*.vssid"))
    dialog.without.click()
    assert "Chưa chọn" in dialog.second.text()


def test_a_backup_comes_back_from_the_dialog(
    qtbot, commands, runner, tmp_path, monkeypatch
):
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path / "user")
    commands._dialog.make.click()
    new = tmp_path / "khoi-phuc.vssid"
    monkeypatch.setattr(
        "vssid_desk.gui.safety.backups.QFileDialog.getSaveFileName",
        lambda *_asked: (str(new), ""),
    )
    commands._dialog.restore.click()
    qtbot.waitUntil(lambda: "khoi-phuc" in commands._dialog.drilled.text())
    work = open_workspace(new, password=PASSWORD)
    assert history.verify(work) == []
    assert len(browse.lists(work)) == len(browse.lists(runner.reader))
    work.close()


def test_closing_the_window_backs_up(
    qtbot, qapp, appearance, filled, tmp_path, monkeypatch
):
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path / "user")
    desk = Desk(qapp, appearance, settings.Preferences(idle_lock_minutes=0))
    file, key = copied(filled, tmp_path)
    desk.open(file, key)
    put_away(qapp, desk)
    work = open_workspace(file, key=key, read_only=True)
    found = generations.state(work)
    work.close()
    assert len(found.generations) == 1
    (tmp_path / "lai").mkdir()
    restore(found.generations[0].file, tmp_path / "lai" / "so.vssid")
    assert Path(tmp_path / "lai" / "so.vssid").is_file()
