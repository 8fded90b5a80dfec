"""The command about locking and the recovery key."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog

from vssid_desk import settings
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.recovery_page import RecoveryPage
from vssid_desk.gui.safety.options_dialog import OptionsDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations.recovery_sheet import recovery_shown, renew_recovery_key


class OptionsCommand:
    """Keeps what is chosen; shows a new recovery key to be printed."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts

    def show(self) -> None:
        """Show the dialog."""
        minutes = settings.load().idle_lock_minutes
        dialog = OptionsDialog(self._parts.window, minutes)
        dialog.recovery_wanted.connect(self._renew)
        dialog.accepted.connect(lambda: self._keep(dialog.minutes.value()))
        dialog.open()

    def _keep(self, minutes: int) -> None:
        settings.save(replace(settings.load(), idle_lock_minutes=minutes))
        self._parts.idle_changed(minutes)

    def _renew(self) -> None:
        self._parts.runner.run(renew_recovery_key, self._show_key)

    def _show_key(self, recovery: str) -> None:
        runner, dialog = self._parts.runner, QDialog(self._parts.window)
        dialog.setWindowTitle("Khoá khôi phục mới")
        page = RecoveryPage()
        page.show_key(runner.file, runner.reader.store.key, recovery)
        page.finished.connect(dialog.accept)
        page.finished.connect(lambda: runner.run(recovery_shown))
        dialog.setLayout(column(page, gap=0))
        dialog.open()
