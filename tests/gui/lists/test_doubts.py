"""Cần xem: doubtful places as lines, said to be none only when a file was read."""

from PySide6.QtWidgets import QLabel, QListWidget

from vssid_desk.gui.lists.doubts import DoubtsPane
from vssid_desk.operations.preview_list import Doubt, Doubts


def test_nothing_is_said_of_doubts_before_a_file_is_read(qtbot, appearance):
    pane = DoubtsPane()
    qtbot.addWidget(pane)
    pane.show()
    words = [one for one in pane.findChildren(QLabel) if "Không có ô" in one.text()]
    assert not words[0].isVisible()
    pane.show_doubts(Doubts())
    assert words[0].isVisible()
    pane.clear()
    assert not words[0].isVisible()


def test_hundreds_of_doubts_are_lines_and_no_widgets(qtbot, appearance):
    pane = DoubtsPane()
    qtbot.addWidget(pane)
    pane.show()
    before = len(pane.findChildren(QLabel))
    short, long = "Đối chiếu.", "Đối chiếu với giấy tờ rồi nhập lại. " * 6
    found = [Doubt("DS", at, "full_name", "warning", long) for at in range(300)]
    first = [Doubt("DS", 1, "full_name", "error", short), *found]
    pane.show_doubts(Doubts({"error": 1, "warning": 300}, first))
    assert len(pane.findChildren(QLabel)) == before
    rows = pane.findChild(QListWidget)
    assert rows.sizeHintForRow(1) > rows.sizeHintForRow(0) > 30
    pane.grab()
