"""Files in clear in the window: reminded of, listed, deleted; revealing is journaled."""

import pytest
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.query import Query
from vssid_desk.gui.lists.people_pane import PeoplePane
from vssid_desk.gui.safety.files_in_clear import ExportsCommand, reminder
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, history
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.reasons import REVEAL, known_reasons


@pytest.fixture
def exported(runner, tmp_path):
    people = list(browse.find(runner.reader, Query()))[:5]
    files = []
    runner.run(
        lambda work: fill_forms(work, people, ["mau_02"], folder=tmp_path / "ra"),
        files.extend,
    )
    return files


@pytest.fixture
def command(qtbot, appearance, runner, exported):
    window = QWidget()
    qtbot.addWidget(window)
    command = ExportsCommand(
        WindowParts(window, runner, appearance, print, lambda: None, print)
    )
    command.show()
    yield command
    command._dialog.done(0)


def test_files_in_clear_are_listed_and_deleted_in_the_window(command, runner, exported):
    dialog = command._dialog
    assert dialog.list.count() == len(exported) == 2
    assert "5 người" in dialog.list.item(0).text()
    assert "2 tệp" in reminder(runner.reader)
    dialog.delete.click()
    assert dialog.list.count() == 0
    assert not dialog.delete.isEnabled()
    assert not any(file.exists() for file in exported)
    assert reminder(runner.reader) == ""


def test_numbers_are_shown_once_the_journal_has_it(qtbot, appearance, runner):
    pane = PeoplePane(runner)
    qtbot.addWidget(pane)
    pane.show_query(Query())
    pane.show()
    assert not pane.model._numbers
    pane.toggle_numbers()
    assert not pane.model._numbers
    pane.asking.reason.setEditText("  ")
    pane.asking.accept()
    assert "Chưa ghi lý do" in pane.asking.told.text()
    pane.asking.reason.setEditText("so với sổ hộ khẩu")
    pane.asking.accept()
    assert pane.model._numbers
    entry = history.entries(runner.reader)[0]
    assert entry.text.startswith("Hiện đủ số của 95 người")
    assert "so với sổ hộ khẩu" in entry.text
    pane.toggle_numbers()
    assert not pane.model._numbers
    assert history.entries(runner.reader)[0].id == entry.id


def test_why_is_asked_once_until_the_store_is_locked(qtbot, appearance, runner):
    pane = PeoplePane(runner)
    qtbot.addWidget(pane)
    pane.show_query(Query())
    pane.toggle_numbers()
    pane.asking.reason.setEditText("so với sổ hộ khẩu")
    pane.asking.accept()
    pane.toggle_numbers()
    pane.toggle_numbers()
    assert pane.asking is None
    assert pane.model._numbers
    assert "so với sổ hộ khẩu" in history.entries(runner.reader)[0].text
    assert known_reasons(runner.reader, REVEAL)[0] == "so với sổ hộ khẩu"
    runner.close()
    runner.open(runner._key)
    pane.toggle_numbers()
    pane.toggle_numbers()
    assert pane.asking.reason.currentText() == "so với sổ hộ khẩu"
    pane.asking.reject()
