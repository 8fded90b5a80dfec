"""Biểu mẫu: what is ticked is what is made."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from vssid_desk.gui.forms.tab import FormsTab


def test_the_forms_of_the_people_chosen_are_ticked(tab: FormsTab) -> None:
    assert tab.choice.codes == {plan.code for plan in tab.choice.plans} != set()
    assert len(tab.choice.everyone()) == 3


def test_the_real_page_is_shown(tab: FormsTab) -> None:
    image = tab.preview.view._image
    white = image.pixelColor(4, 4)
    assert (white.red(), white.green(), white.blue()) == (255, 255, 255)
    assert image.width() > 300


def test_a_person_left_out_gets_no_sheet(qtbot: QtBot, tab: FormsTab) -> None:
    tab.people.list.setCurrentIndex(tab.people.model.index(0))
    qtbot.keyClick(tab.people.list, Qt.Key.Key_Space)
    assert len(tab.choice.everyone()) == 2
    qtbot.keyClick(tab.people.list, Qt.Key.Key_Space)
    assert len(tab.choice.everyone()) == 3


def test_without_a_form_nothing_can_be_printed(tab: FormsTab) -> None:
    for card in tab.forms.cards.values():
        card.box.setChecked(False)
    assert not tab.bar._print.isEnabled()
    assert tab.bar._print.toolTip() != ""


def test_pdf_files_are_written_where_one_chose(
    tab: FormsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "vssid_desk.gui.forms.files_out.open_with_system", opened.append
    )
    tab.files.write("pdf", "2026-11-20", tmp_path / "ra", "lập hồ sơ")
    written = {file.suffix for file in (tmp_path / "ra").iterdir()}
    assert written == {".pdf"}
    assert opened == [tmp_path / "ra"]


def test_enter_on_a_person_goes_to_the_field(qtbot: QtBot, tab: FormsTab) -> None:
    tab.people.list.setCurrentIndex(tab.people.model.index(1))
    with qtbot.waitSignal(tab.field_chosen) as told:
        qtbot.keyClick(tab.people.list, Qt.Key.Key_Return)
    assert told.args == [tab.people.model.ids[1], ""]


def test_another_day_of_signing_plans_again(tab: FormsTab) -> None:
    tab.forms.day.setText("01/12/2026")
    tab.forms.day.editingFinished.emit()
    assert tab.sheets.signed_on == date(2026, 12, 1)


def test_a_form_nobody_needs_can_be_added(tab: FormsTab) -> None:
    menu = tab.forms.more.menu()
    offered = {action.text(): action for action in menu.actions()}
    assert "Phiếu giao nhận hồ sơ (mẫu đề xuất, cần cơ quan BHXH xác nhận)" in offered
    assert "đối chiếu từ một nguồn" in offered["Tờ khai TK3-TS"].toolTip()
    offered["Tờ khai TK3-TS"].trigger()
    assert "tk3_ts" in tab.choice.codes
    assert "tk3_ts" in tab.forms.cards
    assert tab.sheets.code == "tk3_ts"
    names = [action.text() for action in tab.forms.more.menu().actions()]
    assert "Tờ khai TK3-TS" not in names


def test_a_proposed_form_says_what_to_ask(tab: FormsTab) -> None:
    said = [child.text() for child in tab.forms.cards["mau_02"].findChildren(QLabel)]
    assert any("mẫu đề xuất, cần cơ quan BHXH xác nhận" in text for text in said)


def test_pages_turn_and_zoom(qtbot: QtBot, tab: FormsTab) -> None:
    before = tab.preview.view.percent()
    tab.preview.view.zoom(1)
    assert tab.preview.view.percent() > before
    qtbot.keyClick(tab.preview.view, Qt.Key.Key_PageDown)
    assert tab.preview._page in (0, 1)


def test_a_batch_asks_how_and_writes_one_file_with_an_index(
    tab: FormsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "vssid_desk.gui.forms.batch_out.open_with_system", opened.append
    )
    monkeypatch.setattr(
        "vssid_desk.gui.forms.batch_out.ask_folder",
        lambda _parent, _title, chosen: chosen(tmp_path / "ra"),
    )
    tab.commands()["batch"]()
    tab.batch.dialog.accept()
    tab.batch.asking.accept()
    assert opened == [tmp_path / "ra" / "giay-to.pdf"]
    assert opened[0].read_bytes().startswith(b"%PDF")


def test_people_are_written_into_a_layout_of_the_agency(
    tab: FormsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "vssid_desk.gui.forms.workbook_out.open_with_system", opened.append
    )
    tab.commands()["workbook"]()
    tab.workbook.dialog.accept()
    assert tab.workbook.dialog.isVisible()  # nothing chosen: it says so and stays
    tab.workbook.write(tmp_path / "l1.xlsx", None, "l1", "nhập vào hệ thống")
    assert opened == [tmp_path / "l1.xlsx"]


def test_a_picture_without_a_mark_is_told_in_the_banner(
    tab: FormsTab, tmp_path: Path
) -> None:
    tab.signed.file([tmp_path / "khong-co.png"])
    assert "1 ảnh chưa cất được" in tab._banner._text.text()


def test_words_are_found_and_marked_on_the_page(qtbot: QtBot, tab: FormsTab) -> None:
    name = tab.preview._who.rpartition(": ")[2]
    tab.preview.search.setText(name)
    tab.preview.search.textEdited.emit(name)
    assert len(tab.preview.view._marked) > 0
    tab.preview.search.clear()
    qtbot.keyClicks(tab.preview.search, "zzzz")
    assert tab.preview.search.toolTip() != ""


def test_printing_asks_which_printer_first(
    tab: FormsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "vssid_desk.gui.forms.files_out.open_with_system", opened.append
    )
    monkeypatch.setattr(
        "vssid_desk.gui.forms.files_out.ask_folder",
        lambda _parent, _title, chosen: chosen(tmp_path / "ra"),
    )
    tab.commands()["print"]()
    tab.files.dialog.printer.choose("")
    tab.files.dialog.accept()
    tab.files.asking.accept()
    assert {file.suffix for file in opened} == {".pdf"}
