"""Người dùng: added in the window, then asked for by name when the store is opened."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import PASSWORD
from vssid_desk.domain.keeping.roles import Role
from vssid_desk.gui.safety.people import PeopleCommands
from vssid_desk.gui.unlock import Unlock
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import users
from vssid_desk.operations.workspace import open_workspace
from vssid_desk.store.keys import slots

MAIS = "mat-khau-cua-mai"


@pytest.fixture
def dialog(qtbot, appearance, empty_runner):
    window = QWidget()
    qtbot.addWidget(window)
    parts = WindowParts(window, empty_runner, appearance, print, lambda: None, print)
    commands = PeopleCommands(parts)
    commands.show()
    yield commands._dialog
    commands._dialog.done(0)


def add(dialog, name, secret, role=Role.ENTER):
    dialog.name.setText(name)
    dialog.role.choose(role.value)
    dialog.password.setText(secret)
    dialog.add.click()


def names(dialog):
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


def test_a_user_added_in_the_window_opens_the_store(dialog, empty_runner):
    add(dialog, "Mai", MAIS)
    assert names(dialog) == ["Chủ sổ · Duyệt", "Mai · Nhập liệu"]
    work = open_workspace(empty_runner.file, user="Mai", password=MAIS)
    assert work.store.role is Role.ENTER
    work.close()


def test_a_new_name_begins_empty_and_a_chosen_user_is_no_new_one(dialog):
    assert dialog.name.text() == ""
    assert dialog.add.isEnabled()
    assert not dialog.keep.isEnabled()
    dialog.list.setCurrentRow(0)
    assert dialog.name.text() == "Chủ sổ"
    assert not dialog.add.isEnabled()
    dialog.another.click()
    assert dialog.name.text() == ""
    assert dialog.add.isEnabled()


def test_faults_stand_in_the_dialog(dialog):
    add(dialog, "Mai", "ngan")
    assert "ngắn quá" in dialog.told.text()
    add(dialog, "chủ SỔ", MAIS)
    assert "Đã có người dùng" in dialog.told.text()
    assert names(dialog) == ["Chủ sổ · Duyệt"]


def test_a_role_is_changed_and_a_user_taken_away(dialog, empty_runner):
    add(dialog, "Mai", MAIS)
    dialog.list.setCurrentRow(1)
    dialog.role.choose(Role.VIEW.value)
    dialog.keep.click()
    assert names(dialog)[1] == "Mai · Xem"
    dialog.list.setCurrentRow(1)
    dialog.remove.click()
    assert names(dialog) == ["Chủ sổ · Duyệt"]
    assert [user.name for user in users.all_users(empty_runner.reader)] == ["Chủ sổ"]
    dialog.list.setCurrentRow(0)
    assert not dialog.remove.isEnabled()


def test_another_password_is_given_in_the_window(dialog, empty_runner):
    add(dialog, "Mai", MAIS)
    dialog.list.setCurrentRow(1)
    dialog.password.setText("ngan")
    dialog.keep.click()
    assert "ngắn quá" in dialog.told.text()
    dialog.password.setText("mat-khau-dat-lai")
    dialog.keep.click()
    assert dialog.told.text() == ""
    assert dialog.password.text() == ""
    file = empty_runner.file
    open_workspace(file, user="Mai", password="mat-khau-dat-lai").close()


def test_who_has_no_password_is_seen(dialog, empty_runner):
    old = slots.read(empty_runner.file)
    add(dialog, "Mai", MAIS)
    slots.write(empty_runner.file, old)
    dialog.list.setCurrentRow(0)
    dialog.keep.click()
    assert names(dialog)[1] == "Mai · Nhập liệu · chưa có mật khẩu"


def test_a_name_is_asked_for_only_where_several_open_the_store(
    qtbot, dialog, empty_runner, at_once
):
    unlock = Unlock([empty_runner.file], at_once)
    qtbot.addWidget(unlock)
    unlock.show()
    assert unlock.user.isHidden()
    add(dialog, "Mai", MAIS)
    unlock = Unlock([empty_runner.file], at_once)
    qtbot.addWidget(unlock)
    unlock.show()
    assert unlock.user.isVisible()
    unlock.user.setText("Mai")
    unlock.password.setText(PASSWORD)
    unlock.open.click()
    assert "chưa đúng" in unlock.fault.text()
    unlock.password.setText(MAIS)
    with qtbot.waitSignal(unlock.opened) as opened:
        unlock.open.click()
    assert opened.args[1].user_id == 2
