"""A copied number is taken out of the clipboard after ten seconds; nothing else is."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from vssid_desk.gui.safety.clipboard import ClipboardGuard

NUMBER = "030 190 424 242"


@pytest.fixture
def guard(qapp):
    guard = ClipboardGuard(qapp, QGuiApplication.clipboard(), lambda: True)
    yield guard
    QGuiApplication.clipboard().clear()
    guard.deleteLater()


def test_a_copied_number_is_taken_out_again(qtbot, guard):
    clipboard = QGuiApplication.clipboard()
    guard.timer.setInterval(50)
    clipboard.setText(NUMBER)
    assert clipboard.text() == NUMBER
    assert any("ExcludeClipboard" in kind for kind in clipboard.mimeData().formats())
    qtbot.waitUntil(lambda: clipboard.text() == "")
    assert guard.timer.interval() == 50


def test_ten_seconds_are_the_standard(guard):
    assert guard.timer.interval() == 10_000


@pytest.mark.parametrize("text", ["Thôn Đoài", "0912 77", "Mẫu 02"])
def test_other_words_stay(qtbot, guard, text):
    guard.timer.setInterval(20)
    QGuiApplication.clipboard().setText(text)
    qtbot.wait(60)
    assert QGuiApplication.clipboard().text() == text


def test_what_was_copied_after_the_number_stays(qtbot, guard):
    guard.timer.setInterval(50)
    QGuiApplication.clipboard().setText(NUMBER)
    data = QMimeData()
    data.setText("thứ khác")
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.wait(100)
    assert QGuiApplication.clipboard().text() == "thứ khác"


def test_a_number_copied_elsewhere_stays(qtbot, qapp):
    guard = ClipboardGuard(qapp, QGuiApplication.clipboard(), lambda: False)
    QGuiApplication.clipboard().setText(NUMBER)
    assert not guard.timer.isActive()
    QGuiApplication.clipboard().clear()
    guard.deleteLater()
