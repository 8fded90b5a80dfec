"""Danh sách: search as you type, stages, ticks, masked numbers, the queue that is opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from vssid_desk.domain.query import Query
from vssid_desk.gui.case.queues import queue_name
from vssid_desk.gui.case_table import CaseTable
from vssid_desk.gui.components.cells import CellRole
from vssid_desk.gui.list_names import short_name
from vssid_desk.gui.lists.list_card import ListCard
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse, history, report


@pytest.fixture
def tab(qtbot, appearance, runner):
    tab = ListsTab(runner)
    qtbot.addWidget(tab)
    tab.resize(1366, 620)
    tab.show()
    tab.refresh()
    yield tab
    tab.hide()


def names(tab):
    model = tab.people.model
    return [model.data(model.index(row, 1)) for row in range(model.rowCount())]


def find(tab, text):
    tab.people.search.setText(text)
    tab.people._on_typed()


def test_everyone_stands_there_sorted_by_given_name(tab):
    everyone = browse.find(tab._runner.reader, Query())
    assert tab.people.model.rowCount() == len(everyone) == 95
    assert names(tab)[0].split()[-1].upper() == "BẰNG"


def test_the_tab_counts_the_people_of_the_list_looked_at(tab):
    told = []
    tab.count_changed.connect(told.append)
    for one in browse.lists(tab._runner.reader):
        tab.show_query(Query(list_ids=(one.id,)))
        assert told[-1] == one.person_count
    tab.show_query(Query())
    assert told[-1] == 95


def test_typing_without_marks_finds(qtbot, tab):
    qtbot.keyClicks(tab.people.search, "bang")
    qtbot.waitUntil(lambda: tab.people.model.rowCount() < 95)
    assert all("bằng" in name.lower() for name in names(tab))


def test_last_digits_find(tab):
    row = browse.rows(
        tab._runner.reader, browse.find(tab._runner.reader, Query(text="bang"))
    )[1]
    find(tab, row.personal_id[-5:])
    assert row.full_name in names(tab)


def test_nothing_found_says_what_to_drop(tab):
    find(tab, "khongcoaitennhuvay")
    assert tab.people._stack.currentWidget() is tab.people.empty
    tab.people.empty._button.click()
    assert tab.people.model.rowCount() == 95


def test_a_stage_filters_and_a_second_click_shows_all(qtbot, tab):
    asking = tab.people.stages._segments["asking"]
    qtbot.mouseClick(asking, Qt.MouseButton.LeftButton)
    assert 0 < tab.people.model.rowCount() < 95
    qtbot.mouseClick(asking, Qt.MouseButton.LeftButton)
    assert tab.people.model.rowCount() == 95


def test_a_list_card_shows_its_people_only(tab):
    card = next(iter(tab.side._cards.values()))
    card.click()
    assert tab.people.model.rowCount() == card._total
    card.click()
    assert tab.people.model.rowCount() == 95


def test_a_list_has_one_name_in_every_place(tab):
    for summary in browse.lists(tab._runner.reader):
        name = short_name(summary)
        assert tab.side._cards[summary.id].accessibleName().startswith(name)
        query = Query(list_ids=(summary.id,))
        assert queue_name(tab._runner.reader, query) == name


def test_numbers_are_masked_until_asked_for(tab):
    model = tab.people.model
    shown = [model.data(model.index(row, 3)) for row in range(95)]
    assert not [text for text in shown if sum(letter.isdigit() for letter in text) > 6]
    tab.people.toggle_numbers()
    tab.people.asking.accept()
    assert any(model.data(model.index(row, 3)).count("•") == 0 for row in range(20))
    tab.people.toggle_numbers()
    assert "•" in "".join(model.data(model.index(row, 3)) for row in range(20))


def test_a_row_is_spoken_without_its_number(tab):
    model = tab.people.model
    text = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "chặng" in text
    assert "DƯƠNG MINH BẰNG".lower() in text.lower()


def test_enter_opens_with_exactly_this_search(qtbot, tab):
    find(tab, "bang")
    tab.people.table.setFocus()
    with qtbot.waitSignal(tab.queue_chosen) as opened:
        qtbot.keyClick(tab.people.table, Qt.Key.Key_Return)
    query, case_id = opened.args
    assert query.text == "bang"
    assert case_id == tab.people.model.case_id(0)


def test_space_ticks_and_f4_wants_forms_for_the_chosen(qtbot, tab):
    tab.people.table.selectRow(1)
    qtbot.keyClick(tab.people.table, Qt.Key.Key_Space)
    tab.people.table.selectRow(3)
    qtbot.keyClick(tab.people.table, Qt.Key.Key_Space)
    assert tab.people.selection._words.text() == "Đã chọn 2 người"
    with qtbot.waitSignal(tab.forms_wanted) as wanted:
        tab.commands()["forms"]()
    assert wanted.args[0] == [tab.people.model.case_id(1), tab.people.model.case_id(3)]


def test_ctrl_a_chooses_everyone_found_and_esc_drops(qtbot, tab):
    qtbot.keyClick(tab.people.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(tab.people.model.ticked()) == 95
    qtbot.keyClick(tab.people.table, Qt.Key.Key_Escape)
    assert tab.people.model.ticked() == []
    assert tab.people.selection.isHidden()


def test_the_work_of_today_adds_up(tab):
    efforts = report.progress_of(tab._runner.reader).efforts
    assert sum(effort.count for effort in efforts) == 95
    tab.side.effort_chosen.emit(efforts[2])
    assert tab.people.model.rowCount() == efforts[2].count


def test_the_model_is_sound(qtbot, runner):
    model = CaseTable(runner)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(browse.find(runner.reader, Query()))
    model.tick([0, 1])
    model.show(browse.find(runner.reader, Query(text="bang")))
    assert model.data(model.index(0, 0), CellRole.CELL).tick is not None


def test_only_painted_rows_are_read(runner, monkeypatch):
    asked = []
    real = browse.rows
    monkeypatch.setattr(
        browse, "rows", lambda work, ids: asked.append(len(ids)) or real(work, ids)
    )
    model = CaseTable(runner)
    model.show(browse.find(runner.reader, Query()))
    assert asked == []
    model.data(model.index(0, 1))
    assert len(asked) == 1


def test_an_empty_store_shows_where_to_begin(qtbot, appearance, empty_runner):
    tab = ListsTab(empty_runner)
    qtbot.addWidget(tab)
    tab.refresh()
    assert tab._stack.currentWidget() is tab.first
    with qtbot.waitSignal(empty_runner.changed):
        tab.first.profiles._cards["school"].click()
    assert browse.unit(empty_runner.reader).profile == "school"


def test_a_due_day_filters_and_says_its_day(tab, runner):
    facet = browse.facets(runner.reader, Query(), "due")[-1]
    tab.people.facets._on_chosen("due_days", (facet.value,))
    assert len(browse.find(runner.reader, tab.people.query)) == facet.count
    assert "31/12/2026" in tab.people.facets._buttons["due_days"].words()


def test_a_list_taken_back_while_looked_at_leaves_the_others_shown(qtbot, tab, runner):
    newest = browse.lists(runner.reader)[0]
    tab.show_query(Query(list_ids=(newest.id,)))
    told = []
    tab.count_changed.connect(told.append)
    runner.run(history.undo)
    tab.refresh()
    left = sum(one.person_count for one in browse.lists(runner.reader))
    qtbot.waitUntil(lambda: tab.people.model.rowCount() == left)
    assert 0 < left < 95
    assert told[-1] == left


def test_lists_of_one_sender_are_told_apart_by_their_ends(qtbot, appearance):
    names = [f"Mẫu 02 – Mau 02 xa Tan Truong T{month}" for month in (11, 12)]
    cards = [ListCard(name, 0, 60) for name in names]
    for card in cards:
        qtbot.addWidget(card)
        card.resize(244, 59)
    first, second = (card.grab().toImage() for card in cards)
    assert first != second
