"""Ask where to save a file, make it, open it with the program that the computer has for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.files import in_documents, open_with_system
from vssid_desk.operations.workspace import Workspace

Make = Callable[[Workspace, Path], object]


class FileOut(QObject):
    """One at a time; what went wrong stands in the banner."""

    saved = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner, banner: Banner) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._banner = parent, runner, banner
        self.dialog: QFileDialog | None = None

    def ask(self, name: str, make: Make) -> None:
        """Ask for a file, this name proposed; then write it and open it."""
        self.ask_only(name, lambda chosen: self.write(chosen, make))

    def ask_only(self, name: str, chosen: Callable[[Path], object]) -> None:
        """Ask for a file, this name proposed; `chosen` writes it."""
        dialog = QFileDialog(self._parent, "Lưu tệp", in_documents(name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
        dialog.open()
        self.dialog = dialog

    def write(self, file: Path, make: Make) -> None:
        """Write the file in the background and open it."""
        self._runner.run(
            lambda work: make(work, file),
            lambda _made: self._on_saved(file),
            lambda error: self._banner.show_text("error", str(error)),
        )

    def _on_saved(self, file: Path) -> None:
        self.saved.emit(f"Đã lưu “{file.name}”.")
        open_with_system(file)
