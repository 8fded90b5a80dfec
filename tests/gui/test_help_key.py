"""F1 in a dialog and on the locked screen shows the page about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from vssid_desk.gui.campaign.dialog import CampaignDialog
from vssid_desk.gui.case.households_dialog import HouseholdsDialog
from vssid_desk.gui.erasure.forget_dialog import ForgetDialog
from vssid_desk.gui.erasure.privacy_dialog import PrivacyDialog
from vssid_desk.gui.first_start import FirstStart
from vssid_desk.gui.help_key import HelpKey, page_about
from vssid_desk.gui.help_view import PAGES, HelpView
from vssid_desk.gui.lists.columns_dialog import ColumnsDialog
from vssid_desk.gui.unlock import Unlock


@pytest.fixture
def key(qapp):
    watching = HelpKey(qapp)
    yield watching
    qapp.removeEventFilter(watching)
    watching.deleteLater()


def shown():
    """Return the pages of help that are open, each by the link marked in it."""
    views = [one for one in QApplication.topLevelWidgets() if isinstance(one, HelpView)]
    links = [one for view in views for one in view.findChildren(QPushButton)]
    return [one.text() for one in links if one.isChecked()]


def test_f1_in_a_dialog_tells_of_the_dialog(qtbot, appearance, runner, key):
    parent = QWidget()
    dialog = CampaignDialog(parent, runner.reader, None)
    qtbot.addWidget(parent)
    dialog.open()
    qtbot.keyClick(dialog.edits["name"], Qt.Key.Key_F1)
    assert shown() == ["Đợt và công văn"]


def test_f1_in_help_opens_no_second_help(qtbot, appearance, key):
    parent = QWidget()
    qtbot.addWidget(parent)
    view = HelpView(parent, "so")
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_F1)
    assert shown() == ["Sổ, mật khẩu, sao lưu"]


def test_f1_while_locked_tells_of_the_store(qtbot, appearance, at_once, key):
    unlock = Unlock([], at_once)
    qtbot.addWidget(unlock)
    unlock.show()
    qtbot.keyClick(unlock, Qt.Key.Key_F1)
    assert shown() == ["Sổ, mật khẩu, sao lưu"]


def test_a_dialog_without_a_page_of_its_own_takes_that_of_its_room(
    qtbot, appearance, runner, tmp_path, at_once
):
    parent = QWidget()
    qtbot.addWidget(parent)
    assert page_about(ColumnsDialog(parent, runner)) == "danh-sach"
    assert page_about(HouseholdsDialog(parent, [])) == "dieu-chinh"
    assert page_about(FirstStart(None, tmp_path, at_once).name) == "so"
    assert page_about(parent) == "cac-buoc"


def test_every_page_that_is_named_is_in_the_help():
    named = {FirstStart.help_page, Unlock.help_page, CampaignDialog.help_page}
    named |= {ForgetDialog.help_page, PrivacyDialog.help_page}
    assert named <= {page for page, _ in PAGES}
