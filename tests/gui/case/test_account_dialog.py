"""Tài khoản VssID của người này: choices and words, kept together."""

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.account_dialog import AccountDialog
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.operations import browse


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QMainWindow) -> AccountDialog:
    return AccountDialog(window, {"vssid_account": "none", "own_data_note": "Sai thẻ"})


def test_only_what_was_changed_is_returned(dialog: AccountDialog) -> None:
    assert dialog.answers() == {}
    dialog.choices["vssid_account"].choose("complete")
    dialog.edits["own_data_note"].clear()
    dialog.edits["identity_confirmed_by"].setText("Lê Thị Khế, quầy lưu động")
    assert dialog.answers() == {
        "vssid_account": "complete",
        "own_data_note": "",
        "identity_confirmed_by": "Lê Thị Khế, quầy lưu động",
    }


def test_it_opens_on_the_person_shown_and_keeps_the_answers(
    runner: Runner, tab: CaseTab
) -> None:
    tab.open_field(browse.find(runner.reader, Query(stages=("asking",)))[0], "")
    tab.commands()["account"]()
    shown = tab.findChild(AccountDialog)
    assert shown is not None
    shown.choices["vssid_account"].choose("no_email")
    shown.accept()
    assert tab.sheet.view is not None
    kept = browse.show(runner.reader, tab.sheet.view.case.id).case.answers
    assert kept["vssid_account"] == "no_email"
