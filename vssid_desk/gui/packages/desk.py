"""The package in the making and the open one: checked, sealed, taken back, answered."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vssid_desk.domain.case import Stage
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import BUSY, Runner
from vssid_desk.gui.words import count
from vssid_desk.operations import browse
from vssid_desk.operations.package_content import package_content
from vssid_desk.operations.packing import sent_forms
from vssid_desk.operations.pre_flight import pre_flight
from vssid_desk.operations.record_response import (
    Outcome,
    read_response,
    record_response,
)
from vssid_desk.operations.submit import Sealed, Verified, verify, withdraw
from vssid_desk.operations.workspace import Workspace


class PackageDesk(QObject):
    """No widget in it; what was found comes back as signals."""

    checked = Signal(object, object)  # PreFlight, list of FormPlan
    opened = Signal(object)  # PackageContent
    sealed = Signal(object)  # Sealed
    told = Signal(object)  # Told: what a file of answers says
    verified = Signal(str)  # in words
    failed = Signal(str)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.people: list[int] = []
        self._chosen: list[int] | None = None  # None: everyone ready

    def choose(self, case_ids: Sequence[int] | None) -> None:
        """Make the next package of these people; None takes everyone ready."""
        self._chosen = list(case_ids) if case_ids is not None else None

    def leave_out(self, case_ids: Sequence[int]) -> None:
        """Take people out of the package in the making."""
        out = set(case_ids)
        self._chosen = [one for one in self.people if one not in out]

    def count_ready(self) -> None:
        """Find who would go into the next package; those sent meanwhile drop out."""
        ready = Query(stages=(Stage.READY.value,))
        found = list(browse.find(self._runner.reader, ready))
        if self._chosen is not None:
            gone = {
                row.id
                for row in browse.rows(self._runner.reader, self._chosen)
                if row.stage in (Stage.SENT.value, Stage.CLOSED.value)
            }
            found = [one for one in self._chosen if one not in gone]
        self.people = found

    def check(self) -> None:
        """Look the package in the making over."""
        people = list(self.people)
        self._runner.fetch(
            lambda work: (pre_flight(work, people), sent_forms(work, people)),
            lambda both: self.checked.emit(*both),
            self._on_failed,
        )

    def open(self, package_id: int) -> None:
        """Read a package that went out."""
        self._runner.fetch(
            lambda work: package_content(work, package_id),
            self.opened.emit,
            self._on_failed,
        )

    def seal(self, password: str, folder: Path, *, trial: bool) -> None:
        """Seal the package in the making in the worker process."""
        started = self._runner.start(
            "submit",
            {
                "case_ids": list(self.people),
                "folder": folder,
                "password": password,
                "trial": trial,
            },
            self._on_sealed,
            title="Đang niêm phong thử" if trial else "Đang đóng gói",
            failed=self._on_failed,
        )
        if not started:
            self.failed.emit(BUSY)

    def withdraw(self, package_id: int) -> None:
        """Take a package back."""
        self._write(lambda work: withdraw(work, package_id))

    def read_answers(self, package_id: int, file: Path) -> None:
        """Read a file of answers; nothing is kept yet."""
        self._runner.fetch(
            lambda work: read_response(work, package_id, file),
            self.told.emit,
            self._on_failed,
        )

    def keep_answers(self, package_id: int, outcomes: Mapping[int, Outcome]) -> None:
        """Keep the answers."""
        self._write(lambda work: record_response(work, package_id, outcomes))

    def verify(self, file: Path, password: str) -> None:
        """Compare a package file with its manifest, beside the window."""
        self._runner.fetch(
            lambda _work: verify(file, password), self._on_verified, self._on_failed
        )

    def _on_verified(self, found: Verified) -> None:
        name, people = found.manifest.package_name, found.manifest.person_count
        self.verified.emit(
            f"Gói {name} nguyên vẹn: {count(found.file_count)} tệp khớp bảng kê, "
            f"{count(people)} người."
        )

    def _write(self, act: Callable[[Workspace], object]) -> None:
        self._runner.run(act, None, self._on_failed)

    def _on_sealed(self, found: Sealed) -> None:
        if found.package_id is not None:
            self._chosen = None
        self.sealed.emit(found)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
