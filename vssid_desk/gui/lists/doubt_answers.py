"""The answers to a name cell with several people: each of them, or one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.operations.dividing import EACH, ONE
from vssid_desk.operations.preview_list import Doubt


class DoubtAnswers(QWidget):
    """Two buttons at the foot of a doubt's line; the answer given is ticked and off."""

    def __init__(self, doubt: Doubt, answer: Callable[[str], object]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        words = {EACH: f"Tách thành {doubt.people}", ONE: "Giữ 1 người"}
        self.buttons = {}
        for choice, text in words.items():
            given = choice == doubt.choice
            one = button(text, small=True, icon="check" if given else "")
            one.clicked.connect(lambda _on=False, choice=choice: answer(choice))
            one.setAccessibleName(f"{doubt.place}: {text}")
            allow(one, possible=not given, why_not="Đang chọn như vậy.")
            self.buttons[choice] = one
        line = row(*self.buttons.values(), 1, gap=6)
        self.setLayout(column(1, line, gap=0, margins=(34, 0, 8, 8)))
