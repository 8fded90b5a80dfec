"""The logs in the window: complaints, questions, counters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.domain.work.complaints import COMPLAINT, QUESTION
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.complaint_desk import ComplaintDesk
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.people_at import people_at
from vssid_desk.gui.records.counter_desk import CounterDesk
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse
from vssid_desk.operations.complaints import complaints
from vssid_desk.operations.counters import sessions


@pytest.fixture
def parts(qtbot: QtBot, appearance: Appearance, runner: Runner) -> WindowParts:
    window, page = QWidget(), ListsTab(runner)
    for widget in (window, page):
        qtbot.addWidget(widget)
    page.refresh()
    page.people.model.tick([0, 2])
    return WindowParts(window, runner, appearance, print, lambda: page, print)  # type: ignore[arg-type]


def test_a_complaint_is_noted_and_answered(parts: WindowParts, runner: Runner) -> None:
    desk = ComplaintDesk(parts).open()
    form = desk.ask_new(COMPLAINT)
    form.subject.choose("benefits")
    form.text.setPlainText("Chưa nhận được trợ cấp")
    form.edits["from_name"].setText("Lê Văn Lựu")
    form.accept()
    (kept,) = complaints(runner.reader)
    assert (kept.subject, kept.from_name, len(kept.case_ids)) == (
        "benefits",
        "Lê Văn Lựu",
        2,
    )
    assert "Thực hiện chính sách BHXH" in desk.dialog.list.item(0).text()
    again = desk.ask(kept.id)
    again.answered.setText(runner.reader.today.strftime("%d/%m/%Y"))
    again.answer.setPlainText("Đã chi trả.")
    again.accept()
    assert "đã trả lời" in desk.dialog.list.item(0).text()
    desk.dialog.buttons[3].click()
    assert complaints(runner.reader) == []
    desk.dialog.reject()


def test_what_lacks_is_told_and_the_form_stays(
    parts: WindowParts, runner: Runner
) -> None:
    desk = ComplaintDesk(parts).open()
    form = desk.ask_new(QUESTION)
    form.accept()
    assert form.isVisible()
    assert "Chưa ghi nội dung" in form.told.text()
    form.text.setPlainText("Báo giảm ở đâu?")
    form.accept()
    assert [one.kind for one in complaints(runner.reader)] == [QUESTION]
    desk.dialog.reject()


def test_people_are_found_without_marks_put_on_the_list_and_taken_off(
    parts: WindowParts, runner: Runner, qtbot: QtBot
) -> None:
    desk = ComplaintDesk(parts).open()
    form = desk.ask_new(QUESTION)
    before = form.people.case_ids()
    wanted = [
        one
        for one in browse.find(runner.reader, Query(text="bang"))
        if one not in before
    ]
    qtbot.keyClicks(form.people.typed, "bang")
    shown = [
        form.people.found.item(at).data(Qt.ItemDataRole.UserRole)
        for at in range(form.people.found.count())
    ]
    assert shown == wanted
    qtbot.keyClick(form.people.typed, Qt.Key.Key_Return)
    assert form.isVisible(), "Enter picks, it does not keep the form yet"
    assert form.people.case_ids() == (*before, wanted[0])
    assert not form.people.found.isVisibleTo(form)
    form.people.chosen.setCurrentRow(0)
    qtbot.keyClick(form.people.chosen, Qt.Key.Key_Delete)
    form.text.setPlainText("Báo giảm ở đâu?")
    form.accept()
    assert complaints(runner.reader)[0].case_ids == (*before[1:], wanted[0])
    again = desk.ask(complaints(runner.reader)[0].id)
    assert again.people.case_ids() == (*before[1:], wanted[0])
    again.reject()
    desk.dialog.reject()


def test_a_session_is_noted_and_taken_away(parts: WindowParts, runner: Runner) -> None:
    desk = CounterDesk(parts).open()
    assert not desk.dialog.buttons[1].isEnabled()
    form = desk.ask(0)
    form.place.setText("Nhà văn hoá thôn Đoài")
    form.counts["met"].setValue(12)
    form.counts["helped"].setValue(9)
    form.accept()
    (kept,) = sessions(runner.reader)
    assert (kept.place, kept.met, kept.helped) == ("Nhà văn hoá thôn Đoài", 12, 9)
    assert "gặp 12 người" in desk.dialog.sums.text()
    desk.dialog.buttons[2].click()
    assert sessions(runner.reader) == []
    desk.dialog.reject()


def test_who_is_worked_on_is_whom_an_entry_concerns(
    qtbot: QtBot, runner: Runner
) -> None:
    page = CaseTab(runner)
    qtbot.addWidget(page)
    wanted = browse.find(runner.reader, Query(stages=("asking",)))[0]
    page.open_field(wanted, "")
    assert people_at(page) == (wanted,)
    assert people_at(QWidget()) == ()
