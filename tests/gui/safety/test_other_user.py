"""Another user unlocks: nothing of what the first left is seen, and nothing of it is lost."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import PASSWORD
from tests.gui.safety import test_locking
from vssid_desk.domain.keeping.roles import Role
from vssid_desk.operations import users
from vssid_desk.operations.workspace import open_workspace

desk, somebody = test_locking.desk, test_locking.somebody
MAIS = "mat-khau-cua-mai"


def let_in(qtbot, desk, user, password):
    desk.unlock.user.setText(user)
    desk.unlock.password.setText(password)
    desk.unlock.open.click()
    qtbot.waitUntil(lambda: desk.window.isVisible() and desk.unlock is None)


@pytest.fixture
def shared(desk):
    """A store that Mai opens too, locked by its maker in the middle of a word."""
    work = open_workspace(desk.window.runner.file, key=desk.window.runner._key)
    users.add_user(work, "Mai", Role.ENTER, MAIS)
    work.close()
    case_id = somebody(desk)
    desk.window.open_case(case_id)
    desk.window.pages["case"].sheet.keep_draft({"phone": "0912777666"})
    desk.window.do("journal")
    desk.lock()
    return case_id


def test_another_user_sees_nothing_of_what_the_first_left(qtbot, desk, shared):
    first = desk.window
    let_in(qtbot, desk, "Mai", MAIS)
    assert desk.window is not first
    assert first.isHidden()
    assert desk.window.pages["case"].sheet.typed() == {}
    desk.window.open_case(shared)
    assert desk.window.pages["case"].sheet.typed() == {}
    shown = [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]  # fmt: skip
    assert "Nhật ký của sổ" not in shown
    assert desk.window.runner.reader.store.who == "Mai"
    desk.lock()
    let_in(qtbot, desk, "", PASSWORD)
    assert desk.window is first
    assert first.pages["case"].sheet.typed() == {"phone": "0912777666"}
    assert first.runner.reader.store.who == "Chủ sổ"
    for one in QApplication.topLevelWidgets():
        if one.windowTitle() == "Nhật ký của sổ":
            assert one.isVisible()
            one.close()
    desk._away.end()


def test_work_of_the_first_is_not_ended_by_another(qtbot, desk, shared):
    runner = desk.window.runner
    runner.open(runner._key)
    runner._long = object()
    desk.unlock.user.setText("Mai")
    desk.unlock.password.setText(MAIS)
    desk.unlock.open.click()
    qtbot.waitUntil(lambda: "chưa xong" in desk.unlock._why.text())
    assert desk.window.isHidden()
    assert runner.is_open
    runner._long = None
    let_in(qtbot, desk, "", PASSWORD)
