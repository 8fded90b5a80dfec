"""Changing the password: faults stand beside their field, the new one opens the store."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PASSWORD, AtOnce
from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.password_dialog import PasswordDialog
from vssid_desk.operations.workspace import unlock

NEW = "mat-khau-moi-dai"


@pytest.fixture
def dialog(
    qtbot: QtBot, empty_runner: Runner, at_once: AtOnce
) -> Iterator[PasswordDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PasswordDialog(parent, empty_runner.file, at_once)
    made.show()
    yield made
    made.done(0)


def fill(dialog: PasswordDialog, old: str, new: str, again: str) -> None:
    dialog.old.setText(old)
    dialog.new.setText(new)
    dialog.again.setText(again)
    dialog.accept()


def told(dialog: PasswordDialog) -> list[bool]:
    return [fault.isVisible() for fault in dialog.faults.values()]


def test_the_new_password_opens_the_store_and_the_old_no_more(
    dialog: PasswordDialog, empty_runner: Runner
) -> None:
    said: list[str] = []
    dialog.changed.connect(said.append)
    fill(dialog, PASSWORD, NEW, NEW)
    assert not dialog.isVisible()
    assert "Đã đổi mật khẩu" in said[0]
    assert unlock(empty_runner.file, password=NEW)
    with pytest.raises(UserError):
        unlock(empty_runner.file, password=PASSWORD)


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("sai-mat-khau", NEW, NEW), [True, False, False]),
        ((PASSWORD, "ngan", "ngan"), [False, True, False]),
        ((PASSWORD, NEW, NEW + "x"), [False, False, True]),
    ],
)
def test_a_fault_stands_under_its_field(
    dialog: PasswordDialog, words: tuple[str, str, str], where: list[bool]
) -> None:
    fill(dialog, *words)
    assert dialog.isVisible()
    assert dialog.isEnabled()
    assert told(dialog) == where


def test_a_mended_fault_is_told_no_more(dialog: PasswordDialog) -> None:
    fill(dialog, PASSWORD, NEW, "")
    fill(dialog, "sai-mat-khau", NEW, NEW)
    assert told(dialog) == [True, False, False]
