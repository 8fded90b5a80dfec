"""Import: what is shown before anything is taken in, and what is taken in then."""

import pytest

from tests.gui.conftest import make_store
from vssid_desk import resources
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.gui.runner import Runner
from vssid_desk.operations import browse, history

SAMPLE = "mau-02-xa-cam-giang.xlsx"


@pytest.fixture
def tab(qtbot, appearance, empty_runner):
    tab = ListsTab(empty_runner)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    tab.show()
    empty_runner.changed.connect(tab.refresh)
    tab.refresh()
    yield tab
    tab.hide()


@pytest.fixture
def dialog(tab):
    tab.import_file(resources.sample(SAMPLE))
    yield tab.imports.dialog
    tab.imports.dialog.reject()


def test_the_list_is_recognised_and_counted(dialog):
    assert dialog.parts.kind.currentData() == "mau_02"
    assert "67 dòng có nội dung" in dialog.parts.receipt.accessibleName()
    assert dialog.parts.take.isEnabled()


def test_nothing_is_stored_before_it_is_wanted(tab, dialog):
    assert browse.lists(tab._runner.reader) == []


def test_doubtful_cells_are_listed_and_shown(qtbot, dialog):
    doubts = dialog._doubts
    assert [one.severity for one in doubts] == sorted(
        (one.severity for one in doubts), key=["error", "warning", "note"].index
    )
    dialog.parts.doubts.step(1)
    index = dialog.parts.view.table.currentIndex()
    assert dialog.parts.view.model._rows[index.row()]["row"] == doubts[0].row


def test_numbers_are_masked_but_in_doubtful_cells(dialog):
    model = dialog.parts.view.model
    column = next(
        at
        for at, letter in enumerate(model._columns)
        if model._fields.get(letter) == "personal_id"
    )
    texts = [
        (model._cell(line, column).severity, model._cell(line, column).text)
        for line in model._rows
        if line["kind"] == "person"
    ]
    quiet = [text for severity, text in texts if not severity and text]
    assert quiet
    assert all("•" in text for text in quiet)


def test_importing_makes_the_first_campaign_and_shows_the_people(qtbot, tab, dialog):
    with qtbot.waitSignal(tab.message) as said:
        dialog.parts.take.click()
    assert said.args[0].startswith("Đã nhập 40 người")
    assert len(browse.campaigns(tab._runner.reader)) == 1
    qtbot.waitUntil(lambda: tab.people.model.rowCount() == 40)
    assert tab._stack.currentIndex() == 1


def test_an_import_is_taken_back_by_undo(tab, dialog):
    dialog.parts.take.click()
    tab._runner.run(history.undo)
    assert browse.lists(tab._runner.reader) == []


def test_the_same_file_is_recognised(qtbot, tab, dialog):
    dialog.parts.take.click()
    tab.import_file(resources.sample(SAMPLE))
    tab.imports.dialog.parts.take.click()
    banner = tab.imports.dialog.parts.banner
    assert "đã nhập ngày" in banner.accessibleName()
    banner._button.click()
    assert len(browse.lists(tab._runner.reader)) == 2


def test_another_meaning_of_a_column_is_read_anew(dialog):
    dialog._on_mapped("K", "")
    fields = dialog.parts.view.model._fields
    assert "K" not in fields
    assert dialog.parts.kind.currentData() == "mau_02"


def test_what_is_no_list_is_told_in_a_sentence(tab, tmp_path):
    file = tmp_path / "thu.xlsx"
    file.write_bytes(b"not a workbook")
    tab.import_file(file)
    parts = tab.imports.dialog.parts
    assert "thu.xlsx" in parts._trouble._text.text()
    assert not parts.take.isEnabled()
    tab.imports.dialog.reject()


def test_reading_in_the_worker_can_be_stopped(qtbot, appearance, tmp_path):
    runner = Runner(*make_store(tmp_path, lists=False))
    tab = ListsTab(runner)
    qtbot.addWidget(tab)
    tab.import_file(resources.sample(SAMPLE))
    assert runner.busy
    tab.imports.dialog.reject()
    assert not runner.busy
    runner.close()
