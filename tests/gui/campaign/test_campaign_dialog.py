"""The campaign dialog: shows what is kept, keeps what is changed, refuses what is none."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow

from vssid_desk.domain.campaign import Due, DueWording, Organ
from vssid_desk.gui import pages
from vssid_desk.gui.campaign.dialog import CampaignDialog
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse, set_up


@pytest.fixture
def opened(qtbot, runner):
    """Return a function that opens the dialog on the campaign kept now."""
    window = QMainWindow()
    qtbot.addWidget(window)

    def open_it(campaign="kept"):
        kept = browse.campaigns(runner.reader)[0] if campaign == "kept" else campaign
        dialog = CampaignDialog(window, runner.reader, kept)
        dialog.open()
        return dialog

    return open_it


def kept(runner, dialog):
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted, dialog.told.text()
    runner.run(lambda work: set_up.change_campaign(work, dialog.campaign()))
    return browse.campaigns(runner.reader)[0]


def test_nothing_changes_when_nothing_is_touched(opened, runner):
    before = browse.campaigns(runner.reader)[0]
    assert kept(runner, opened()) == before


def test_a_due_date_of_a_group_is_kept_and_shown_again(opened, runner):
    dialog = opened()
    dialog.dues.more.click()
    line = dialog.dues.rows[0]
    line.group.choose("near_poor")
    line.on.setText("30/11/2026")
    line.wording.choose("before")
    due = Due(on="2026-11-30", wording=DueWording.BEFORE)
    assert kept(runner, dialog).due_by_group == {"near_poor": due}

    again = opened()
    assert again.dues.dues() == {"near_poor": due}
    assert again.dues.rows[0].on.text() == "30/11/2026"
    again.dues.rows[0].remove.click()
    assert kept(runner, again).due_by_group == {}


def test_forms_and_versions_are_kept_and_shown_again(opened, runner):
    dialog = opened()
    forms = dialog.forms_in_use
    forms.declarations["health_only"].choose("tk1_ts")
    forms.lists["health_only"].choose("d03_ts")
    forms.lists["employee"].choose("d02_lt")
    forms.versions["tk1_ts"].choose("2023-04-01")
    assert forms.lists["health_only"].currentText() == "D03-TS (QĐ 490)"
    campaign = kept(runner, dialog)
    assert campaign.person_forms["health_only"] == ("tk1_ts", "d03_ts")
    assert campaign.person_forms["employee"] == ("tk1_ts", "d02_lt")
    assert campaign.form_versions == {"tk1_ts": "2023-04-01"}

    again = opened().forms_in_use
    assert again.lists["employee"].key() == "d02_lt"
    assert "490" in again.versions["tk1_ts"].currentText()
    assert "(đối chiếu từ một nguồn)" in again.versions["tk1_ts"].currentText()
    again.versions["tk1_ts"].choose("")
    assert again.form_versions() == {}


def test_letter_agency_channel_and_switches_are_kept(opened, runner):
    dialog = opened()
    dialog.edits["letter_number"].setText("512/BHXH-QLT")
    dialog.edits["email_domain"].setText("example.vn")
    dialog.letter_on.setText("05/11/2026")
    dialog.channel.choose("post")
    dialog.switches["disaster_area"].setChecked(True)
    campaign = kept(runner, dialog)
    told = (campaign.letter_number, campaign.letter_on, campaign.email_domain)
    assert told == ("512/BHXH-QLT", "2026-11-05", "example.vn")
    assert campaign.channel == "post"
    assert campaign.disaster_area


def test_a_day_that_does_not_exist_keeps_the_dialog_open(opened):
    dialog = opened()
    dialog.due_on.setText("31/11/2026")
    dialog.accept()
    assert dialog.isVisible()
    assert "31/11/2026" in dialog.told.text()


def test_a_group_with_two_due_dates_or_none_keeps_the_dialog_open(opened):
    dialog = opened()
    dialog.dues.add()
    dialog.accept()
    assert "chưa có ngày" in dialog.told.text()
    dialog.dues.add()
    dialog.dues.rows[1].group.choose(dialog.dues.rows[0].group.key())
    dialog.accept()
    assert "hai hạn riêng" in dialog.told.text()
    assert dialog.isVisible()


def test_a_new_campaign_takes_the_forms_of_the_day(opened):
    dialog = opened(None)
    shown = dialog.forms_in_use.lists["household"].currentText()
    assert shown == "Theo ngày ký: Mẫu số 4"
    assert dialog.campaign().person_forms == {}


def test_no_covering_list_is_a_choice_of_its_own(opened):
    dialog = opened(None)
    dialog.forms_in_use.lists["health_only"].choose("-")
    assert dialog.campaign().person_forms == {"health_only": ("health_declaration",)}


def test_it_fits_a_small_screen_at_large_letters(opened, appearance):
    appearance.set_scale(150)
    dialog = opened()
    hint = dialog.minimumSizeHint()
    assert hint.width() <= 1366
    assert dialog.width() <= 1366
    assert dialog.height() <= 698


def test_other_forms_of_the_campaign_stay(opened, runner):
    before = browse.campaigns(runner.reader)[0]
    forms = {**before.person_forms, "employee": ("tk1_ts", "mau_01")}
    dialog = opened(replace(before, person_forms=forms))
    assert dialog.campaign().person_forms["employee"] == ("tk1_ts", "mau_01")


def test_the_menu_opens_a_new_campaign_and_practice(qtbot, runner, appearance):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.practice_wanted):
        window.actions_by_name["practice"].trigger()
    window.actions_by_name["new_campaign"].trigger()
    dialog = window.findChild(CampaignDialog)
    dialog.edits["name"].setText("Đợt tháng 12/2026")
    dialog.accept()
    assert browse.campaigns(runner.reader)[0].name == "Đợt tháng 12/2026"


def test_an_organ_of_a_group_is_kept_and_the_usual_one_shows_in_grey(opened, runner):
    dialog = opened()
    poor = dialog.organs.edits["poor"]
    assert poor["name"].placeholderText() == "UBND xã, phường"
    assert (
        dialog.organs.edits["commune_police"]["name"].placeholderText()
        == "Công an xã, phường"
    )
    poor["in_charge"].setText("Trần Thị Mẫu")
    campaign = kept(runner, dialog)
    assert campaign.organs == {"poor": Organ(in_charge="Trần Thị Mẫu")}
    assert opened().organs.edits["poor"]["in_charge"].text() == "Trần Thị Mẫu"


def test_the_choices_on_the_registration_form_belong_to_the_campaign(opened, runner):
    dialog = opened()
    assert dialog.edits["registration_place"].text().startswith("Cổng thông tin")
    dialog.edits["registration_agency"].setText("BHXH cơ sở Cẩm Giàng")
    dialog.edits["target"].setText("95")
    dialog.shown_number.choose("social_insurance_code")
    campaign = kept(runner, dialog)
    assert campaign.registration_agency == "BHXH cơ sở Cẩm Giàng"
    assert (campaign.target, campaign.shown_number) == ("95", "social_insurance_code")


def test_a_target_over_a_hundred_keeps_the_dialog_open(opened):
    dialog = opened()
    dialog.edits["target"].setText("120")
    dialog.accept()
    assert dialog.isVisible()
    assert "120" in dialog.told.text()


def test_an_answer_for_a_whole_group_is_kept_and_shown_again(opened, runner):
    dialog = opened()
    before = browse.campaigns(runner.reader)[0].defaults
    assert dialog.answers.defaults() == before
    dialog.answers.more.click()
    line = dialog.answers.rows[-1]
    line.group.choose("pupil")
    line.fact.choose("identity_confirmed")
    line.answer.choose("not_asked")
    campaign = kept(runner, dialog)
    assert campaign.defaults == {**before, "pupil": {"identity_confirmed": "not_asked"}}
    again = opened()
    again.answers.rows[-1].remove.click()
    assert kept(runner, again).defaults == before


def test_what_the_letter_asks_of_everybody_is_ticked(opened, runner):
    dialog = opened()
    dialog.required.boxes["phone"].setChecked(True)
    dialog.required.boxes["email"].setChecked(True)
    assert kept(runner, dialog).required_fields == ("phone", "email")
    again = opened()
    again.required.boxes["phone"].setChecked(False)
    assert kept(runner, again).required_fields == ("email",)
