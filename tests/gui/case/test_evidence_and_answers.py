"""What stands beside the fields: papers, and what was answered."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from vssid_desk.domain.assessment import Missing
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.operations.browse import CaseView


def view(tab: CaseTab) -> CaseView:
    assert tab.sheet.view is not None
    return tab.sheet.view


def test_the_kind_of_paper_still_missing_is_proposed(tab: CaseTab) -> None:
    wanted = Missing(what="evidence", key="police_confirmation|other", text="")
    found = replace(view(tab).assessment, missing=(wanted,))
    tab.sheet.view = replace(view(tab), assessment=found)
    dialog = tab._dialogs.ask_paper()
    assert dialog.kinds.currentData() == "police_confirmation"
    dialog.reject()


def test_what_was_answered_stands_below_its_question(tab: CaseTab) -> None:
    tab.middle.question.answer(1)
    fact = tab.middle.answered
    told = [one.text() for one in tab.side.answers.findChildren(QLabel)]
    assert QUESTIONS[fact].text in told
