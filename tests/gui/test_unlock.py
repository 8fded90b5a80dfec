"""Unlocking, the first start, locking, faults: no name is seen while locked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.conftest import PASSWORD, copied, put_away
from vssid_desk import settings
from vssid_desk.gui import fault
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.first_start import FirstStart
from vssid_desk.gui.idle import IdleLock
from vssid_desk.gui.unlock import Unlock
from vssid_desk.gui.vietnamese import Vietnamese
from vssid_desk.operations.practise import PASSWORD as PRACTICE_PASSWORD, STORE_NAME


@pytest.fixture
def unlock(qtbot, appearance, filled, tmp_path, at_once):
    file, _ = copied(filled, tmp_path)
    window = Unlock([file], at_once)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_right_password_opens(qtbot, unlock):
    unlock.password.setText(PASSWORD)
    with qtbot.waitSignal(unlock.opened) as opened:
        unlock.open.click()
    assert opened.args[0].stem == "UBND xã An Hoà"
    assert unlock.password.text() == ""


def test_a_wrong_password_is_told_beside_the_field_and_kept_selected(unlock):
    unlock.password.setText("sai-mat-khau")
    unlock.open.click()
    assert "chưa đúng" in unlock.fault.text()
    assert unlock.password.selectedText() != ""
    assert unlock.open.isEnabled()


def test_nothing_is_asked_while_something_is_made_ready(unlock):
    unlock.wait("Đang mở sổ làm thử…", "Vài giây nữa sổ tự mở.")
    assert not unlock.password.isVisible()
    assert not unlock.open.isVisible()
    unlock.wait()
    assert unlock.password.isVisible()
    assert unlock._title.text().startswith("Mở sổ")


def test_the_store_of_practice_tells_its_password(qtbot, at_once, tmp_path):
    file = tmp_path / STORE_NAME
    file.touch()
    asked = Unlock([file], at_once)
    qtbot.addWidget(asked)
    asked.show()
    assert asked._title.text() == "Mở sổ làm thử"
    assert PRACTICE_PASSWORD in asked._why.text()
    assert asked.stores._list.item(0).text().startswith("Sổ làm thử")


def test_no_person_and_no_count_is_seen_while_locked(unlock):
    words = " ".join(label.text() for label in unlock.findChildren(QLabel))
    assert "UBND xã An Hoà" in words
    assert "95" not in words


def test_a_store_is_made_and_its_recovery_key_opens_it(
    qtbot, appearance, tmp_path, at_once
):
    dialog = FirstStart(None, tmp_path, at_once)
    qtbot.addWidget(dialog)
    dialog.name.setText("Trường Tiểu học Hoa Ban")
    for edit in (dialog.password, dialog.again):
        edit.setText(PASSWORD)
    dialog.make.click()
    recovery = dialog.recovery.key.text()
    assert not dialog.recovery.go_on.isEnabled()
    dialog.recovery.kept.setChecked(True)
    with qtbot.waitSignal(dialog.created) as created:
        dialog.recovery.go_on.click()
    file, key = created.args
    window = Unlock([file], at_once)
    qtbot.addWidget(window)
    window._switch()
    window.recovery.setText(recovery)
    with qtbot.waitSignal(window.opened) as opened:
        window.open.click()
    assert opened.args[1] == key


def words(part):
    return " ".join(one.text() for one in part.findChildren(QLabel))


def test_a_store_just_made_is_not_left_before_its_key_is_kept(
    qtbot, appearance, tmp_path, at_once
):
    dialog = FirstStart(None, tmp_path, at_once)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText("Trường Tiểu học Hoa Ban")
    for edit in (dialog.password, dialog.again):
        edit.setText(PASSWORD)
    dialog.make.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "chỉ hiện một lần" in words(dialog.recovery.banner)
    assert "Đánh dấu ô" in dialog.recovery.go_on.toolTip()
    dialog.recovery.kept.setChecked(True)
    with qtbot.waitSignal(dialog.created):
        qtbot.keyClick(dialog.recovery.go_on, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("name", "password", "again", "told"),
    [
        ("", PASSWORD, PASSWORD, "tên đơn vị"),
        ("Xã", "ngan", "ngan", "ngắn quá"),
        ("Xã", PASSWORD, "khac-han-nhau", "không giống nhau"),
    ],
)
def test_what_is_missing_for_a_store_is_told(
    qtbot, appearance, tmp_path, at_once, name, password, again, told
):
    dialog = FirstStart(None, tmp_path, at_once)
    qtbot.addWidget(dialog)
    dialog.name.setText(name)
    dialog.password.setText(password)
    dialog.again.setText(again)
    dialog.make.click()
    assert told in dialog.fault.text()
    assert list(tmp_path.iterdir()) == []


def test_a_quiet_window_is_locked(qtbot, qapp):
    idle = IdleLock(qapp, 1)
    idle._timer.setInterval(30)
    with qtbot.waitSignal(idle.idle):
        idle.begin()
    qapp.removeEventFilter(idle)


def test_a_fault_report_names_nobody(qtbot, appearance):
    with pytest.raises(ValueError, match="Bưởi") as caught:
        int("Trần Thị Bưởi 030190000000")
    report = fault.full_report(caught.value)
    dialog = fault.FaultDialog(None, report)
    qtbot.addWidget(dialog)
    text = dialog.report.toPlainText()
    assert "ValueError" in text
    assert "test_unlock.py" in text
    assert "Bưởi" not in text
    assert "030190" not in text


def test_qt_speaks_vietnamese(qapp, appearance):
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Huỷ"
    assert Vietnamese(qapp).translate("any", "Not known here") == "Not known here"


def test_the_desk_locks_and_comes_back_as_it_was(
    qtbot, qapp, appearance, filled, tmp_path, monkeypatch
):
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path / "user")
    desk = Desk(qapp, appearance, settings.Preferences(idle_lock_minutes=0))
    desk.open(*copied(filled, tmp_path))
    window = desk.window
    window.show_tab("progress")
    desk.lock()
    assert window.isHidden()
    assert not window.runner.is_open
    assert desk.unlock.isVisible()
    desk.unlock.password.setText(PASSWORD)
    desk.unlock.open.click()
    qtbot.waitUntil(window.isVisible)
    assert window.current() is window.pages["progress"]
    put_away(qapp, desk)


def test_a_carried_program_says_that_the_store_goes_along(
    qtbot, appearance, tmp_path, at_once, monkeypatch
):
    (tmp_path / settings.PORTABLE_MARK).write_text("")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "VssIDDesk.exe"))
    dialog = FirstStart(None, settings.user_folder() / "so", at_once)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "đi cùng chương trình" in words
    dialog.name.setText("Xã An Hoà")
    wanted = tmp_path / settings.PORTABLE_FOLDER / "so" / "Xã An Hoà.vssid"
    assert dialog.file.text() == str(wanted)
