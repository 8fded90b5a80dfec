"""Hỏi cơ quan BHXH: from the menu to the forms of the campaign, and the sheet on paper."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from vssid_desk.gui import pages
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.campaign.office_dialog import OfficeDialog
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse


def test_answers_change_the_campaign_and_the_sheet_is_written(
    qtbot: QtBot, runner: Runner, appearance: Appearance, tmp_path: Path
) -> None:
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.actions_by_name["office"].trigger()
    dialog = window.findChild(OfficeDialog)
    assert dialog.answers() == {}
    file = tmp_path / "phieu.pdf"
    dialog.sheet_wanted.emit(file)
    assert file.read_bytes().startswith(b"%PDF")
    dialog.answers_by_key["form_version"].choose("decision_490")
    dialog.answers_by_key["covering_list"].choose("no")
    dialog.answers_by_key["procedure_number"].setText("608")
    dialog.accept()
    campaign = browse.campaigns(runner.reader)[0]
    assert campaign.person_forms["health_only"] == ("tk1_ts",)
    assert campaign.procedure_number == "608"


def test_what_was_answered_before_is_shown_again(
    qtbot: QtBot, runner: Runner, appearance: Appearance
) -> None:
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    for value in ("post", "post"):
        window.actions_by_name["office"].trigger()
        dialog = window.findChildren(OfficeDialog)[-1]
        channel = dialog.answers_by_key["channel"]
        shown = channel.key()
        channel.choose(value)
        dialog.accept()
    assert shown == "post"
    assert browse.campaigns(runner.reader)[0].channel == "post"
