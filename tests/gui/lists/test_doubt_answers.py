"""A name cell with two people is answered by click in the preview."""

import pytest
from PySide6.QtCore import Qt

from vssid_desk.domain.query import Query
from vssid_desk.gui.lists.doubt_answers import DoubtAnswers
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse
from vssid_desk.operations.dividing import EACH, ONE

LIST = """
    | Họ và tên | Ngày sinh | Mã số BHXH | Ghi chú |
    | Trần Thị Bưởi | 31/02/1990 | 3000000001 | x |
    | Đỗ Văn Cam; Vũ Thị Dừa | 05/06/1970 | 3000000002 | y |
"""


@pytest.fixture
def dialog(qtbot, appearance, empty_runner, workbook):
    tab = ListsTab(empty_runner)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    tab.show()
    tab.import_file(workbook(LIST))
    yield tab.imports.dialog
    tab.imports.dialog.reject()
    tab.hide()


def answers(dialog) -> DoubtAnswers:
    pane = dialog.parts.doubts
    found = [pane._list.itemWidget(pane._list.item(at)) for at in range(3)]
    (one,) = [widget for widget in found if widget is not None]
    return one


def names(dialog) -> set[str]:
    work = dialog._runner.reader
    found = browse.rows(work, browse.find(work, Query()))
    return {one.full_name for one in found}


def test_the_line_that_wants_an_answer_stands_first(dialog):
    assert dialog.parts.doubts._shown[0].place == "Dòng 3, Họ và tên"
    words = [one.accessibleName() for one in answers(dialog).buttons.values()]
    assert words == [
        "Dòng 3, Họ và tên: Tách thành 2", "Dòng 3, Họ và tên: Giữ 1 người",
    ]  # fmt: skip


def test_both_people_are_taken_in(qtbot, dialog):
    qtbot.keyClick(answers(dialog).buttons[EACH], Qt.Key.Key_Return)
    assert dialog.parts.take.accessibleName() == "Nhập 3 người"
    assert "2 dòng có người (3 người)" in dialog.parts.receipt.accessibleName()
    assert not answers(dialog).buttons[EACH].isEnabled()
    assert dialog.parts.doubts._list.currentRow() == 0
    dialog.parts.take.click()
    assert names(dialog) == {"Trần Thị Bưởi", "Đỗ Văn Cam", "Vũ Thị Dừa"}


def test_the_answer_can_be_changed_to_one(dialog):
    answers(dialog).buttons[EACH].click()
    answers(dialog).buttons[ONE].click()
    assert dialog.parts.take.accessibleName() == "Nhập 2 người"
    assert answers(dialog).buttons[EACH].isEnabled()
    assert not answers(dialog).buttons[ONE].isEnabled()


def test_the_answer_outlives_another_meaning_of_a_column(dialog):
    answers(dialog).buttons[EACH].click()
    dialog.sheets.set_field("D", "reason")
    assert dialog.parts.take.accessibleName() == "Nhập 3 người"


def test_where_the_name_stands_elsewhere_the_answer_falls(dialog):
    answers(dialog).buttons[EACH].click()
    dialog.sheets.set_field("A", "")
    assert dialog.sheets.columns.mapping["Sheet1"]["people"] == {}
    dialog.parts.take.click()
    assert len(browse.lists(dialog._runner.reader)) == 1
