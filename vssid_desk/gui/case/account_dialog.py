"""Tài khoản VssID của người này: everything kept of the account, in one place."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from vssid_desk.domain.handling.account_facts import ACCOUNT_FACTS, options_of
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.form_dialog import FormDialog

_HINT = "Câu nào chưa hỏi thì để trống; chương trình hỏi từng câu khi tới lượt."


class AccountDialog(FormDialog):
    """Choices for the questions, free text beside them; `answers` are those kept now."""

    def __init__(self, parent: QWidget, answers: Mapping[str, str]) -> None:
        super().__init__(parent, "Tài khoản VssID của người này", _HINT)
        self._held = answers
        self.choices: dict[str, ChoiceBox] = {}
        for fact, words in ACCOUNT_FACTS.items():
            options = {option.value: option.label for option in options_of(fact)}
            if options:
                box = ChoiceBox({"": "Chưa hỏi", **options}, answers.get(fact, ""))
                self.choices[fact] = box
                self.add(words, box)
            else:
                self.edits[fact] = QLineEdit(answers.get(fact, ""))
                self.add(words, self.edits[fact])

    def answers(self) -> dict[str, str]:
        """Return what was changed; "" takes an answer back."""
        said = {
            **{fact: box.key() for fact, box in self.choices.items()},
            **self.texts(),
        }
        return {
            fact: value
            for fact, value in said.items()
            if value != self._held.get(fact, "")
        }
