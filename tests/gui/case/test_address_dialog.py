"""The address dialog: old or new, nothing chosen by itself, nothing of BHXH overwritten."""

import pytest
from pytestqt.qtbot import QtBot

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.address_dialog import AddressDialog
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.look.theme import Appearance

OLD = "Thôn Bến, xã Tân Trường, huyện Cẩm Giàng, tỉnh Hải Dương"


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance, runner: Runner) -> AddressDialog:
    tab = CaseTab(runner)
    qtbot.addWidget(tab)
    made = AddressDialog(tab, OLD, "2026-11-26")
    qtbot.addWidget(made)
    return made


def lines(dialog: AddressDialog) -> list[str]:
    return [dialog.found.item(at).text() for at in range(dialog.found.count())]


def test_both_ways_of_writing_are_offered_and_none_is_chosen(dialog: AddressDialog):
    assert lines(dialog) == [
        "Xã Mao Điền, Thành phố Hải Phòng\nhai cấp hiện nay; trước là Xã Tân Trường, Huyện Cẩm Giàng, Tỉnh Hải Dương",
        "Xã Tân Trường, Huyện Cẩm Giàng, Tỉnh Hải Dương\nba cấp, cho mẫu trước 01/7/2025",
    ]
    assert dialog.values() == {}


def test_without_a_choice_it_stays_and_says_why(dialog: AddressDialog):
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert "Chưa chọn" in dialog.told.text()


def test_the_line_chosen_fills_the_fields(dialog: AddressDialog):
    dialog.found.setCurrentRow(0)
    assert dialog.values() == {
        "contact_address": "Thôn Bến",
        "contact_commune": "Xã Mao Điền",
        "contact_district": "",
        "contact_province": "Thành phố Hải Phòng",
    }


def test_the_place_of_birth_registration_has_no_street(dialog: AddressDialog):
    dialog.which.choose("birth_registration")
    dialog.found.setCurrentRow(1)
    assert dialog.values()["birth_registration_district"] == "Huyện Cẩm Giàng"
    assert "birth_registration_address" not in dialog.values()


def test_typing_looks_up_again(qtbot: QtBot, dialog: AddressDialog):
    dialog.typed.setText("xã Tân Thạnh, huyện Thới Lai, Cần Thơ")
    qtbot.waitUntil(lambda: "đã chia" in dialog.hint.text())
    assert len(lines(dialog)) == 3


def test_nothing_found_says_what_to_type(qtbot: QtBot, dialog: AddressDialog):
    dialog.typed.setText("ở quê xa")
    qtbot.waitUntil(lambda: dialog.hint.text().startswith("Không thấy"))


def test_what_is_chosen_stands_among_what_is_typed(
    qtbot: QtBot, runner: Runner, appearance: Appearance
):
    tab = CaseTab(runner)
    qtbot.addWidget(tab)
    tab.refresh()
    opened = tab.commands()["address"]()
    assert isinstance(opened, AddressDialog)
    opened.typed.setText(OLD)
    opened.look_up()
    opened.found.setCurrentRow(0)
    opened.accept()
    assert tab.sheet.typed()["contact_commune"] == "Xã Mao Điền"
    assert tab.sheet.view is not None
    assert tab.sheet.view.case.declared.contact_commune != "Xã Mao Điền"
