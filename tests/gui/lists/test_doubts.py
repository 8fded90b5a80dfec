"""Cần xem: doubtful places as lines, said to be none only when a file was read."""

from PySide6.QtWidgets import QLabel, QListWidget

from vssid_desk.gui.lists.doubts import Doubt, DoubtsPane, doubts_of


def test_nothing_is_said_of_doubts_before_a_file_is_read(qtbot, appearance):
    pane = DoubtsPane()
    qtbot.addWidget(pane)
    pane.show()
    words = [one for one in pane.findChildren(QLabel) if "Không có ô" in one.text()]
    assert not words[0].isVisible()
    pane.show_doubts([])
    assert words[0].isVisible()
    pane.clear()
    assert not words[0].isVisible()


def test_a_place_names_its_sheet_where_there_are_several():
    note = {"field": "birth_date", "severity": "note", "text": "Chỉ có năm."}
    people = [{"sheet": sheet, "row": 7, "notes": [note]} for sheet in ("6A", "6B")]
    assert [one.place for one in doubts_of(people)] == [
        "6A, dòng 7, Ngày sinh", "6B, dòng 7, Ngày sinh",
    ]  # fmt: skip
    assert doubts_of(people[:1])[0].place == "Dòng 7, Ngày sinh"


def test_hundreds_of_doubts_are_lines_and_no_widgets(qtbot, appearance):
    pane = DoubtsPane()
    qtbot.addWidget(pane)
    pane.show()
    before = len(pane.findChildren(QLabel))
    short, long = "Đối chiếu.", "Đối chiếu với giấy tờ rồi nhập lại. " * 6
    found = [Doubt("DS", at, "full_name", "warning", long) for at in range(300)]
    pane.show_doubts([Doubt("DS", 1, "full_name", "error", short), *found])
    assert len(pane.findChildren(QLabel)) == before
    rows = pane.findChild(QListWidget)
    assert rows.sizeHintForRow(1) > rows.sizeHintForRow(0) > 30
    pane.grab()
