"""Câu trả lời sẵn cho cả nhóm: what a campaign answers for a group, so that nobody is asked."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.facts.facts import ASK
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.components.buttons import button, icon_button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.layouts import column, row

EVERYBODY = "*"
_WHO = {EVERYBODY: "Mọi người"}
Defaults = Mapping[str, Mapping[str, str]]


class AnswerRow(QWidget):
    """Group, question, answer, and a button that takes the row away."""

    def __init__(self, groups: Mapping[str, str], said: tuple[str, str, str]) -> None:
        super().__init__()
        group, fact, value = said
        self.group = ChoiceBox({**_WHO, **groups}, group, "Nhóm được trả lời sẵn")
        words = {key: question.text for key, question in QUESTIONS.items()}
        self.fact = ChoiceBox(words, fact, "Câu hỏi")
        self.answer = ChoiceBox({}, "", "Câu trả lời sẵn")
        self.remove = icon_button("x", "Bỏ câu trả lời sẵn này")
        self._offer(value)
        self.fact.currentIndexChanged.connect(lambda _at: self._offer(""))
        line = row(self.group, self.fact, self.answer, self.remove, gap=6)
        for index, weight in enumerate((2, 4, 3)):
            line.setStretch(index, weight)
        self.setLayout(line)

    def said(self) -> tuple[str, str, str]:
        """Return group, fact and answer as they stand."""
        return self.group.key(), self.fact.key(), self.answer.key()

    def _offer(self, value: str) -> None:
        """Offer the answers of the question, and "ask all the same"."""
        self.answer.clear()
        options = {one.value: one.label for one in QUESTIONS[self.fact.key()].options}
        options.setdefault("not_asked", "Không hỏi")
        for key, shown in {**options, ASK: "Vẫn hỏi từng người"}.items():
            self.answer.addItem(shown, key)
        if value and self.answer.findData(value) < 0:
            self.answer.addItem(value, value)
        self.answer.choose(value)


class AnswerRows(QWidget):
    """The rows and a button that adds one."""

    def __init__(self, groups: Mapping[str, str], defaults: Defaults) -> None:
        super().__init__()
        self._groups = groups
        self.rows: list[AnswerRow] = []
        self.more = button(
            "Thêm câu trả lời sẵn", icon="plus", small=True, does=self.add
        )
        self._lines = column(gap=6)
        self.setLayout(column(self._lines, row(self.more, 1), gap=6))
        for group, answers in defaults.items():
            for fact, value in answers.items():
                if fact in QUESTIONS:
                    self._put((group, fact, value))

    def add(self) -> None:
        """Add a row and go to its question."""
        self._put((EVERYBODY, "military", "no")).fact.setFocus()

    def defaults(self) -> dict[str, dict[str, str]]:
        """Return the answers by group; of two for one question the lower row counts."""
        result: dict[str, dict[str, str]] = {}
        for line in self.rows:
            group, fact, value = line.said()
            result.setdefault(group, {})[fact] = value
        return result

    def _put(self, said: tuple[str, str, str]) -> AnswerRow:
        line = AnswerRow(self._groups, said)
        line.remove.clicked.connect(lambda: self._take(line))
        self.rows.append(line)
        self._lines.addWidget(line)
        return line

    def _take(self, line: AnswerRow) -> None:
        self.rows.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
