"""The commands about backups: the dialog and what is wanted there."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from vssid_desk import settings
from vssid_desk.errors import UserError
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.safety.backups_dialog import BackupsDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import generations
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.generations import BackupSettings


class BackupCommands:
    """Long work runs aside, so that the window goes on."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        self._background = Background(parts.window)
        self._dialog: BackupsDialog | None = None

    def show(self) -> None:
        """Show what there is of backups."""
        found = generations.state(self._parts.runner.reader)
        dialog = self._dialog = BackupsDialog(self._parts.window, found)
        dialog.make_wanted.connect(lambda: self._start("keep_generation"))
        dialog.drill_wanted.connect(lambda: self._start("drill"))
        dialog.restore_wanted.connect(self._restore)
        dialog.settings_changed.connect(self._change)
        dialog.open()

    def _start(self, operation: str) -> None:
        if self._dialog is None:
            return
        self._dialog.tell("")
        self._dialog.drilled.setText("Đang làm…")
        aside = self._parts.runner.aside
        if not aside.start(operation, {}, lambda _done: self._renew(), self._fail):
            self._dialog.tell("Đang sao lưu hoặc mở thử. Chờ xong rồi bấm lại.")

    def _change(self, wanted: BackupSettings) -> None:
        self._parts.runner.run(
            lambda work: generations.change_backup_settings(work, wanted),
            lambda _done: self._renew(),
            self._fail,
        )

    def _restore(self, copy: Path) -> None:
        proposed = str(self._parts.runner.file.with_stem(f"{copy.stem}-khoi-phuc"))
        name, _ = QFileDialog.getSaveFileName(
            self._dialog, "Khôi phục thành tệp", proposed, "Sổ (*.vssid)"
        )
        if name:
            file = Path(name)
            self._background.run(
                lambda: restore(copy, file),
                lambda _done: self._restored(file),
                self._fail,
            )

    def _restored(self, file: Path) -> None:
        settings.save(settings.with_recent_store(settings.load(), file))
        if self._dialog is not None:
            self._dialog.drilled.setText(
                f"Đã khôi phục thành “{file.stem}”. Bấm Khoá ngay rồi chọn sổ đó để mở."
            )

    def _renew(self) -> None:
        if self._dialog is not None:
            self._dialog.show_state(generations.state(self._parts.runner.reader))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError) and self._dialog is not None:
            self._renew()
            self._dialog.tell(str(error))
        else:
            self._parts.runner.troubled.emit(error)
