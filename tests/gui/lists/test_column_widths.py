"""Columns of words: whole where there is room, cut fairly and told whole where there is none."""

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QRect

from vssid_desk.domain.query import Query
from vssid_desk.gui.case_cells import COLUMNS
from vssid_desk.gui.lists.column_widths import shares
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse

PLACES = {one.key: at for at, one in enumerate(COLUMNS)}


@given(
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 500)), st.integers(0, 2000)
)
def test_nobody_gets_more_than_needed_and_all_what_there_is(needs, room):
    given_ = shares(needs, room)
    assert all(given_[key] <= needs[key] for key in needs)
    assert sum(given_.values()) <= room
    assert given_ == needs or sum(given_.values()) > room - len(needs)


@pytest.fixture
def table(qtbot, runner, appearance):
    tab = ListsTab(runner)
    qtbot.addWidget(tab)
    tab.resize(1366, 602)
    tab.show()
    tab.refresh()
    return tab.people.table


def cut(table, key):
    at = PLACES[key]
    rows = range(min(table.cases.rowCount(), 15))
    found = (table.cases.index(row, at) for row in rows)
    return [
        index.data() for index in found if table.painter.is_cut(room(table, at), index)
    ]


def room(table, at):
    return QRect(0, 0, table.columnWidth(at), 30)


def test_what_is_wrong_and_where_one_lives_are_read_whole_at_1366(table):
    assert cut(table, "full_name") == cut(table, "department") == []
    both = cut(table, "fault") + cut(table, "path")
    assert [words for words in both if len(words) < 30] == []


def test_names_are_not_cut_where_room_is_short(qtbot, runner, appearance):
    tab = ListsTab(runner)
    qtbot.addWidget(tab)
    tab.resize(1150, 602)
    tab.show()
    tab.refresh()
    assert cut(tab.people.table, "full_name") == []


def test_a_column_without_words_leaves_its_room_to_what_is_wrong(table):
    wide = table.columnWidth(PLACES["fault"])
    work = table.cases._runner.reader
    asked = [
        one
        for one in browse.rows(work, browse.find(work, Query()))
        if not one.path_title
    ]
    table.cases.show([one.id for one in asked])
    assert table.columnWidth(PLACES["path"]) < 120
    assert table.columnWidth(PLACES["fault"]) > wide


def test_cut_words_are_known_as_cut(table):
    index = table.cases.index(0, PLACES["full_name"])
    assert table.painter.is_cut(QRect(0, 0, 40, 30), index)
    assert not table.painter.is_cut(QRect(0, 0, 400, 30), index)
    assert not table.painter.is_cut(
        QRect(0, 0, 4, 30), table.cases.index(0, PLACES["stage"])
    )
