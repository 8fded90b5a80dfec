"""Enter presses the button that has the focus, in every kind of button we make."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.facet import FacetButton
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.profile_choice import ProfileChoice

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@pytest.fixture
def asked(qtbot, appearance):
    """A dialog with a field, a way out and a default button; what was pressed."""
    pressed = []
    dialog = QDialog()
    dialog.field = QLineEdit()
    dialog.shut = button("Huỷ", does=lambda: pressed.append("leave"))
    dialog.keep = button("Lưu", "primary", does=lambda: pressed.append("done"))
    dialog.keep.setDefault(True)
    dialog.setLayout(column(dialog.field, dialog.shut, dialog.keep))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, pressed


@pytest.mark.parametrize("enter", ENTERS)
def test_enter_presses_the_button_in_focus_not_the_default_one(qtbot, asked, enter):
    dialog, pressed = asked
    qtbot.keyClick(dialog.shut, enter)
    assert pressed == ["leave"]
    qtbot.keyClick(dialog.keep, enter)
    assert pressed == ["leave", "done"]


def test_enter_in_a_field_presses_the_default_button(qtbot, asked):
    dialog, pressed = asked
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert pressed == ["done"]


def test_ctrl_enter_is_no_press(qtbot, asked):
    dialog, pressed = asked
    qtbot.keyClick(dialog.shut, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "leave" not in pressed


def test_enter_opens_the_menu_of_a_facet(qtbot, appearance):
    facet = FacetButton("Nhóm", lambda show: show([]))
    qtbot.addWidget(facet)
    facet.show()
    QTimer.singleShot(50, lambda: QApplication.activePopupWidget().close())
    with qtbot.waitSignal(facet.clicked):
        qtbot.keyClick(facet, Qt.Key.Key_Return)


def test_enter_on_a_kind_of_unit_chooses_it(qtbot, appearance):
    choice = ProfileChoice()
    qtbot.addWidget(choice)
    told = []
    choice.chosen.connect(told.append)
    qtbot.keyClick(choice._cards["school"], Qt.Key.Key_Return)
    assert (choice.profile(), told) == ("school", ["school"])
