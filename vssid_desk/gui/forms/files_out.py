"""Write the forms into a folder that was asked for, in the worker process."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import BUSY, Runner
from vssid_desk.gui.components.files import ask_folder, open_with_system
from vssid_desk.gui.forms.choice import Choice
from vssid_desk.gui.forms.print_dialog import PrintDialog
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.words import count
from vssid_desk.operations.print_files import print_files
from vssid_desk.operations.reasons import EXPORT

_TITLES = {
    "xlsx": "Lưu XLSX vào thư mục",
    "pdf": "Lưu PDF vào thư mục",
    "print": "Lưu PDF để in vào thư mục",
}


class FilesOut(QObject):
    """Nothing but the files asked for is written; printing sends each PDF to the printer."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner, choice: Choice) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._choice = parent, runner, choice

    def ask(self, kind: str, signed_on: str) -> None:
        """Ask for a folder, then write "xlsx", "pdf", or "print" what PDF gives."""
        if not sum(self._choice.counts()):
            self.failed.emit(
                "Chưa chọn biểu mẫu hay người nào. Tích ít nhất một biểu mẫu và một người."
            )
            return
        if kind == "print":
            self.dialog = PrintDialog(self._parent)
            self.dialog.accepted.connect(lambda: self._ask_where(kind, signed_on))
            self.dialog.open()
        else:
            self._ask_where(kind, signed_on)

    def _ask_where(self, kind: str, signed_on: str) -> None:
        def where(why: str) -> None:
            ask_folder(
                self._parent,
                _TITLES[kind],
                lambda folder: self.write(kind, signed_on, folder, why),
            )

        self.asking = ask_why(self._parent, self._runner, EXPORT, where)

    def write(self, kind: str, signed_on: str, folder: Path, why: str) -> None:
        """Write the forms ticked for the people ticked; `why` goes into the journal."""
        started = self._runner.start(
            "fill_forms",
            {
                "case_ids": self._choice.everyone(),
                "codes": sorted(self._choice.codes),
                "folder": folder,
                "signed_on": date.fromisoformat(signed_on),
                "kinds": ("xlsx",) if kind == "xlsx" else ("pdf",),
                "why": why,
            },
            lambda files: self._on_written(files, kind, folder),
            title="Đang lập biểu mẫu",
            failed=self._on_failed,
        )
        if not started:
            self.failed.emit(BUSY)

    def _on_written(self, files: Sequence[Path], kind: str, folder: Path) -> None:
        self.saved.emit(
            f"Đã lưu {count(len(files))} tệp không mã hoá vào “{folder.name}”; xong việc thì xóa."
        )
        if kind != "print":
            open_with_system(folder)
        elif self.dialog.printer.key():
            self._print(files, self.dialog)
        else:
            for file in files:
                open_with_system(file)

    def _print(self, files: Sequence[Path], how: PrintDialog) -> None:
        printer = how.printer.key()
        copies, two_sided = how.copies.value(), how.two_sided.isChecked()
        self._runner.fetch(
            lambda _work: print_files(
                files, printer, copies=copies, two_sided=two_sided
            ),
            lambda sent: self.saved.emit(
                f"Đã gửi {count(sent)} tệp tới máy in “{printer}”; in xong thì xóa tệp đã lưu."
            ),
            self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
