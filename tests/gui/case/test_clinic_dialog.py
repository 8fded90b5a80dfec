"""Nơi đăng ký KCB ban đầu: bring the list in, find a clinic, take it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.clinic_dialog import ClinicDialog
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.look.theme import Appearance


def test_a_clinic_of_the_file_is_found_and_taken(
    qtbot: QtBot,
    appearance: Appearance,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nguoi-dung"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "nguoi-dung"))
    file = tmp_path / "co-so.csv"
    file.write_text("Mã,Tên\n30001,Bệnh viện Cẩm Giàng (mẫu)\n", encoding="utf-8")
    dialog = ClinicDialog(None, "")
    qtbot.addWidget(dialog)
    assert "Chưa có danh mục" in dialog.hint.text()
    dialog.bring(file)
    assert dialog.hint.text() == "Đã nhập 1 cơ sở KCB."
    dialog.accept()
    assert "Chưa chọn cơ sở nào" in dialog.told.text()
    dialog.typed.setText("cam giang")
    dialog.found.setCurrentRow(0)
    assert dialog.values() == {
        "primary_clinic": "Bệnh viện Cẩm Giàng (mẫu)",
        "primary_clinic_code": "30001",
    }


def test_name_and_code_stand_among_what_is_typed(
    qtbot: QtBot,
    runner: Runner,
    appearance: Appearance,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nguoi-dung"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "nguoi-dung"))
    file = tmp_path / "co-so.csv"
    file.write_text("Mã,Tên\n30001,Bệnh viện Cẩm Giàng (mẫu)\n", encoding="utf-8")
    tab = CaseTab(runner)
    qtbot.addWidget(tab)
    tab.refresh()
    opened = tab.commands()["clinic"]()
    assert isinstance(opened, ClinicDialog)
    opened.bring(file)
    opened.typed.setText("30001")
    opened.found.setCurrentRow(0)
    opened.accept()
    assert tab.sheet.typed()["primary_clinic_code"] == "30001"
    assert tab.sheet.typed()["primary_clinic"] == "Bệnh viện Cẩm Giàng (mẫu)"
