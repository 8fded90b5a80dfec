"""A package that was double-clicked: its password, then whether it agrees with its manifest."""

from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.packages.verify_dialog import VerifyDialog
from vssid_desk.gui.words import count
from vssid_desk.operations.submit import Verified, verify


class PackageCheck(QObject):
    """Needs no store: what a package is, it says itself."""

    def __init__(
        self,
        parent: QWidget,
        file: Path,
        trouble: Callable[[Exception], object],
        executor: Executor | None = None,
    ) -> None:
        super().__init__(parent)
        self._file, self._trouble = file, trouble
        self._background = Background(self, executor)
        self.dialog = VerifyDialog(parent, file)
        self.dialog.accepted.connect(self._check)
        self.box = QMessageBox(parent)
        self.box.setWindowTitle("Kiểm tra gói hồ sơ")

    def ask(self) -> None:
        """Ask for the password of the package."""
        self.dialog.open()

    def _check(self) -> None:
        password = self.dialog.password.text()
        self._background.run(
            lambda: verify(self._file, password), self._show, self._fail
        )

    def _show(self, found: Verified) -> None:
        people = found.manifest.person_count
        self.box.setIcon(QMessageBox.Icon.Information)
        self.box.setText(
            f"Gói {found.manifest.package_name} nguyên vẹn: {count(found.file_count)} tệp "
            f"khớp bảng kê, {count(people)} người."
        )
        self.box.open()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.box.setIcon(QMessageBox.Icon.Warning)
            self.box.setText(str(error))
            self.box.open()
        else:
            self._trouble(error)
