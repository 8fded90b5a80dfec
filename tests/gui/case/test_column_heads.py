"""The heads over the field rows say whose the values are that came in."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from vssid_desk.gui.case.column_heads import ColumnHeads
from vssid_desk.gui.case.widths import NORMAL
from vssid_desk.gui.look.theme import Appearance


@pytest.mark.parametrize(
    ("code", "words"),
    [("mau_02", "BHXH đang ghi"), ("class_list", "Danh sách ghi")],
)
def test_values_of_a_school_are_not_said_to_be_of_bhxh(
    qtbot: QtBot, appearance: Appearance, code: str, words: str
) -> None:
    heads = ColumnHeads()
    qtbot.addWidget(heads)
    heads.show_kind(code)
    heads.arrange(NORMAL)
    assert words in [one.text() for one in heads.findChildren(QLabel)]
