"""The handling card: what it says while no path is chosen is true."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.documents.sample_papers import assessment
from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.components.handling_card import HandlingCard
from vssid_desk.gui.look.theme import Appearance

OPEN = assessment(identity=None)
DOUBTED = replace(OPEN, question=QUESTIONS["number_seen"])
UNTOLD = replace(
    OPEN, question=QUESTIONS["id_state"], possible=("Ra công an xã", "Điều chỉnh")
)


def words(qtbot: QtBot, found: Assessment) -> str:
    card = HandlingCard()
    qtbot.addWidget(card)
    card.show_path(found, [], "")
    return "\n".join(one.text() for one in card.findChildren(QLabel))


@pytest.mark.parametrize("found", [OPEN, DOUBTED])
def test_a_list_that_asks_nothing_is_said_to_ask_nothing(
    qtbot: QtBot, appearance: Appearance, found: Assessment
) -> None:
    said = words(qtbot, found)
    assert "Danh sách không yêu cầu sửa thông tin nhân thân." in said
    assert "Không cần giấy tờ nào" in said or found is DOUBTED
    for untrue in ("Còn có thể", "chưa rõ", "Biết sau khi trả lời câu hỏi"):
        assert untrue not in said


def test_a_doubted_number_says_what_the_answer_leads_to(
    qtbot: QtBot, appearance: Appearance
) -> None:
    said = words(qtbot, DOUBTED)
    assert "khác thì sửa ở ô số" in said
    assert "Chỉ xem, không phải nộp" in said


def test_paths_still_possible_are_named(qtbot: QtBot, appearance: Appearance) -> None:
    said = words(qtbot, UNTOLD)
    assert "Ra công an xã; Điều chỉnh" in said
    assert "Biết sau khi trả lời câu hỏi" in said
