"""Hôm nay in Danh sách: a click shows exactly those people."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.queues import queue_menu, queue_name
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse
from vssid_desk.operations.phone_round import record_call
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal


@pytest.fixture
def tab(qtbot: QtBot, appearance: object, runner: Runner) -> Iterator[ListsTab]:
    made = ListsTab(runner)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    yield made
    made.hide()


def test_nothing_for_today_says_so(tab: ListsTab) -> None:
    tab.side.today.show_lists([])
    assert tab.side.today._nothing.isVisibleTo(tab.side)


def test_a_click_opens_exactly_those_people(tab: ListsTab, runner: Runner) -> None:
    asked = browse.find(runner.reader, Query(stages=("asking",)))[1]
    day = runner.reader.today.isoformat()
    runner.run(lambda work: record_call(work, asked, "reached", promised_on=day))
    tab.refresh()
    tab.side.today.entries["to_phone"].click()
    model = tab.people.model
    assert [model.case_id(at) for at in range(model.rowCount())] == [asked]
    assert "1 người, đến hẹn gọi lại" in tab.people._told.text()
    assert queue_name(runner.reader, tab.people.query) == "đến hẹn gọi lại"


def test_a_filter_is_saved_used_and_taken_away(tab: ListsTab, runner: Runner) -> None:
    tab.show_query(Query(text="bang"))
    found = tab.people.model.rowCount()
    dialog = tab.filters.ask()
    dialog.edits["name"].setText("Ai tên Bằng")
    dialog.accept()
    tab.refresh()
    tab.show_query(Query())
    assert tab.people.model.rowCount() > found
    tab.side.filters.entries["Ai tên Bằng"].click()
    assert tab.people.model.rowCount() == found
    tab.side.filters.forgotten.emit("Ai tên Bằng")
    tab.refresh()
    assert not tab.side.filters.entries


def test_a_filter_without_a_name_is_asked_again(tab: ListsTab) -> None:
    tab.show_query(Query(text="bang"))
    dialog = tab.filters.ask()
    dialog.accept()
    assert dialog.isVisible()
    assert "chưa có tên" in dialog.told.text()
    dialog.reject()


def test_the_menu_of_queues_shortens_long_titles_in_their_middle(
    qtbot: QtBot, tab: ListsTab, runner: Runner
) -> None:
    name = f"Danh sách người tham gia {'chưa khớp ' * 20}tháng 11"

    def rename(work: Workspace) -> None:
        with journal.operation(work.store, "import_list", "Đổi tên"):
            work.store.write("UPDATE lists SET file_name = ?", (f"{name}.xlsx",))

    runner.run(rename)
    menu = queue_menu(tab, runner.reader, lambda _query: None)
    titles = {one.title for one in browse.lists(runner.reader)}
    action, *_ = [one for one in menu.actions() if one.toolTip() in titles]
    shown = action.text().split("\t")[0]
    assert "…" in shown
    assert shown.endswith("tháng 11")
    assert shown.startswith("Mẫu 02 – Danh sách")
    menu.deleteLater()
