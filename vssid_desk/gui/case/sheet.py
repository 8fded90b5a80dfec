"""The one person worked on: what is typed, saved, answered; no widget in it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.operations import attach, browse
from vssid_desk.operations.browse import CaseView
from vssid_desk.operations.correct import correct, take_card
from vssid_desk.operations.workspace import Workspace

Then = Callable[[], object]


class CaseSheet(QObject):
    """Reads through the window's own connection, writes through the runner."""

    shown = Signal(object)  # CaseView
    gone = Signal()  # the person is no longer in the store
    failed = Signal(str)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.view: CaseView | None = None
        self._drafts: dict[int, dict[str, str]] = {}

    @property
    def case_id(self) -> int:
        """The person shown, 0 for nobody."""
        return self.view.case.id if self.view else 0

    @property
    def locked(self) -> bool:
        """Whether the papers are on their way, so that nothing may change."""
        case = self.view.case if self.view else None
        return case is not None and case.package_id is not None and not case.outcome

    def typed(self) -> Mapping[str, str]:
        """Return what was typed for this person and not saved."""
        return self._drafts.get(self.case_id, {})

    def keep_draft(self, typed: Mapping[str, str]) -> None:
        """Remember what is typed while another person is looked at."""
        self._drafts[self.case_id] = dict(typed)

    def show(self, case_id: int) -> None:
        """Read a person and show it."""
        try:
            self.view = browse.show(self._runner.reader, case_id)
        except UserError:
            self.view = None
            self.gone.emit()
        else:
            self.shown.emit(self.view)

    def reread(self) -> None:
        """Read the same person again; what is typed stays."""
        if self.view is not None:
            self.show(self.case_id)

    def save(self, answers: Mapping[str, str], then: Then) -> None:
        """Save what is typed and these answers, then go on."""
        case_id, typed = self.case_id, dict(self.typed())
        self.write(
            lambda work: correct(work, case_id, typed, answers),
            lambda: (self._drafts.pop(case_id, None), then()),
        )

    def put_back(self, keys: Sequence[str]) -> None:
        """Take back proposals that came from the card."""
        if self.view is not None:
            delivered, case_id = self.view.case.delivered, self.case_id
            values = {key: getattr(delivered, key) for key in keys}
            self.write(lambda work: correct(work, case_id, values, {}), self.reread)

    def take_card(self) -> None:
        """Take every value of the card as the proposal."""
        case_id = self.case_id
        self.write(lambda work: take_card(work, case_id), self.reread)

    def attach(self, kind: str, **how: Any) -> None:
        """Keep a picture of a paper (file=…), or that a copy was seen (seen_on=…, sheets=…)."""
        case_id = self.case_id
        self.write(lambda work: attach.attach(work, case_id, kind, **how), self.reread)

    def remove(self, evidence_id: int) -> None:
        """Take a piece of evidence away."""
        case_id = self.case_id
        self.write(lambda work: attach.remove(work, case_id, evidence_id), self.reread)

    def picture(self, evidence_id: int) -> bytes:
        """Return the picture of a piece of evidence."""
        return attach.picture(self._runner.reader, evidence_id)

    def write(self, act: Callable[[Workspace], object], then: Then) -> None:
        """Do an operation, then go on; what cannot be done is told."""
        self._runner.run(act, lambda _result: then(), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
