"""Dialogs to look at say what they are, and close by mouse and by key."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from vssid_desk.gui.case.households_dialog import HouseholdsDialog
from vssid_desk.gui.case.picture_view import PictureView
from vssid_desk.gui.help_view import HelpView
from vssid_desk.gui.journal_dialog import JournalDialog
from vssid_desk.gui.key_sheet import KeySheet

ENTRY = SimpleNamespace(at="2026-11-20T09:41:00+07:00", text="Nhập danh sách")
DIALOGS = {
    "Nhật ký của sổ": lambda parent: JournalDialog(parent, [ENTRY]),
    "Nhật ký: Trần Thị Na": lambda parent: JournalDialog(parent, [], "Trần Thị Na"),
    "Các hộ": lambda parent: HouseholdsDialog(parent, []),
    "Bảng phím tắt": KeySheet,
    "Trợ giúp": lambda parent: HelpView(parent, "cac-buoc"),
    "Ảnh giấy tờ": lambda parent: PictureView(parent, QPixmap(90, 60), "Ảnh giấy tờ"),
}


@pytest.mark.parametrize("title", DIALOGS)
def test_a_dialog_has_a_heading_and_closes(qtbot, appearance, title):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DIALOGS[title](parent)
    dialog.show()
    heads = [one for one in dialog.findChildren(QLabel) if one.text() == title]
    assert "title" in [one.property("role") for one in heads]
    assert dialog.windowTitle() == title.replace(": Trần Thị Na", " của người này")
    close = [one for one in dialog.findChildren(QPushButton) if "Đóng" in one.text()]
    close[0].click()
    assert not dialog.isVisible()


def test_a_picture_is_zoomed_and_turned_by_mouse(qtbot, appearance):
    parent = QWidget()
    qtbot.addWidget(parent)
    view = PictureView(parent, QPixmap(90, 60), "Ảnh giấy tờ")
    buttons = {one.accessibleName(): one for one in view.findChildren(QPushButton)}
    buttons["Phóng to"].click()
    assert view._shown.pixmap().width() > 90
    buttons["Thu nhỏ"].click()
    buttons["Xoay"].click()
    size = view._shown.pixmap().size()
    assert (size.width(), size.height()) == (60, 90)
