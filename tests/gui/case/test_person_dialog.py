"""Thêm người ngoài danh sách, from the menu to the person in the store."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.query import Query
from vssid_desk.gui import pages
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.person_dialog import PersonDialog
from vssid_desk.gui.handouts.dialog import HandoutsDialog
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.shown_campaign import shown_campaign
from vssid_desk.operations import browse
from vssid_desk.operations.add_person import add_person
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.resources import starting_campaign


def test_a_person_is_added_and_what_is_wrong_is_told(
    qtbot: QtBot, runner: Runner, appearance: Appearance
) -> None:
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.actions_by_name["add_person"].trigger()
    dialog = window.findChild(PersonDialog)
    dialog.accept()
    assert "họ và tên" in dialog.told.text()
    qtbot.keyClicks(dialog.fields["full_name"], "Tran Thi Na")
    qtbot.keyClicks(dialog.fields["birth_date"], "31/02/1990")
    dialog.accept()
    assert dialog.told.text().startswith("Ngày sinh")
    dialog.fields["birth_date"].clear()
    qtbot.keyClicks(dialog.fields["birth_date"], "9/2/1990")
    dialog.accept()
    (case_id,) = browse.find(runner.reader, Query(text="tran thi na"))
    case = browse.show(runner.reader, case_id).case
    assert case.declared.birth_date == "1990-02-09"
    assert case.list_code == "by_hand"


def two_campaigns(runner: Runner, person: str) -> tuple[int, int]:
    """Open a newer campaign than the one of the samples; return the older list, and the newer one."""
    (older, *_) = browse.lists(runner.reader)
    made: list[Campaign] = []
    runner.run(
        lambda work: add_campaign(
            work, replace(starting_campaign("commune"), name="Đợt sau")
        ),
        made.append,
    )
    runner.run(lambda work: add_person(work, made[0].id, {"full_name": person}))
    (newer,) = (
        one for one in browse.lists(runner.reader) if one.campaign_id == made[0].id
    )
    return older.id, newer.id


def test_somebody_is_added_to_the_campaign_that_the_window_shows(
    qtbot: QtBot, runner: Runner, appearance: Appearance
) -> None:
    older, newer = two_campaigns(runner, "Lê Thị Sau")
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    of = {one.id: one.campaign_id for one in browse.lists(runner.reader)}
    for list_id, name in ((older, "Tran Thi Na"), (newer, "Tran Thi Mo")):
        window.pages["lists"].show_query(Query(list_ids=(list_id,)))
        window.actions_by_name["add_person"].trigger()
        dialog = window.findChildren(PersonDialog)[-1]
        qtbot.keyClicks(dialog.fields["full_name"], name)
        dialog.accept()
        (case_id,) = browse.find(runner.reader, Query(text=name.lower()))
        assert browse.show(runner.reader, case_id).case.campaign_id == of[list_id]
    window.open_case(case_id)
    assert shown_campaign(runner.reader, window.current()).id == of[newer]
    (first, *_) = browse.find(runner.reader, Query(list_ids=(older,)))
    window.open_case(first)
    assert shown_campaign(runner.reader, window.current()).id == of[older]


def test_hand_outs_are_of_the_campaign_that_the_window_shows(
    qtbot: QtBot, runner: Runner, appearance: Appearance
) -> None:
    older, newer = two_campaigns(runner, "Lê Thị Sau")
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    offered = {}
    for list_id in (older, newer):
        window.pages["lists"].show_query(Query(list_ids=(list_id,)))
        window.actions_by_name["handouts"].trigger()
        dialog = window.findChildren(HandoutsDialog)[-1]
        offered[list_id] = set(dialog.case_ids())
    assert len(offered[newer]) == 1
    assert len(offered[older]) > 1
    assert not offered[older] & offered[newer]
