"""The question: no answer is cut however many there are, and every number answers."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.components.question_card import QuestionCard
from vssid_desk.gui.look.theme import Appearance


@pytest.mark.parametrize("width", [420, 700, 1100, 1600])
def test_no_answer_is_cut(qtbot: QtBot, appearance: Appearance, width: int) -> None:
    card = QuestionCard()
    qtbot.addWidget(card)
    card.resize(width, 120)
    card.show()
    card.ask(QUESTIONS["belongs"])
    qtbot.wait(1)
    assert len(card._buttons) == 5
    for one in card._buttons:
        assert one.isVisible()
        assert one.width() >= one.sizeHint().width()
        assert one.geometry().right() < card.width()


def test_the_fifth_answer_has_its_number(qtbot: QtBot, appearance: Appearance) -> None:
    card = QuestionCard()
    qtbot.addWidget(card)
    card.show()
    card.ask(QUESTIONS["belongs"])
    with qtbot.waitSignal(card.answered) as told:
        qtbot.keyClick(card, Qt.Key.Key_5)
    assert told.args == ["belongs", QUESTIONS["belongs"].options[4].value]
