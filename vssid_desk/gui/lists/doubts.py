"""Cần xem: what is doubtful in a list, most serious first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from vssid_desk.gui.components.chip import Chip
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.lists.doubt_answers import DoubtAnswers
from vssid_desk.gui.lists.doubt_lines import (
    ANSWERED,
    PLACE,
    SEVERITY,
    WORDS,
    DoubtDelegate,
)
from vssid_desk.gui.look import theme
from vssid_desk.gui.look.tokens import SEVERITY_SIGNS
from vssid_desk.gui.words import count
from vssid_desk.operations.preview_list import Doubt, Doubts


class DoubtsPane(QFrame):
    """F7 goes from one to the next; the sheet shows the cell."""

    chosen = Signal(object)  # Doubt
    answered = Signal(object, str)  # Doubt, what is to become of its people

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._chips = {kind: Chip() for kind in ("error", "warning", "note")}
        self._show_chips(shown=False)
        self._list = QListWidget()
        self._list.setAccessibleName("Cần xem")
        self._list.setItemDelegate(DoubtDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row)
        self._shown: Sequence[Doubt] = ()
        self._answered: Doubt | None = None
        head = row(
            label("Cần xem", "heading"),
            *self._chips.values(),
            1,
            label("F7", "caption"),
            gap=6,
            margins=(10, 8, 10, 8),
        )
        nothing = label("Không có ô nào cần xem.", tone="muted", wrap=True)
        self._none = frame(column(nothing, 1, margins=(14, 12, 14, 0)))
        self._none.hide()
        whole = column(head, hairline(), self._none, self._list, 0, gap=0)
        whole.setStretchFactor(self._list, 1)
        self.setLayout(whole)
        self.setFixedWidth(theme.look().u(300))

    def show_doubts(self, doubts: Doubts) -> None:
        """Show the first of them, and how many there are of each severity."""
        for kind, chip in self._chips.items():
            icon, tone = SEVERITY_SIGNS[kind]
            chip.set_parts(icon, count(doubts.counts.get(kind, 0)), tone)
        self._show_chips(shown=True)
        self._shown = doubts.first
        self._list.clear()
        self._none.setVisible(not doubts.first)
        self._list.setVisible(bool(doubts.first))
        for doubt in self._shown:
            self._append(doubt)
        self._go_on()

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) doubtful place."""
        if self._shown:
            self._list.setCurrentRow((self._list.currentRow() + by) % len(self._shown))

    def clear(self) -> None:
        """Show nothing: there is no reading."""
        self.show_doubts(Doubts())
        self._none.hide()
        self._show_chips(shown=False)

    def _show_chips(self, *, shown: bool) -> None:
        for chip in self._chips.values():
            chip.setVisible(shown)

    def _append(self, doubt: Doubt) -> None:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{doubt.place}. {doubt.text}")
        item.setData(SEVERITY, doubt.severity)
        item.setData(PLACE, doubt.place)
        item.setData(WORDS, doubt.text)
        item.setData(ANSWERED, bool(doubt.people))
        self._list.addItem(item)
        if doubt.people:
            answers = DoubtAnswers(doubt, lambda choice: self._answer(doubt, choice))
            self._list.setItemWidget(item, answers)

    def _answer(self, doubt: Doubt, choice: str) -> None:
        self._answered = doubt
        self.answered.emit(doubt, choice)

    def _go_on(self) -> None:
        """Stand where the last answer was given: the file was read again with it."""
        given, self._answered = self._answered, None
        for at, doubt in enumerate(self._shown):
            if given and (doubt.sheet, doubt.row) == (given.sheet, given.row):
                self._list.setCurrentRow(at)
                self._list.setFocus()
                return

    def _on_row(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self.chosen.emit(self._shown[at])
