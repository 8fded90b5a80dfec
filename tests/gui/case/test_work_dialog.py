"""Lương, hợp đồng, nơi KCB: from the menu to the list that tells the change."""

from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.case.work_dialog import WorkDialog
from vssid_desk.operations import browse


def test_what_changes_about_the_work_is_kept_and_nothing_else(
    qtbot: QtBot, runner: Runner, tab: CaseTab
) -> None:
    (case_id, *_) = browse.find(runner.reader, Query(stages=("waiting",)))
    tab.open_field(case_id, "")
    before = browse.show(runner.reader, case_id).case.declared
    tab.commands()["work"]()
    dialog = tab.findChild(WorkDialog)
    assert dialog is not None
    assert dialog.values() == {}
    qtbot.keyClicks(dialog.fields["contract_from"], "31/02/2026")
    dialog.accept()
    assert dialog.told.text().startswith("Hợp đồng có hiệu lực từ")
    dialog.fields["contract_from"].clear()
    qtbot.keyClicks(dialog.fields["contract_from"], "01/12/2026")
    qtbot.keyClicks(dialog.fields["salary"], "9500000")
    dialog.accept()
    kept = browse.show(runner.reader, case_id).case.declared
    changed = {
        key: value
        for key, value in kept.known().items()
        if getattr(before, key) != value
    }
    assert changed == {"salary": "9500000", "contract_from": "2026-12-01"}
