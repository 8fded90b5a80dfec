"""Hồ sơ gửi: check, seal, withdraw, answers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.ready import make_ready, shown
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.packages.package_list import DRAFT
from vssid_desk.gui.packages.tab import PackagesTab
from vssid_desk.operations import browse
from vssid_desk.operations.attach import attach
from vssid_desk.operations.pre_flight import pre_flight
from vssid_desk.operations.set_up import change_campaign
from vssid_desk.operations.workspace import Workspace

PASSWORD = "mat-khau-goi"


@pytest.fixture
def tab(qtbot: QtBot, runner: Runner, appearance: Appearance) -> PackagesTab:
    make_ready(runner, 3)
    made = shown(qtbot, PackagesTab, runner)
    runner.changed.connect(made.refresh)
    made.refresh()
    return made


def stages(runner: Runner) -> dict[str, int]:
    return browse.stages(runner.reader, Query())


def test_everyone_ready_stands_in_the_package_in_the_making(tab: PackagesTab) -> None:
    assert tab._key == DRAFT
    assert len(tab.desk.people) == 3
    assert tab.middle.check.chip.accessibleName().endswith("0 chặn")


def test_a_trial_moves_nobody(tab: PackagesTab, runner: Runner, tmp_path: Path) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=True)
    assert stages(runner)["ready"] == 3
    assert [file.suffix for file in tmp_path.glob("*-thu.zip")] == [".zip"]


def test_packing_moves_everyone_and_opens_the_package(
    tab: PackagesTab, runner: Runner, tmp_path: Path
) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=False)
    assert stages(runner)["sent"] == 3
    assert tab._key == browse.packages(runner.reader)[0].id
    assert not tab.middle.bar.isVisible()


def test_the_folder_of_what_was_just_sealed_stays_in_reach(
    tab: PackagesTab, tmp_path: Path
) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=False)
    tab.refresh()  # as reading the package again does, a moment later
    assert "Mở thư mục" in _buttons(tab)


def _buttons(tab: PackagesTab) -> list[str]:
    found = tab.middle.seal.findChildren(QPushButton)
    return [one.accessibleName() for one in found]


def test_answers_begin_at_the_first_person(
    qtbot: QtBot, tab: PackagesTab, tmp_path: Path
) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=False)
    dialog = tab.dialogs.ask_by_hand()
    assert dialog is not None
    first, _words = next(iter(dialog._rows.values()))
    assert dialog.focusWidget() is first


def test_a_package_taken_back_opens_its_people(
    tab: PackagesTab, runner: Runner, tmp_path: Path
) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=False)
    tab.answer.withdraw_wanted.emit()
    assert stages(runner).get("sent", 0) == 0
    assert not tab.answer.withdraw.isEnabled()


def test_answers_entered_by_hand_are_kept(
    tab: PackagesTab, runner: Runner, tmp_path: Path
) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=False)
    dialog = tab.dialogs.ask_by_hand()
    assert dialog is not None
    dialog._accept_all()
    choice, words = next(iter(dialog._rows.values()))
    choice.setCurrentIndex(choice.findData("returned"))
    words.setText("Ảnh thẻ mờ")
    dialog.accept()
    assert stages(runner)["closed"] >= 2
    assert tab.dialogs.content is not None
    assert tab.dialogs.content.counts() == {"accepted": 2, "returned": 1}


def test_the_password_is_asked_twice(tab: PackagesTab) -> None:
    dialog = tab.dialogs.ask_seal(trial=False)
    dialog.first.setText("ngan")
    assert "8 ký tự" in dialog.fault()
    dialog.first.setText(PASSWORD)
    dialog.again.setText("khac-mat-khau")
    assert "khác nhau" in dialog.fault()
    dialog.again.setText(PASSWORD)
    assert dialog.fault() == ""
    dialog.reject()


def test_a_folder_that_is_not_there_is_told(
    tab: PackagesTab, runner: Runner, tmp_path: Path
) -> None:
    blocked = tmp_path / "tep"
    blocked.write_text("")
    tab.desk.seal(PASSWORD, blocked / "trong", trial=False)
    assert tab.middle.banner.isVisible()
    assert stages(runner)["ready"] == 3


def test_people_left_out_stay_ready(tab: PackagesTab) -> None:
    tab.middle.check.left_out.emit(tab.desk.people[:1])
    assert len(tab.desk.people) == 2


def test_a_package_file_is_compared_with_its_manifest(
    tab: PackagesTab, tmp_path: Path
) -> None:
    tab.desk.seal(PASSWORD, tmp_path, trial=True)
    file = next(tmp_path.glob("*-thu.zip"))
    tab.desk.verify(file, PASSWORD)
    assert "nguyên vẹn" in tab.middle.banner.accessibleName()
    tab.desk.verify(file, "mat-khau-sai")
    assert "Mật khẩu không mở được" in tab.middle.banner.accessibleName()


def test_who_is_over_the_limit_is_left_for_the_next_package(
    tab: PackagesTab, runner: Runner, tmp_path: Path
) -> None:
    picture = tmp_path / "the.png"
    Image.new("RGB", (60, 40)).save(picture)
    people = list(tab.desk.people)

    def limit(work: Workspace) -> None:
        for case_id in people:
            attach(work, case_id, "other", file=picture)
        told = pre_flight(work, people).lines[-1].detail
        most = str(int(told.split()[0]) - 1)
        change_campaign(work, replace(browse.campaigns(work)[0], most_files=most))

    runner.run(limit)
    tab.refresh()
    assert tab.middle.check.chip.accessibleName().endswith("1 chặn")
    buttons = tab.middle.check.findChildren(QPushButton)
    next(one for one in buttons if one.text().startswith("Bỏ")).click()
    assert list(tab.desk.people) == people[:2]
    assert tab.middle.check.chip.accessibleName().endswith("0 chặn")
