"""Thêm người ngoài danh sách, from the menu to the person in the store."""

from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui import pages
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.person_dialog import PersonDialog
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse


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
