"""Keeper: backs up at open, every half hour with changes, and at close; tells when it cannot."""

from PySide6.QtCore import QObject, QTimer, Signal

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.safety.words import drill_words
from vssid_desk.operations.generations import BackupState, Drill, keep_generation

_EVERY = 30 * 60_000  # milliseconds
_AT_OPEN = 5_000  # the window is there first
_AGAIN = 60_000  # when something else was running


class BackupKeeper(QObject):
    """Works beside the window; a store of invented people is not backed up."""

    warned = Signal(str)  # a sentence to keep in sight, "" takes it away
    said = Signal(str)  # something good, for a moment
    kept = Signal(object)  # BackupState

    def __init__(self, parent: QObject, runner: Runner) -> None:
        super().__init__(parent)
        self._runner = runner
        self._drilled: Drill | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AT_OPEN)
        self._timer.timeout.connect(self.keep_now)

    def begin(self) -> None:
        """Back up soon, then every half hour."""
        self._timer.start(_AT_OPEN)

    def end(self) -> None:
        """Rest while the store is locked."""
        self._timer.stop()

    def keep_now(self) -> None:
        """Back up what is new, unless long work is running just now."""
        started = not self._runner.busy and self._runner.aside.start(
            "keep_generation", {}, self._on_kept, self._on_failed
        )
        self._timer.start(_EVERY if started else _AGAIN)

    def at_close(self) -> None:
        """Back up what is new before the program ends; what fails must not hold it up."""
        self.end()
        try:
            self._runner.keep(keep_generation, wait=True)
        except UserError:
            return  # told at the next opening, by what is missing

    def _on_kept(self, state: BackupState) -> None:
        drilled = state.drill
        bad = drilled is not None and drilled.faults
        self.warned.emit(drill_words(drilled) if drilled and bad else state.nag)
        if drilled is not None and not bad and drilled != self._drilled:
            self.said.emit(drill_words(drilled))
        self._drilled = drilled
        self.kept.emit(state)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.warned.emit(str(error))
        else:
            self._runner.troubled.emit(error)
