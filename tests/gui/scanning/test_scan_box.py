"""The scan box while a scanner or a hand types into it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.layouts import column, frame
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.scanning.scan_box import ScanBox

# QTest has no keys for Vietnamese letters.
PAYLOAD = "030190000000||TRAN THI BUOI|09021990|NU|THON DOAI|12082021"


@pytest.fixture
def box(qtbot: QtBot, appearance: Appearance) -> Iterator[ScanBox]:
    made = ScanBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_payload_typed_into_the_box_asks_for_nobody(
    qtbot: QtBot, box: ScanBox
) -> None:
    asked: list[str] = []
    box.asked.connect(asked.append)
    with qtbot.waitSignal(box.scanned) as told:
        qtbot.keyClicks(box, PAYLOAD)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told.args == [PAYLOAD]
    assert asked == []


@pytest.mark.parametrize(
    "reason",
    [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason],
)
def test_focus_given_back_lets_what_is_typed_go_on(
    qtbot: QtBot, box: ScanBox, reason: Qt.FocusReason
) -> None:
    qtbot.keyClicks(box, "0301")
    box.focusInEvent(QFocusEvent(QFocusEvent.Type.FocusIn, reason))
    qtbot.keyClicks(box, "90")
    assert box.text() == "030190"


def test_names_are_asked_for_after_a_pause(qtbot: QtBot, box: ScanBox) -> None:
    with qtbot.waitSignal(box.asked, timeout=2000) as told:
        qtbot.keyClicks(box, "buoi")
    assert told.args == ["buoi"]


def test_enter_does_not_wait_for_the_pause(qtbot: QtBot, box: ScanBox) -> None:
    box.asked.connect(lambda _text: box.show_found([(7, "Trần Thị Bưởi")]))
    with qtbot.waitSignal(box.chosen) as told:
        qtbot.keyClicks(box, "buoi")
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told.args == [7]


@pytest.mark.parametrize("end", ["\r", "\n"])
def test_a_scan_over_a_button_types_every_letter_once(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication, end: str
) -> None:
    """A button passes keys on to its parents, which are watched too."""
    window = QWidget()
    box, target = ScanBox(), button("Để sau")
    window.setLayout(column(box, frame(column(target))))
    qtbot.addWidget(window)
    window.show()
    box.watch(qapp)
    try:
        with qtbot.waitSignal(box.scanned) as told:
            for at, letter in enumerate(PAYLOAD + end):
                if letter in "|N":  # Shift comes in the same moment as its letter
                    _type(target, "", 1000 + at)
                _type(target, letter, 1000 + at)
        assert told.args == [PAYLOAD]
    finally:
        qapp.removeEventFilter(box)


def _type(target: QWidget, letter: str, at: int) -> None:
    keys = {"": Qt.Key.Key_Shift, "\r": Qt.Key.Key_Return}
    key = keys.get(letter) or Qt.Key(ord(letter.upper()))
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier(0), letter)
    event.setTimestamp(at)
    QApplication.sendEvent(target, event)


def test_what_stood_in_the_box_gives_way_and_a_line_feed_ends_a_scan(
    qtbot: QtBot, box: ScanBox
) -> None:
    box.setText("abc")
    box.begin()
    with qtbot.waitSignal(box.scanned) as told:
        qtbot.keyClicks(box, PAYLOAD)
        box.keyPressEvent(
            QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "\n")
        )
    assert told.args == [PAYLOAD]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_card_scanned_into_a_field_leaves_the_field_as_it_was(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication, *, read_only: bool
) -> None:
    window, box, field = QWidget(), ScanBox(), QLineEdit("0912")
    field.setReadOnly(read_only)
    window.setLayout(column(box, field))
    qtbot.addWidget(window)
    window.show()
    field.setCursorPosition(2)
    edited: list[str] = []
    field.textEdited.connect(edited.append)
    box.watch(qapp)
    try:
        with qtbot.waitSignal(box.scanned) as told:
            for at, letter in enumerate(PAYLOAD + "\r"):
                _type(field, letter, 1000 + at)
    finally:
        qapp.removeEventFilter(box)
    assert told.args == [PAYLOAD]
    assert (field.text(), field.cursorPosition()) == ("0912", 2)
    assert edited[-1] == "0912"


def test_a_number_scanned_into_a_field_stays_there(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication
) -> None:
    window, box, field = QWidget(), ScanBox(), QLineEdit()
    window.setLayout(column(box, field))
    qtbot.addWidget(window)
    window.show()
    told: list[str] = []
    box.scanned.connect(told.append)
    box.watch(qapp)
    try:
        for at, letter in enumerate("030190000000\r"):
            _type(field, letter, 1000 + at)
    finally:
        qapp.removeEventFilter(box)
    assert told == []
    assert field.text() == "030190000000"


def test_letters_typed_by_hand_over_a_button_are_no_scan(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication
) -> None:
    window, target = QWidget(), button("Để sau")
    box = ScanBox()
    window.setLayout(column(box, target))
    qtbot.addWidget(window)
    window.show()
    box.watch(qapp)
    told: list[str] = []
    box.scanned.connect(told.append)
    try:
        for at, letter in enumerate("030190000000\r"):
            _type(target, letter, 1000 + 90 * at)
        assert told == []
    finally:
        qapp.removeEventFilter(box)
