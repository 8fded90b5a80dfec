"""Hộ in Điều chỉnh: seen, changed, taken up as a queue; the class too."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from vssid_desk.domain.people.place import place_of
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.household_dialog import HouseholdDialog
from vssid_desk.gui.case.households_dialog import HouseholdsDialog
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.operations import browse
from vssid_desk.operations.households import households, put_together

KEY = "hộ thử"


@pytest.fixture
def two(runner: Runner) -> list[int]:
    found = list(browse.find(runner.reader, Query(stages=("asking",)))[:2])
    runner.run(lambda work: put_together(work, found, KEY))
    return found


@pytest.fixture
def tab(qtbot: QtBot, runner: Runner, two: list[int]) -> Iterator[CaseTab]:
    made = CaseTab(runner)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    made.open_field(two[0], "")
    return made


def queue(tab: CaseTab) -> set[int]:
    model = tab.columns.queue.model
    return {model.case_id(at) for at in range(model.rowCount())}


def test_the_whole_household_becomes_the_queue(tab: CaseTab, two: list[int]) -> None:
    tab.commands()["household_queue"]()
    assert queue(tab) == set(two)


def test_a_household_is_chosen_from_all(tab: CaseTab, two: list[int]) -> None:
    tab.commands()["households"]()
    dialog = tab.findChild(HouseholdsDialog)
    keys = [dialog.table.item(at, 1).text() for at in range(dialog.table.rowCount())]
    dialog.table.itemActivated.emit(dialog.table.item(keys.index(KEY), 0))
    assert queue(tab) == set(two)


def test_the_class_becomes_the_queue(tab: CaseTab, runner: Runner) -> None:
    case = browse.show(runner.reader, tab.sheet.case_id).case
    tab.commands()["class_queue"]()
    place = place_of(case.declared.department, case.group, case.declared.address)
    assert place.startswith("Thôn")
    wanted = Query(list_ids=(case.list_id,), departments=(place,))
    assert len(queue(tab)) > 1
    assert queue(tab) == set(browse.find(runner.reader, wanted))


def test_the_head_is_named_and_a_person_moved(
    tab: CaseTab, runner: Runner, two: list[int]
) -> None:
    tab.commands()["household"]()
    dialog = tab.findChild(HouseholdDialog)
    dialog.head.choose(str(two[1]))
    dialog.accept()
    named = browse.show(runner.reader, two[1]).case.declared.full_name
    assert [one.head for one in households(runner.reader) if one.key == KEY] == [named]
    tab.commands()["household"]()
    again = tab.findChildren(HouseholdDialog)[-1]
    again.household.clear()
    again.accept()
    assert KEY not in {one.key for one in households(runner.reader)}
