"""Several campaigns in one store: one like the last, an older one edited."""

from dataclasses import replace

from vssid_desk.gui import pages
from vssid_desk.gui.campaign.choose import ChooseCampaign
from vssid_desk.gui.campaign.dialog import CampaignDialog
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse, set_up


def test_a_copy_of_the_campaign_asks_for_its_name_and_days(qtbot, runner, appearance):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    before = browse.campaigns(runner.reader)
    window.actions_by_name["copy_campaign"].trigger()
    dialog = window.findChild(CampaignDialog)
    assert (dialog.edits["name"].text(), dialog.due_on.text()) == ("", "")
    dialog.edits["name"].setText("Đợt năm 2027")
    dialog.accept()
    after = browse.campaigns(runner.reader)
    assert len(after) == len(before) + 1
    assert after[0].person_forms == before[0].person_forms


def test_an_older_campaign_is_chosen_and_edited(qtbot, runner, appearance):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    (older,) = browse.campaigns(runner.reader)
    runner.run(
        lambda work: set_up.add_campaign(work, replace(older, id=0, name="Đợt 2027"))
    )
    window.actions_by_name["older_campaign"].trigger()
    choice = window.findChild(ChooseCampaign)
    assert choice.chosen().name == "Đợt 2027"
    choice.choice.setCurrentIndex(1)
    choice.accept()
    dialog = window.findChild(CampaignDialog)
    assert dialog.edits["name"].text() == older.name
    dialog.edits["contact"].setText("Trần Thị Mẫu")
    dialog.accept()
    after = {one.id: one for one in browse.campaigns(runner.reader)}
    assert after[older.id].contact == "Trần Thị Mẫu"
    assert len(after) == 2


def test_with_one_campaign_there_is_nothing_to_choose(qtbot, runner, appearance):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.actions_by_name["older_campaign"].trigger()
    assert window.findChild(ChooseCampaign) is None
    assert window.findChild(CampaignDialog) is not None
