"""Pictures of signed sheets: asked for, filed by their marks in the worker process, told."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import BUSY, Runner
from vssid_desk.gui.components.files import ask_files
from vssid_desk.gui.words import count
from vssid_desk.operations.file_sheets import FiledSheet

_PICTURES = "Ảnh (*.jpg *.jpeg *.png)"


class SignedIn(QObject):
    """Says how many sheets were filed, and why the others were not."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self._parent, self._runner = parent, runner

    def ask(self) -> None:
        """Ask for the pictures, then file them."""
        ask_files(self._parent, "Chọn ảnh các tờ đã ký", _PICTURES, self.file)

    def file(self, pictures: Sequence[Path]) -> None:
        """File pictures."""
        started = self._runner.start(
            "file_sheets",
            {"pictures": list(pictures)},
            self._on_filed,
            title="Đang cất tờ đã ký",
            failed=self._on_failed,
        )
        if not started:
            self.failed.emit(BUSY)

    def _on_filed(self, filed: Sequence[FiledSheet]) -> None:
        left = [one for one in filed if one.why_not]
        told = "; ".join(
            f"“{one.file.name}”: {one.remark}" for one in filed if one.remark
        )
        if len(left) < len(filed):
            kept = f"Đã cất {count(len(filed) - len(left))} tờ vào đúng người."
            self.saved.emit(f"{kept} {told}." if told and not left else kept)
        if left:
            self.failed.emit(f"{count(len(left))} ảnh chưa cất được. {told}.")

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
