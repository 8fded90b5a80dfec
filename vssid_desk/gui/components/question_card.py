"""Question card: the next fact to ask of a person, answered by one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton

from vssid_desk.domain.assessment import Question
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import clear, column, row
from vssid_desk.gui.look import theme

_BETWEEN = 8  # between two answers, at 100 %


class QuestionCard(QFrame):
    """One question with up to four numbered answers; hidden while nothing is asked."""

    answered = Signal(str, str)  # fact key, value
    changed_mind = Signal(str)  # fact key: ask again

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "question")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._question: Question | None = None
        self._text = label("", "heading", wrap=True)
        self._why = label("", "caption", wrap=True)
        self._answers = column(gap=6)  # lines of buttons
        self._buttons: list[QPushButton] = []
        self._wrapped = (0, 0)
        head = row(
            IconLabel("message-circle-question-mark", "ask", 20), self._text, gap=8
        )
        head.setStretch(1, 1)
        self._top = row(head, self._answers, gap=12)
        self._top.setStretch(0, 1)
        self.setLayout(column(self._top, self._why, gap=4, margins=(14, 8, 12, 8)))
        self.hide()

    def ask(self, question: Question | None) -> None:
        """Ask this question; None hides the card."""
        self._question, self._buttons = question, []  # those before are going
        clear(self._answers)
        self.setVisible(question is not None)
        if question is None:
            return
        self._text.setText(question.text)
        self._why.setText(question.why)
        self._why.setVisible(bool(question.why))
        self.setAccessibleName(question.text)
        self._buttons = [
            self._button(number, option.label, option.value)
            for number, option in enumerate(question.options, 1)
        ]
        self._wrapped = (0, 0)
        self._arrange()

    def show_answer(self, fact: str, words: str) -> None:
        """Say what was answered, with a way to change it."""
        clear(self._answers)
        self._question, self._buttons = None, []
        self._text.setText(f"Đã trả lời: {words}.")
        self._why.hide()
        change = button("Đổi", "link", does=lambda: self.changed_mind.emit(fact))
        self._answers.addWidget(change)
        self.show()

    def answer(self, number: int) -> None:
        """Give the answer of this number, from 1; nothing happens when there is none."""
        if self._question and number <= len(self._question.options):
            value = self._question.options[number - 1].value
            self.answered.emit(self._question.fact, value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {str(at) for at in range(1, len(self._buttons) + 1)}:
            self.answer(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """Put the answers beside the question, or below it where room lacks."""
        words = self._text.fontMetrics().horizontalAdvance(self._text.text())
        needed = sum(map(_width, self._buttons))
        beside = words + needed + 80 < self.width()
        way = QBoxLayout.Direction
        self._top.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._top.setSpacing(12 if beside else 6)
        room = needed if beside else self.width() - theme.look().u(30)
        if self._buttons and self._wrapped != (room, needed):
            self._wrapped = (room, needed)
            self._wrap(room)

    def _wrap(self, room: int) -> None:
        """Put the answers into as many lines as they need: none of them is cut."""
        while (line := self._answers.takeAt(0)) is not None:
            inner = line.layout()
            while inner is not None and inner.takeAt(0) is not None:
                pass
        lines: list[list[QPushButton]] = []
        left = -1
        for one in self._buttons:
            need = _width(one)
            if need > left:
                lines.append([])
                left = room
            lines[-1].append(one)
            left -= need
        for together in lines:
            self._answers.addLayout(row(*together, 1, gap=_BETWEEN))

    def _button(self, number: int, words: str, value: str) -> QPushButton:
        result = button(
            f"{number}\u2002{words}", "choice", does=lambda: self.answer(number)
        )
        result.setToolTip(f"Alt+{number}")
        result.setProperty("value", value)
        return result


def _width(one: QPushButton) -> int:
    """Return the room of an answer with the gap after it."""
    return one.sizeHint().width() + theme.look().u(_BETWEEN)
