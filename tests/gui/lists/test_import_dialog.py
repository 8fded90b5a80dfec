"""Import: what is shown before anything is taken in, and what is taken in then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import make_store
from vssid_desk import resources
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.lists import file_out, list_commands
from vssid_desk.gui.lists.columns_dialog import ColumnsDialog
from vssid_desk.gui.lists.preview_people import PreviewPeople
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse, column_memory, history

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
    doubts = dialog._preview.doubts.first
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


def test_after_an_import_enter_opens_the_first_person(qtbot, tab, dialog):
    dialog.parts.take.click()
    qtbot.waitUntil(lambda: tab.focusWidget() is tab.people.table)
    with qtbot.waitSignal(tab.queue_chosen):
        qtbot.keyClick(tab.people.table, Qt.Key.Key_Return)


def test_an_import_is_taken_back_by_undo(tab, dialog):
    dialog.parts.take.click()
    tab._runner.run(history.undo)
    assert browse.lists(tab._runner.reader) == []


def test_the_same_file_is_recognised(qtbot, tab, dialog):
    dialog.parts.take.click()
    tab.import_file(resources.sample(SAMPLE))
    parts = tab.imports.dialog.parts
    assert "đã nhập ngày" in parts.banner.accessibleName()
    assert tab.imports.dialog.focusWidget() is parts.banner._button
    with qtbot.waitSignal(tab.imports.already) as opened:
        qtbot.keyClick(parts.banner._button, Qt.Key.Key_Return)
    assert opened.args == [1]
    tab.import_file(resources.sample(SAMPLE))
    tab.imports.dialog.parts.take.click()
    assert len(browse.lists(tab._runner.reader)) == 2


def test_another_meaning_of_a_column_is_read_anew(dialog):
    dialog.sheets.set_field("K", "")
    fields = dialog.parts.view.model._fields
    assert "K" not in fields
    assert dialog.parts.kind.currentData() == "mau_02"


def test_what_is_no_list_is_told_in_a_sentence(tab, tmp_path):
    file = tmp_path / "thu.xlsx"
    file.write_bytes(b"not a workbook")
    tab.import_file(file)
    parts = tab.imports.dialog.parts
    assert "thu.xlsx" in parts.banner.accessibleName()
    assert not parts.take.isEnabled()
    tab.imports.dialog.reject()


HEAD = "| Họ và tên | Ngày sinh | Mã số BHXH |\n"
STRANGE = """
    | BHXH CƠ SỞ CẨM GIÀNG | | |
    | Cột một | Cột hai | Cột ba |
    | Trần Thị Bưởi | 02/09/1990 | 3000000001 |
    | Lê Văn Lựu | 12/03/1957 | 3000000002 |
