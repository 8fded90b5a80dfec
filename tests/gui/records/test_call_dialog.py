"""Gọi điện in the window: result and promise kept, the reminder copied."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.records.call_desk import CallDesk
from vssid_desk.gui.records.call_dialog import CallDialog
from vssid_desk.operations import browse
from vssid_desk.operations.phone_round import phone_card


@pytest.fixture
def case_id(runner: Runner) -> int:
    return browse.find(runner.reader, Query(stages=("asking",)))[0]


@pytest.fixture
def dialog(
    qtbot: QtBot, appearance: object, runner: Runner, case_id: int
) -> Iterator[CallDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    opened = CallDesk(parent, runner).open(case_id)
    assert opened is not None
    yield opened
    opened.reject()


def test_what_a_call_came_to_is_kept(
    dialog: CallDialog, runner: Runner, case_id: int
) -> None:
    dialog.came_to.choose("call_back")
    dialog.promised.setText("01/12/2099")
    dialog.note.setText("sau giờ làm")
    dialog.accept()
    (call,) = phone_card(runner.reader, case_id).calls
    assert (call.result, call.promised_on, call.note) == (
        "call_back",
        "2099-12-01",
        "sau giờ làm",
    )


def test_a_day_that_is_none_opens_the_dialog_again(
    dialog: CallDialog, runner: Runner, case_id: int
) -> None:
    dialog.promised.setText("31/02/2099")
    dialog.accept()
    assert dialog.isVisible()
    assert "31/02/2099" in dialog.told.text()
    assert not phone_card(runner.reader, case_id).calls


def test_the_reminder_is_copied_as_it_stands(dialog: CallDialog) -> None:
    dialog.reminder.setPlainText("Mời bà đến xã.")
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "Mời bà đến xã."


def test_nobody_is_called_where_nobody_is_chosen(qtbot: QtBot, runner: Runner) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert CallDesk(parent, runner).open(0) is None
