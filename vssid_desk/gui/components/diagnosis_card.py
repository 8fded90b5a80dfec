"""Diagnosis card: which field is most likely wrong, how sure, the evidence, a value to take."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.domain.assessment import NOT_DIAGNOSED, Diagnosis
from vssid_desk.domain.diagnosis.words import evidence_words, headline
from vssid_desk.domain.person import FIELDS
from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, row

_SIGNS = {
    "certain": ("circle-alert", "error"),
    "likely": ("triangle-alert", "fix"),
    "unclear": ("message-circle-question-mark", "muted"),
}


class DiagnosisCard(QFrame):
    """Hidden where the list says that everything matches; its links change nothing by themselves."""

    look_wanted = Signal(str)  # field key
    take_wanted = Signal(str, str)  # field key, value

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._found = NOT_DIAGNOSED
        self.is_empty = True
        self._icon = IconLabel("triangle-alert", "fix", 18)
        self.title = label("", "heading", wrap=True)
        self.evidence = label("", "caption", wrap=True)
        self.look = button("Tới trường này", "link", does=self._on_look)
        self.take = button("", "link", does=self._on_take)
        head = row(self._icon, self.title, gap=8)
        head.setStretch(1, 1)
        links = column(self.look, self.take, gap=2)
        self.setLayout(
            column(head, self.evidence, links, gap=4, margins=(12, 8, 12, 8))
        )

    def show_diagnosis(self, found: Diagnosis, shown: str, *, locked: bool) -> None:
        """Show a diagnosis; `shown` is its proposal as people write it."""
        self._found = found
        self._icon.set_icon(*_SIGNS[found.level])
        self.title.setText(headline(found))
        self.evidence.setText(evidence_words(found))
        offers = bool(found.proposal) and not locked
        self.look.setVisible(found.field in FIELDS and not offers)
        self.take.setVisible(offers)
        set_words(self.take, f"Đưa “{shown}” vào ô đề nghị")
        self.setAccessibleName(
            f"Chẩn đoán: {self.title.text()}. {self.evidence.text()}"
        )

    def _on_look(self) -> None:
        self.look_wanted.emit(self._found.field)

    def _on_take(self) -> None:
        self.take_wanted.emit(self._found.field, self._found.proposal)
        self._on_look()
