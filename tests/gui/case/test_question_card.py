"""The question: no answer is cut however many there are, and every number answers."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.components.layouts import column
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


def test_another_question_may_come_after_the_window_changed_its_size(
    qtbot: QtBot, appearance: Appearance
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = QuestionCard()
    window.setLayout(column(card))
    window.resize(1100, 200)
    window.show()
    card.ask(QUESTIONS["belongs"])
    card.ask(None)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.resize(500, 200)
    card.resize(480, 100)
    card.ask(QUESTIONS["belongs"])
    qtbot.wait(1)
    assert [one.isVisible() for one in card._buttons] == [True] * 5
