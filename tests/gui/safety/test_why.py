"""Why files go out: one Enter takes the reason that stands there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.safety.why import WhyDialog


def test_one_enter_takes_the_reason_proposed(qtbot, appearance):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = WhyDialog(parent, ["lap ho so gui BHXH", "so voi the"])
    dialog.open()
    field = dialog.reason.lineEdit()
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.reason.currentText() == "lap ho so gui BHXH"
