"""Điều chỉnh as an officer uses it: queue, fields, answers, evidence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ready import make_ready, scanned
from vssid_desk.domain.case import Stage
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.operations import browse
from vssid_desk.operations.browse import CaseView


def view(tab: CaseTab) -> CaseView:
    assert tab.sheet.view is not None
    return tab.sheet.view


def editor(tab: CaseTab, key: str) -> QWidget:
    return tab.middle.fields._rows[key].editor


def test_the_queue_opens_with_everyone_left(tab: CaseTab, runner: Runner) -> None:
    stages = browse.stages(runner.reader, Query())
    left = stages.get("asking", 0) + stages.get("correcting", 0)
    assert tab.columns.queue.model.rowCount() == left > 0


def test_a_value_typed_is_saved_and_the_next_person_comes(
    qtbot: QtBot, tab: CaseTab, runner: Runner
) -> None:
    first = view(tab).case.id
    line = editor(tab, "phone")
    line.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "0912000000")
    tab.commands()["save_next"]()
    assert browse.show(runner.reader, first).case.declared.phone == "0912000000"
    assert view(tab).case.id == tab.columns.queue.model.case_id(1)


def test_enter_on_the_last_field_in_need_goes_on(qtbot: QtBot, tab: CaseTab) -> None:
    first = view(tab).case.id
    key = list(tab.middle.fields.draft.states)[-1]
    qtbot.keyClick(editor(tab, key), Qt.Key.Key_Return)
    assert view(tab).case.id != first


def test_an_unreadable_value_is_not_saved(qtbot: QtBot, tab: CaseTab) -> None:
    first = view(tab).case.id
    line = editor(tab, "birth_date")
    line.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "ngay ram")
    tab.commands()["save_next"]()
    assert view(tab).case.id == first
    assert tab.middle.banner.isVisible()


def test_what_is_typed_is_still_there_after_looking_at_another(
    qtbot: QtBot, tab: CaseTab
) -> None:
    line = editor(tab, "email")
    line.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "mau@example.vn")
    tab.line.step(1)
    tab.line.step(-1)
    assert editor(tab, "email").text() == "mau@example.vn"  # type: ignore[attr-defined]


def test_escape_leaves_a_field_as_it_was(qtbot: QtBot, tab: CaseTab) -> None:
    line = editor(tab, "full_name")
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert tab.middle.fields.draft.typed == {}


def test_an_answer_is_kept_and_can_be_changed(tab: CaseTab) -> None:
    asked = next_question(tab)
    tab.commands()["answer_2"]()
    assert view(tab).case.answers[asked] != ""
    tab.middle.ask_again(asked)
    tab.commands()["answer_1"]()
    options = tab.middle.question
    assert view(tab).case.answers.get(asked, "") != "" or options.isVisible()


def next_question(tab: CaseTab) -> str:
    for _ in range(tab.columns.queue.model.rowCount()):
        asked = view(tab).assessment.question
        if asked is not None:
            return asked.fact
        tab.line.step(1)
    raise AssertionError("the samples have nobody to ask")


def test_values_of_the_card_are_taken_and_put_back(
    tab: CaseTab, runner: Runner
) -> None:
    case_id = scanned(runner)
    tab.open_queue(Query(), case_id)
    tab.commands()["take_card"]()
    card = view(tab).case.card
    assert view(tab).case.declared.personal_id == card.personal_id
    tab.sheet.put_back(["personal_id"])
    case = view(tab).case
    assert case.declared.personal_id == case.delivered.personal_id


def test_what_the_card_offers_and_what_agrees_is_seen_without_scrolling(
    tab: CaseTab, runner: Runner
) -> None:
    tab.open_queue(Query(), scanned(runner))
    fields = tab.middle.fields
    fields.area.verticalScrollBar().setValue(10_000)
    assert fields._taken.isVisible()
    assert not fields.area.isAncestorOf(fields._taken)
    fields.area.verticalScrollBar().setValue(0)
    first = min(row.y() for row in fields._rows.values() if row.isVisible())
    assert fields._fold.isVisible()
    assert fields._fold.y() < first


def test_a_paper_copy_counts_as_evidence(qtbot: QtBot, tab: CaseTab) -> None:
    dialog = tab._dialogs.ask_paper()
    dialog.count.setValue(2)
    dialog.accept()
    kept = view(tab).case.evidence
    assert [(item.medium, item.sheets) for item in kept] == [("paper", 2)]
    tab.sheet.remove(kept[0].id)
    assert view(tab).case.evidence == ()


def test_someone_who_left_goes_on_the_list_of_those(tab: CaseTab) -> None:
    first = view(tab).case.id
    tab.middle.bar.not_ours_wanted.emit("moved")
    tab.open_queue(Query(), first)
    assert view(tab).case.answers["belongs"] == "moved"


def test_a_person_without_a_fault_is_said_to_have_none(tab: CaseTab) -> None:
    tab.line.open(Query(stages=("waiting",)))
    model, spoken = tab.columns.queue.model, Qt.ItemDataRole.AccessibleTextRole
    faultless = [at for at in range(model.rowCount()) if not model.row(at).fault]
    assert "không thấy lỗi" in model.data(model.index(faultless[0]), spoken)
    assert not [1 for at in faultless if ", ," in model.data(model.index(at), spoken)]


def test_a_person_put_off_keeps_the_place(tab: CaseTab) -> None:
    first = view(tab).case.id
    tab.line.put_off("2026-11-25")
    assert view(tab).case.id != first
    assert tab.columns.queue.model.case_id(0) == first


def test_a_sent_person_is_locked(tab: CaseTab, runner: Runner, tmp_path) -> None:
    made = make_ready(runner, 1)
    runner.start(
        "submit", {"case_ids": made, "folder": tmp_path, "password": "mat-khau-goi"}
    )
    tab.open_queue(Query(), made[0])
    assert view(tab).assessment.stage is Stage.SENT
    assert tab.sheet.locked
    assert editor(tab, "full_name").isReadOnly()  # type: ignore[attr-defined]


def test_the_end_of_the_queue_is_told(tab: CaseTab) -> None:
    tab.line.open(Query(stages=("asking",)))
    last = tab.columns.queue.model.rowCount() - 1
    tab.sheet.show(tab.columns.queue.model.case_id(last))
    tab.commands()["save_next"]()
    told = tab.middle.banner.accessibleName()
    assert told.startswith("Hết hàng chờ này: 1 người")
    assert "1 người còn chưa đủ hồ sơ" in told


def test_a_narrow_window_shows_one_pane(qtbot: QtBot, tab: CaseTab) -> None:
    tab.resize(900, 602)
    qtbot.waitUntil(tab.columns.rail.isVisible)
    assert not tab.columns.queue.isVisible()
    tab.columns.show_section("handling")
    assert tab.side.isVisible()
    assert not tab.middle.isVisible()


def test_tab_walks_through_the_fields_in_the_order_shown(tab: CaseTab) -> None:
    rows = tab.middle.fields._rows
    wanted = [rows[key].editor for key in tab.middle.fields.draft.states]
    chain = [wanted[0]]
    for _ in range(400):
        chain.append(chain[-1].nextInFocusChain())
    walked = [part for part in dict.fromkeys(chain) if part in wanted]
    assert walked == wanted


def test_an_open_question_is_never_called_complete(
    tab: CaseTab, runner: Runner
) -> None:
    ready = make_ready(runner, 1)[0]
    told = tab.middle.bar._missing
    assert view(tab).assessment.question is not None
    assert told.text() == "Còn 1 câu hỏi"
    tab.open_queue(Query(), ready)
    assert told.text() == "Đủ hồ sơ"


def come_back(tab: CaseTab, note: str) -> None:
    known = view(tab)
    case = replace(known.case, outcome="returned", outcome_note=note)
    tab.columns.shown_id = 0
    tab.sheet.shown.emit(replace(known, case=case))


@pytest.mark.parametrize(
    ("note", "key"),
    [("Giới tính chưa khớp", "sex"), ("Sai ngày sinh", "birth_date")],
)
def test_a_returned_person_opens_at_the_field_the_agency_names(
    tab: CaseTab, note: str, key: str
) -> None:
    come_back(tab, note)
    assert tab.middle.fields.current_key() == key
    assert note in tab.middle.banner.accessibleName()


def test_a_bad_picture_leads_to_the_papers(tab: CaseTab) -> None:
    come_back(tab, "Ảnh thẻ mờ")
    assert tab.side.evidence.isAncestorOf(tab.window().focusWidget())
