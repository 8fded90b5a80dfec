"""What was answered of this person, each with a way to change it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, row


class AnswersPane(QWidget):
    """Hidden while nothing was answered."""

    change_wanted = Signal(str)  # fact key

    def __init__(self) -> None:
        super().__init__()
        self.has_answers = False
        self._lines = column(gap=4)
        self.setLayout(column(label("Đã trả lời", "caption"), self._lines, gap=5))

    def show_answers(self, answers: Mapping[str, str], *, locked: bool) -> None:
        """Show the answers given, newest last."""
        clear(self._lines)
        known = {fact: value for fact, value in answers.items() if fact in QUESTIONS}
        self.has_answers = bool(known)
        self.setVisible(self.has_answers)
        for fact, value in known.items():
            self._lines.addLayout(self._line(fact, value, locked=locked))

    def _line(self, fact: str, value: str, *, locked: bool) -> QLayout:
        asked = label(QUESTIONS[fact].text, "caption", wrap=True)
        words = label(f"{answer_words(fact, value)}", wrap=True)
        words.setProperty("weight", "strong")
        words.setAccessibleName(f"{QUESTIONS[fact].text} {answer_words(fact, value)}")
        change = button("Đổi", "link", does=lambda: self.change_wanted.emit(fact))
        change.setAccessibleName(f"Đổi câu trả lời: {QUESTIONS[fact].text}")
        change.setVisible(not locked)
        line = row(words, change)
        line.setStretch(0, 1)
        return column(asked, line, gap=0)


def answer_words(fact: str, value: str) -> str:
    """Return the words of an answer."""
    for option in QUESTIONS[fact].options:
        if option.value == value:
            return option.label
    return value