"""


def test_columns_known_by_content_alone_are_amber(tab, workbook):
    tab.import_file(workbook(STRANGE, "la.xlsx"))
    parts = tab.imports.dialog.parts
    assert parts.view.header._unsure == {"A", "B", "C"}
    assert "Không có dòng tiêu đề" in parts.view._told.accessibleName()
    tab.imports.dialog.reject()


def test_a_header_that_is_pointed_at_is_taken(tab, workbook):
    table = """
        | Bảng kê | | |
        | Ghi chú dòng trên | Ô | Số |
        | 1 | Lê Thị Hoa | 55 |
        | 2 | Đỗ Thị Mai | 66 |
    """
    tab.import_file(workbook(table, "la.xlsx"))
    dialog = tab.imports.dialog
    assert "Không đọc được người nào" in dialog.parts.banner.accessibleName()
    assert not dialog.parts.take.isEnabled()
    dialog.parts.view.header_pointed.emit(2, 2)
    dialog.parts.view.header.changed.emit("B", "full_name")
    assert dialog.parts.take.isEnabled()
    assert dialog._preview.person_count == 2
    dialog.parts.take.click()
    assert len(browse.find(tab._runner.reader, Query(text="le thi hoa"))) == 1


def test_columns_put_right_are_used_again_and_can_be_left_aside(tab, workbook):
    tab.import_file(workbook(STRANGE, "mot.xlsx"))
    tab.imports.dialog.sheets.set_field("B", "")
    tab.imports.dialog.parts.take.click()
    tab.import_file(workbook(STRANGE.replace("Lựu", "Sơn"), "hai.xlsx"))
    dialog = tab.imports.dialog
    assert "như lần trước" in dialog.parts.banner.accessibleName()
    assert dialog.parts.view.model._fields == {
        "A": "full_name",
        "C": "social_insurance_code",
    }
    dialog.parts.banner._button.click()
    assert dialog.parts.view.model._fields["B"] == "birth_date"
    dialog.reject()


def test_what_is_remembered_is_listed_and_forgotten(tab, workbook):
    tab.import_file(workbook(STRANGE, "mot.xlsx"))
    tab.imports.dialog.sheets.set_field("B", "")
    tab.imports.dialog.parts.take.click()
    tab.commands()["columns"]()
    (dialog,) = tab.window().findChildren(ColumnsDialog)
    shown = [one.text() for one in dialog.findChildren(QLabel)]
    assert "BHXH CƠ SỞ CẨM GIÀNG" in shown
    next(
        one for one in dialog.findChildren(QPushButton) if one.text().strip() == "Quên"
    ).click()
    assert column_memory.remembered(tab._runner.reader) == []
    dialog.reject()


def test_the_preview_tells_who_is_new(tab, workbook):
    one = f"{HEAD}| Trần Thị Bưởi | 02/09/1990 | 3000000001 |"
    tab.import_file(workbook(one, "mot.xlsx"))
    tab.imports.dialog.parts.take.click()
    two = f"{one}\n| Lê Văn Lựu | 12/03/1957 | 3000000002 |"
    tab.import_file(workbook(two, "hai.xlsx"))
    dialog = tab.imports.dialog
    assert "1 mới, 1 giữ nguyên" in dialog.parts.compared.text()
    dialog.parts.compared.click()
    (people,) = dialog.findChildren(PreviewPeople)
    assert [one.full_name for one in people.pane.model.people] == ["Lê Văn Lựu"]
    people.reject()
    dialog.reject()


def test_receipt_and_marked_workbook_are_saved(tab, dialog, tmp_path, monkeypatch):
    opened, tab.of_list._runner.reasons["list"] = [], "lưu cùng danh sách"
    monkeypatch.setattr(file_out, "open_with_system", opened.append)
    monkeypatch.setattr(list_commands, "open_with_system", opened.append)
    dialog.parts.take.click()
    for command, name in (("receipt", "b.pdf"), ("mark_list", "b.xlsx")):
        tab.commands()[command]()
        tab.of_list.out.dialog.fileSelected.emit(str(tmp_path / name))
        tab.of_list.out.dialog.reject()
    assert [file.name for file in opened] == ["b.pdf", "b.xlsx"]
    assert all(file.stat().st_size > 1000 for file in opened)


def test_reading_in_the_worker_can_be_stopped(qtbot, appearance, tmp_path):
    runner = Runner(*make_store(tmp_path, lists=False))
    tab = ListsTab(runner)
    qtbot.addWidget(tab)
    tab.import_file(resources.sample(SAMPLE))
    assert runner.busy
    tab.imports.dialog.reject()
    assert not runner.busy
    runner.close()


def test_a_row_says_what_it_is_only_where_there_is_room(dialog):
    """Row 10 numbers the columns: "(1)" has a neighbour, so nothing may be cut off there."""
    model = dialog.parts.view.table.model()
    rows = [model.headerData(at, Qt.Orientation.Vertical) for at in range(20)]
    numbered = rows.index("10")
    assert model.index(numbered, 0).data() == "(1)"
    assert model.index(rows.index("11"), 0).data() == "I. Hộ nghèo   (dòng nhóm)"


def test_where_nothing_is_doubtful_the_pane_says_so(qtbot, tab):
    tab.import_file(resources.sample("mau-01-xa-cam-giang.xlsx"))
    doubts = tab.imports.dialog.parts.doubts
    words = [one for one in doubts.findChildren(QLabel) if "Không có ô" in one.text()]
    assert words[0].isVisible()
    tab.imports.dialog.reject()
