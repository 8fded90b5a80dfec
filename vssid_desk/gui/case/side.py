"""Right column: evidence, handling, answers, history of the person shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from vssid_desk.domain.diagnosis.diagnosis import is_silent
from vssid_desk.gui.case.answers_pane import AnswersPane
from vssid_desk.gui.case.evidence_pane import EvidencePane, PictureOf
from vssid_desk.gui.case.history_pane import HistoryPane
from vssid_desk.gui.case.papers import form_names, paper_lines
from vssid_desk.gui.case.shown import shown
from vssid_desk.gui.components.diagnosis_card import DiagnosisCard
from vssid_desk.gui.components.handling_card import HandlingCard
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.operations.browse import CaseView
from vssid_desk.operations.workspace import Workspace


class SideColumn(QFrame):
    """Four sections; a narrow window shows one of them at a time."""

    basis_wanted = Signal(str)
    change_wanted = Signal(str)
    history_wanted = Signal()

    def __init__(self, picture_of: PictureOf) -> None:
        super().__init__()
        self.setProperty("role", "right")
        self.evidence = EvidencePane(picture_of)
        self.diagnosis = DiagnosisCard()
        self.handling, self.answers = HandlingCard(), AnswersPane()
        self.history = HistoryPane()
        self._sections: dict[str, list[QWidget]] = {
            "evidence": [self.evidence],
            "handling": [self.diagnosis, self.handling, self.answers],
            "history": [self.history],
        }
        parts = (
            self.evidence, self.diagnosis, self.handling, self.answers, self.history, 1
        )  # fmt: skip
        inner = QFrame()
        inner.setLayout(column(*parts, gap=12, margins=(12, 10, 12, 10)))
        self.setLayout(column(in_scroll(inner), gap=0))
        self.handling.basis_wanted.connect(self.basis_wanted)
        self.answers.change_wanted.connect(self.change_wanted)
        self.history.all_wanted.connect(self.history_wanted)

    def show_view(self, work: Workspace, view: CaseView, *, locked: bool) -> None:
        """Show everything beside the fields of a person."""
        found = view.assessment
        self.evidence.show_case(view.case, locked=locked)
        paths = [path for path in (found.identity, *found.account) if path]
        codes = [code for path in paths for code in path.forms]
        papers = paper_lines(view.case, found, form_names(work, codes))
        self._show_diagnosis(view, locked=locked)
        self.handling.show_path(found, papers, view.left)
        self.handling.show_organ(view.group, view.organ)
        self.answers.show_answers(view.case.answers, locked=locked)
        self.history.show_entries(view.history)

    def _show_diagnosis(self, view: CaseView, *, locked: bool) -> None:
        found = view.assessment.diagnosis
        value = shown(found.field, found.proposal) if found.proposal else ""
        taken = getattr(view.case.declared, found.field, "") == found.proposal
        self.diagnosis.show_diagnosis(found, value, locked=locked or taken)
        self.diagnosis.is_empty = not found.field and is_silent(view.case)
        self.diagnosis.setVisible(not self.diagnosis.is_empty)

    def show_only(self, section: str) -> None:
        """Show one section, or all of them for ""."""
        for name, widgets in self._sections.items():
            for widget in widgets:
                _show(widget, wanted=section in ("", name))


def _show(widget: QWidget, *, wanted: bool) -> None:
    empty = isinstance(widget, AnswersPane) and not widget.has_answers
    empty = empty or (isinstance(widget, DiagnosisCard) and widget.is_empty)
    widget.setVisible(wanted and not empty)
