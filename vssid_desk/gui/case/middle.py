"""Middle of Điều chỉnh: header, banner, question, fields, actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from vssid_desk.domain.assessment import Missing
from vssid_desk.domain.case import Case
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.domain.people.returned import named_field
from vssid_desk.gui.case.action_bar import ActionBar
from vssid_desk.gui.case.answers_pane import answer_words
from vssid_desk.gui.case.field_rows import RowMaker
from vssid_desk.gui.case.fields_pane import FieldsPane
from vssid_desk.gui.case.header import CaseHeader
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.layouts import column, hairline
from vssid_desk.gui.components.question_card import QuestionCard
from vssid_desk.operations.browse import CaseView


class Middle(QFrame):
    """One person, one screen, one next step."""

    def __init__(self, rows: RowMaker) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.header, self.banner = CaseHeader(), Banner()
        self.question, self.fields = QuestionCard(), FieldsPane(rows)
        self.bar = ActionBar()
        self.answered = ""  # the fact answered last in this visit
        self.returned_for = ""  # what the agency names when it sent the file back
        parts = column(
            self.header, hairline(), self.banner, self.question, self.fields,
            self.bar, gap=0,
        )  # fmt: skip
        parts.setStretch(4, 1)
        self.setLayout(parts)

    def show_view(self, view: CaseView, typed: dict[str, str], *, locked: bool) -> None:
        """Show a person; values typed before are still there."""
        case = view.case
        self.returned_for = named_field(case.outcome_note) if _is_back(case) else ""
        self.header.show_case(view.case, view.assessment.stage)
        self._show_question(view, locked=locked)
        self.fields.show_view(view, typed, locked=locked)
        self.bar.show_assessment(view.assessment, locked=locked)
        self._show_banner(view.case, locked=locked)

    def focus_first(self) -> None:
        """Put the keyboard where something is to be done: field, question, main button.

        A file that came back opens at what the agency names.
        """
        if self.returned_for and self.fields.focus_field(self.returned_for):
            return
        needed = self.fields.draft.needed()
        if needed and self.fields.focus_field(needed[0]):
            return
        if self.question.isVisible():
            self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, missing: Missing) -> None:
        """Put the keyboard to what is missing."""
        if missing.what == "field" and self.fields.focus_field(missing.key):
            return
        if missing.key == "declared":
            self.step_need(1)
        else:
            self.focus_first()

    def step_need(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) field that wants to be looked at."""
        loud = self.fields.draft.doubtful()
        if not loud:
            return
        here = self.fields.current_key()
        keys = list(self.fields.draft.states)
        at = keys.index(here) if here in keys else -1
        after = [key for key in loud if keys.index(key) > at]
        before = [key for key in loud if keys.index(key) < at]
        ordered = [*after, *before] if step > 0 else [*before[::-1], *after[::-1]]
        if ordered:
            self.fields.focus_field(ordered[0])

    def ask_again(self, fact: str) -> None:
        """Ask a question that was answered before."""
        self.question.ask(QUESTIONS[fact])
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, view: CaseView, *, locked: bool) -> None:
        asked = view.assessment.question
        value = view.case.answers.get(self.answered, "")
        if asked is not None and not locked:
            self.question.ask(asked)
        elif value and self.answered in QUESTIONS:
            self.question.show_answer(self.answered, answer_words(self.answered, value))
        else:
            self.question.ask(None)

    def _show_banner(self, case: Case, *, locked: bool) -> None:
        if locked:
            text = f"Đã gửi trong gói {case.package_name}. Thu hồi gói hoặc chờ cơ quan BHXH trả lời."
            self.banner.show_text("done", text)
        elif _is_back(case):
            told = "trả lại" if case.outcome == "returned" else "báo vẫn chưa khớp"
            text = f"Cơ quan BHXH {told}: {case.outcome_note or 'không ghi lý do'}"
            self.banner.show_text("warning", text)
        elif is_other_persons(case):
            self.banner.show_text("warning", _other_card(case))
        else:
            self.banner.hide()


def _is_back(case: Case) -> bool:
    return case.outcome in ("returned", "still_unverified")


def is_other_persons(case: Case) -> bool:
    """Say whether the card read has another name, another birth and another number."""
    card, kept = case.card, case.delivered
    pairs = (
        (card.full_name.casefold(), kept.full_name.casefold()),
        (card.birth_date, kept.birth_date),
        (card.personal_id, kept.personal_id),
    )
    return bool(card.known()) and all(told and told != own for told, own in pairs)


def _other_card(case: Case) -> str:
    return (
        f"Thẻ đang đặt ở đây là của {case.card.full_name}, không phải "
        f"{case.delivered.full_name}. Nếu đặt nhầm, bấm Ctrl+Z để bỏ thẻ rồi quét lại."
    )
