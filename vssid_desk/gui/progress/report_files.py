"""Save the report: one page to print, or a workbook, into a folder that was asked for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.work.progress_report import ProgressReport
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.files import ask_folder, open_with_system
from vssid_desk.operations import report


class ReportFiles(QObject):
    """Writes what the tab shows; the page opens in the program that prints PDF."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self._parent, self._runner = parent, runner
        self.found: ProgressReport | None = None

    def ask(self, kind: str) -> None:
        """Ask for a folder, then write the report as "pdf" or "xlsx"."""
        title = "Lưu báo cáo vào thư mục"
        ask_folder(self._parent, title, lambda folder: self.write(kind, folder))

    def write(self, kind: str, folder: Path) -> None:
        """Write the report into a folder and open it."""
        found = self.found
        if found is not None:
            self._runner.run(
                lambda work: report.write_report(work, found, folder, kinds=(kind,)),
                self._on_written,
                lambda error: self.failed.emit(str(error)),
            )

    def _on_written(self, files: Sequence[Path]) -> None:
        self.saved.emit(f"Đã lưu báo cáo “{files[0].name}”.")
        open_with_system(files[0])
