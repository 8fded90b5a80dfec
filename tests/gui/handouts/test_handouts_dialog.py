"""Phát hướng dẫn: from the menu to the sheet in a folder and the text in the clipboard."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from vssid_desk.gui import pages
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.handouts import desk as handouts_desk
from vssid_desk.gui.handouts.dialog import HandoutsDialog
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.safety.why import WhyDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import history


def test_people_get_what_they_need_as_text_and_as_paper(
    qtbot: QtBot, runner: Runner, appearance: Appearance, tmp_path: Path
) -> None:
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.actions_by_name["handouts"].trigger()
    dialog = window.findChild(HandoutsDialog)
    offered = [dialog.sheets.itemData(at) for at in range(dialog.sheets.count())]
    sendable = [code for code in offered if code and dialog._found[code].has_message]
    assert "handout_matched_list" in offered
    assert "handout_household" not in offered  # nobody here lives in one
    dialog.sheets.choose(sendable[0])
    dialog._copy.click()
    dialog.findChild(WhyDialog).accept()  # what is proposed
    assert "phát hướng dẫn" in history.entries(runner.reader, limit=1)[0].text
    assert "báo:" in dialog.shown_texts.toPlainText()
    parts = WindowParts(window, runner, appearance, print, lambda: None, print)
    wanted = (dialog.case_ids(), [sendable[0]])
    handouts_desk.write(parts, wanted, tmp_path, "họp thôn Đoài")
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")), timeout=20_000)
    assert "họp thôn Đoài" in history.entries(runner.reader, limit=1)[0].text
