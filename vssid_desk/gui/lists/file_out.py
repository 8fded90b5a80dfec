"""Ask why and where to save a file, make it, open it with the program there is for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.files import in_documents, open_with_system
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.operations.reasons import LIST
from vssid_desk.operations.workspace import Workspace

Make = Callable[[Workspace, Path, str], object]  # where to, and why


class FileOut(QObject):
    """One at a time; what went wrong stands in the banner."""

    saved = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner, banner: Banner) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._banner = parent, runner, banner
        self.dialog: QFileDialog | None = None

    def ask(self, name: str, make: Make) -> None:
        """Ask for a file, this name proposed; then write it and open it."""
        self.ask_only(name, lambda chosen, why: self.write(chosen, make, why))

    def ask_only(self, name: str, chosen: Callable[[Path, str], object]) -> None:
        """Ask why and for a file, this name proposed; `chosen` writes it."""
        self.asking = ask_why(
            self._parent,
            self._runner,
            LIST,
            lambda why: self._ask_where(name, lambda file: chosen(file, why)),
        )

    def _ask_where(self, name: str, chosen: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._parent, "Lưu tệp", in_documents(name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
        dialog.open()
        self.dialog = dialog

    def write(self, file: Path, make: Make, why: str) -> None:
        """Write the file in the background and open it."""
        self._runner.run(
            lambda work: make(work, file, why),
            lambda _made: self._on_saved(file),
            lambda error: self._banner.show_text("error", str(error)),
        )

    def _on_saved(self, file: Path) -> None:
        self.saved.emit(f"Đã lưu “{file.name}”.")
        open_with_system(file)
