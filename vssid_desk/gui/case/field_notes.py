"""What the checks say of one field, below its row; a proposal can be taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.findings import Finding
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import clear, column, row
from vssid_desk.gui.look.tokens import SEVERITY_SIGNS


class FieldNotes(QWidget):
    """Hidden while nothing is to be said."""

    taken = Signal(str)  # the proposed value

    def __init__(self, show: Callable[[str], str]) -> None:
        super().__init__()
        self._show = show
        self._lines = column(gap=2, margins=(0, 0, 0, 3))
        self.setLayout(self._lines)
        self._told: tuple[Finding, ...] = ()
        self.hide()

    def show_notes(self, notes: Sequence[Finding]) -> None:
        """Show findings of one field."""
        if self._told == tuple(notes):
            return
        self._told = tuple(notes)
        clear(self._lines)
        for note in notes:
            self._add(note)
        self.setVisible(bool(notes))

    def _add(self, note: Finding) -> None:
        icon, tone = SEVERITY_SIGNS[note.severity.value]
        words = label(" ".join((note.text, note.advice)).strip(), "caption", wrap=True)
        line = row(IconLabel(icon, tone, 14), words, gap=6)
        line.setStretch(1, 1)
        if note.proposal:
            value = note.proposal
            line.addWidget(
                button(
                    f"Nhận “{self._show(value)}”",
                    small=True,
                    does=lambda: self.taken.emit(value),
                )
            )
        self._lines.addLayout(line)
