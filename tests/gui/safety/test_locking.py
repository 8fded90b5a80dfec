"""Locking by idleness, by the screen, at sleep; nothing is seen, nothing is lost."""

import ctypes
import shutil
import subprocess
import time
from ctypes import wintypes

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from shiboken6 import VoidPtr

from tests.gui.conftest import PASSWORD, copied, put_away
from vssid_desk import settings
from vssid_desk.domain.query import Query
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.idle import IdleLock
from vssid_desk.gui.safety.linux_session import LinuxSession
from vssid_desk.gui.safety.windows_session import WindowsSession, means_lock
from vssid_desk.operations import browse

NUMBER = "030 190 424 242"


@pytest.fixture
def desk(qapp, appearance, filled, tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path / "user")
    desk = Desk(qapp, appearance, settings.Preferences(idle_lock_minutes=0))
    desk.open(*copied(filled, tmp_path))
    yield desk
    put_away(qapp, desk)


def unlock(qtbot, desk):
    desk.unlock.password.setText(PASSWORD)
    desk.unlock.open.click()
    qtbot.waitUntil(desk.window.isVisible)


def seen():
    """Every text on the screen."""
    return " ".join(
        label.text()
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for label in window.findChildren(QLabel)
        if label.isVisible()
    )


def somebody(desk):
    work = desk.window.runner.reader
    return browse.find(work, Query(stages=("asking", "correcting")))[3]


def test_unsaved_text_is_there_after_unlocking_and_never_on_the_disk(
    qtbot, desk, tmp_path
):
    case_id, typed = somebody(desk), "0912777666"
    desk.window.open_case(case_id)
    tab = desk.window.pages["case"]
    tab.sheet.keep_draft({"phone": typed})
    desk.lock()
    assert not desk.window.runner.is_open
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert typed.encode() not in file.read_bytes()
            assert typed.encode("utf-16-le") not in file.read_bytes()
    unlock(qtbot, desk)
    assert tab.sheet.case_id == case_id
    assert tab.sheet.typed() == {"phone": typed}
    assert tab.middle.fields.draft.value("phone") == typed


def test_a_dialog_left_open_is_hidden_while_locked_and_comes_back(qtbot, desk):
    desk.window.do("journal")
    (journal,) = [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one.windowTitle() == "Nhật ký của sổ"
    ]
    menu = QMenu(desk.window)
    menu.addAction("Trần Thị Bưởi")
    menu.popup(desk.window.pos())
    desk.lock()
    visible = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    assert visible == {desk.unlock}
    unlock(qtbot, desk)
    assert journal.isVisible()
    assert not menu.isVisible()
    journal.close()


def test_no_person_is_seen_while_locked(desk):
    work = desk.window.runner.reader
    names = {
        row.full_name
        for row in browse.rows(work, browse.find(work, Query()))
        if row.full_name
    }
    desk.window.open_case(somebody(desk))
    desk.lock()
    assert [name for name in names if name in seen()] == []


def test_work_goes_on_behind_the_lock_and_then_the_store_closes(qtbot, desk):
    file = desk.window.runner
    file._long = object()
    desk.lock()
    assert desk.window.isHidden()
    assert desk.window.runner.is_open
    file._long = None
    file.ended.emit()
    qtbot.waitUntil(lambda: not desk.window.runner.is_open)
    unlock(qtbot, desk)
    assert desk.window.runner.is_open


def test_a_screen_that_locks_locks_the_store(desk):
    desk.locking.screen.locked.emit()
    assert desk.window.isHidden()
    assert "cùng với máy" in desk.unlock._why.text()


def test_waking_up_late_locks_the_store(desk, monkeypatch):
    desk.locking.screen._on_tick()
    assert desk.window.isVisible()
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)
    desk.locking.screen._on_tick()
    assert desk.window.isHidden()


@pytest.mark.parametrize(
    ("message", "word", "locks"),
    [(0x2B1, 7, True), (0x218, 4, True), (0x2B1, 8, False), (0x200, 7, False)],
)
def test_what_windows_says_is_understood(message, word, locks):
    assert means_lock(message, word) is locks


@pytest.fixture
def bus():
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs a message bus")
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        address = daemon.stdout.readline().strip()
        yield (
            QDBusConnection.connectToBus(address, "hears"),
            QDBusConnection.connectToBus(address, "tells"),
        )
        for name in ("hears", "tells"):
            QDBusConnection.disconnectFromBus(name)
        daemon.kill()


@pytest.mark.parametrize(
    ("interface", "name", "arguments", "locks"),
    [
        ("org.freedesktop.login1.Manager", "PrepareForSleep", [True], True),
        ("org.freedesktop.login1.Session", "Lock", [], True),
        ("org.gnome.ScreenSaver", "ActiveChanged", [True], True),
        ("org.gnome.ScreenSaver", "ActiveChanged", [False], False),
    ],
)
def test_what_a_linux_session_says_is_heard(
    qtbot, qapp, bus, interface, name, arguments, locks
):
    hears, tells = bus
    heard = []
    session = LinuxSession(qapp, lambda: heard.append(name), hears, hears)
    qtbot.wait(200)  # until the bus knows who listens
    message = QDBusMessage.createSignal("/org/one", interface, name)
    message.setArguments(arguments)
    assert tells.send(message)
    if locks:
        qtbot.waitUntil(lambda: heard == [name])
    else:
        qtbot.wait(200)
        assert heard == []
    session.deleteLater()


def test_the_minutes_can_be_changed_while_it_counts(qapp):
    idle = IdleLock(qapp, 4)
    idle.begin()
    idle.set_minutes(9)
    assert idle._timer.interval() == 9 * 60_000
    assert idle._timer.isActive()
    idle.set_minutes(0)
    assert not idle._timer.isActive()
    qapp.removeEventFilter(idle)


def test_four_minutes_are_the_standard():
    assert settings.Preferences().idle_lock_minutes == 4


def test_locking_takes_a_copied_number_away_at_once(desk):
    desk.locking.clipboard._is_ours = lambda: True
    QGuiApplication.clipboard().setText(NUMBER)
    desk.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_a_killed_window_comes_back_at_the_same_person(qtbot, qapp, appearance, desk):
    case_id = somebody(desk)
    desk.window.open_case(case_id)
    qtbot.wait(500)  # the place is remembered after a moment's rest
    again = Desk(qapp, appearance, settings.Preferences(idle_lock_minutes=0))
    again.open(desk.window.runner.file, desk.window.runner.reader.store.key)
    assert again.window.current() is again.window.pages["case"]
    assert again.window.pages["case"].sheet.case_id == case_id
    put_away(qapp, again)


@pytest.mark.parametrize(("word", "locks"), [(7, True), (8, False)])
def test_a_message_as_windows_hands_it_over_is_read(word, locks):
    told = []
    session = WindowsSession(lambda: told.append("locked"))
    message = wintypes.MSG()
    message.message, message.wParam = 0x2B1, word
    address = VoidPtr(ctypes.addressof(message))
    assert session.nativeEventFilter(b"windows_generic_MSG", address) == (False, 0)
    assert bool(told) is locks
    session.nativeEventFilter(b"xcb_generic_event_t", address)
    assert len(told) == locks
