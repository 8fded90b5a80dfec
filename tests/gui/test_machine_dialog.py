"""Kiểm tra máy in the window: the sentences, the trial, what is copied."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from vssid_desk.gui.desk import Desk
from vssid_desk.gui.machine_dialog import MachineDialog
from vssid_desk.gui.package_check import PackageCheck
from vssid_desk.operations.practise import PACKAGE_PASSWORD, practise
from vssid_desk.settings import Preferences


def test_every_subject_is_shown_and_can_be_copied(qtbot, runner, at_once):
    dialog = MachineDialog(None, runner, at_once)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    for number in range(1, 8):
        assert f"\n{number}. " in copied
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Phông chữ" in shown
    assert dialog.summary.text() in copied


def test_the_whole_program_is_tried_from_the_window(qtbot, runner, at_once):
    dialog = MachineDialog(None, runner, at_once)
    qtbot.addWidget(dialog)
    dialog.try_all.click()
    assert dialog.trial.text().startswith("Chạy thử đạt: nhập 95 người")
    assert dialog.try_all.isEnabled()


def test_a_package_that_was_double_clicked_is_compared(parent, tmp_path, at_once):
    done = practise(tmp_path, lambda step: None)
    check = opened(parent, done.package, at_once)
    check.dialog.password.setText(PACKAGE_PASSWORD)
    check.dialog.accept()
    assert "nguyên vẹn" in check.box.text()


def test_a_wrong_password_of_a_package_is_a_sentence(parent, tmp_path, at_once):
    done = practise(tmp_path, lambda step: None)
    check = opened(parent, done.package, at_once)
    check.dialog.password.setText("sai-mat-khau")
    check.dialog.accept()
    assert "mật khẩu" in check.box.text().lower()


@pytest.fixture
def parent(qtbot) -> QLabel:
    made = QLabel()
    qtbot.addWidget(made)
    return made


def opened(parent: QLabel, file: Path, at_once) -> PackageCheck:
    check = PackageCheck(parent, file, lambda error: None, at_once)
    check.ask()
    return check


def test_a_store_that_was_double_clicked_is_the_one_to_unlock(
    qtbot, qapp, appearance, filled, monkeypatch, tmp_path
):
    monkeypatch.setattr("vssid_desk.settings.user_folder", lambda: tmp_path)
    desk = Desk(qapp, appearance, Preferences())
    desk.start(filled[0])
    qtbot.addWidget(desk.unlock)
    assert desk.unlock.stores.current() == filled[0]
    desk.unlock.stores.add(filled[0])
    assert desk.unlock.stores._list.count() == 1
    desk.unlock.close()
