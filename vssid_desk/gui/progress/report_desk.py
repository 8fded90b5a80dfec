"""Write one of the reports in the worker process, and open what was made."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.files import ask_folder, open_with_system
from vssid_desk.gui.progress.reports_dialog import ReportsDialog
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.operations.reasons import REPORT


class ReportDesk(QObject):
    """Asks which report and where to, then has it written."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self._parent, self._runner = parent, runner
        self.campaign_id: int | None = None

    def ask(self) -> ReportsDialog:
        """Ask which report, then for a folder."""
        dialog = ReportsDialog(self._parent, self._runner.reader.today)
        dialog.accepted.connect(lambda: self._ask_why(dialog))
        dialog.open()
        return dialog

    def _ask_why(self, dialog: ReportsDialog) -> None:
        self.asking = ask_why(
            self._parent,
            self._runner,
            REPORT,
            lambda why: ask_folder(
                self._parent,
                "Lưu báo cáo vào thư mục",
                lambda folder: self.write({**dialog.wishes(), "why": why}, folder),
            ),
        )

    def write(self, wishes: dict[str, object], folder: Path) -> None:
        """Write what was wished for into a folder."""
        self._runner.start(
            "write_report",
            {**wishes, "folder": folder, "campaign_id": self.campaign_id},
            self._on_written,
            title="Đang lập báo cáo",
            failed=self._on_failed,
        )

    def _on_written(self, files: Sequence[Path]) -> None:
        names = ", ".join(f"“{file.name}”" for file in files)
        self.saved.emit(f"Đã lưu báo cáo {names}, không mã hoá; dùng xong thì xóa.")
        for file in files:
            open_with_system(file)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
