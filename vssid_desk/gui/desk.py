"""Desk: which window stands on the screen: unlocking, or the store's main window."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from vssid_desk import settings
from vssid_desk.domain.keeping.practice import is_practice
from vssid_desk.errors import UserError
from vssid_desk.gui import fault, pages, window_frame
from vssid_desk.gui.away import Away, wake
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.files import in_documents
from vssid_desk.gui.first_start import SUFFIX, FirstStart
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.package_check import PackageCheck
from vssid_desk.gui.place import PlaceKeeper
from vssid_desk.gui.practice import open_practice
from vssid_desk.gui.safety.files_in_clear import reminder
from vssid_desk.gui.safety.keeper import BackupKeeper
from vssid_desk.gui.safety.locking import Locking
from vssid_desk.gui.unlock import Unlock
from vssid_desk.operations import users
from vssid_desk.operations.assessing import assess_after_upgrade, is_stale
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.breach import breach_reminder
from vssid_desk.operations.data_duties import people_warning
from vssid_desk.operations.forget import keeping_reminder
from vssid_desk.operations.recovery_sheet import recovery_reminder
from vssid_desk.operations.requests import requests_reminder
from vssid_desk.settings import Preferences

PACKAGE_SUFFIX = ".zip"
_OTHERS_WORK = (
    "Việc người trước để chạy chưa xong nên người khác chưa mở sổ được. Chờ xong rồi mở lại, "
    "hoặc người đó mở ra để dừng."
)
_LOCKED = "Sổ đã khoá. Việc đang làm còn nguyên, mở ra là làm tiếp."


class Desk(QObject):
    """Locking hides the main window and closes the store; unlocking brings it back as it was."""

    def __init__(
        self, app: QApplication, appearance: Appearance, preferences: Preferences
    ) -> None:
        super().__init__(app)
        self._app, self._appearance = app, appearance
        self.window: MainWindow | None = None
        self.unlock: Unlock | None = None
        self.keeper: BackupKeeper | None = None
        self._background = Background(self)
        self._away = Away()
        self.locking = Locking(app, preferences.idle_lock_minutes)
        self.locking.wanted.connect(self.lock)

    def start(self, opened: Path | None = None) -> None:
        """Ask for a password; on a machine without a store offer to create one.

        `opened` is a store or a package that was double-clicked.
        """
        self._ask("")
        if self.unlock is None:
            return
        if opened is not None and opened.suffix.lower() == PACKAGE_SUFFIX:
            PackageCheck(self.unlock, opened, self.show_trouble).ask()
        elif opened is not None:
            self.unlock.stores.add(opened.resolve())
        elif self.unlock.stores.current() is None:
            self._create()

    def lock(self, reason: str = _LOCKED) -> None:
        """Hide everything and close the store; long work is let end first, unseen."""
        if self.window is None or not self.window.isVisible():
            return
        if self.keeper is not None:
            self.keeper.end()
        self.locking.end(self.window)
        if not self.window.runner.busy:
            self.window.runner.close()
        self._ask(reason)

    def _close_hidden(self) -> None:
        """Close the store once the work that went on behind the lock is done."""
        if self.window is not None and not self.window.isVisible():
            self.window.runner.close()

    def show_fault(self, report: str) -> None:
        """Show a fault of the program."""
        fault.FaultDialog(self.window or self.unlock, report).open()

    def show_trouble(self, error: Exception) -> None:
        """Show what the user can mend as a banner, a fault of the program as its report."""
        if self.unlock is not None:
            self.unlock.wait()
        if isinstance(error, UserError) and self.window is not None:
            self.window.banner.show_text("warning", str(error))
        else:
            self.show_fault(fault.full_report(error))

    def open(self, file: Path, key: bytes) -> None:
        """Show the store: the window this user locked before, or a new one."""
        user, before = users.number_of(key), self.window
        if before and (before.runner.file, before.runner.user) != (file, user):
            if before.runner.busy and before.runner.file == file:
                self._ask(_OTHERS_WORK)
                return
            self.window = self._away.exchange(before, file, user)
        if self.window is None:
            self._show_new(file, key)
        else:
            wake(self.window, key)
            self.keeper = self.window.findChild(BackupKeeper)
        if self.unlock is not None:
            self.unlock.close()
            self.unlock = None
        if self.window is not None:
            self.locking.begin(self.window)
        if self.keeper is not None:
            self.keeper.begin()
        settings.save(settings.with_recent_store(settings.load(), file))

    def _show_new(self, file: Path, key: bytes) -> None:
        self.keeper = None
        runner = Runner(file, key)
        runner.troubled.connect(self.show_trouble)
        runner.ended.connect(self._close_hidden, Qt.ConnectionType.QueuedConnection)
        self.window = MainWindow(runner, self._appearance, pages.make(runner))
        self.window.lock_wanted.connect(self.lock)
        self.window.restore_wanted.connect(self._restore)
        self.window.practice_wanted.connect(self._practice)
        self.window.head.scan.watch(self._app)
        self.window.idle_changed.connect(self.locking.idle.set_minutes)
        window_frame.show(self.window)
        PlaceKeeper(self.window, runner).go_back()
        if is_stale(runner.reader):
            runner.run(assess_after_upgrade)
        self._warn(reminder(runner.reader), "exports")
        self._warn(keeping_reminder(runner.reader), "forget_campaign")
        self._warn(recovery_reminder(runner.reader), "locking")
        for told in (people_warning, requests_reminder, breach_reminder):
            self._warn(told(runner.reader), "privacy")
        if not is_practice(file.name):
            self._keep_backups(self.window)

    def _keep_backups(self, window: MainWindow) -> None:
        self.keeper = BackupKeeper(window, window.runner)
        self.keeper.warned.connect(lambda told: self._warn(told, "backups"))
        self.keeper.said.connect(window.status.say)
        window.closing.connect(self.keeper.at_close)

    def _warn(self, told: str, command: str) -> None:
        """Keep a sentence in sight with the way to mend it; what else is told stays."""
        if self.window is not None and told:
            do = self.window.do
            self.window.banner.show_text("warning", told, "Xem…", lambda: do(command))

    def _ask(self, reason: str) -> None:
        if self.unlock is not None:
            self.unlock.set_reason(reason)
            return
        recent = [Path(name) for name in settings.load().recent_stores]
        self.unlock = Unlock([file for file in recent if file.exists()])
        self.unlock.opened.connect(self.open)
        self.unlock.create_wanted.connect(self._create)
        self.unlock.restore_wanted.connect(self._restore)
        if reason:
            self.unlock.set_reason(reason)
        self.unlock.show()

    def _create(self) -> None:
        dialog = FirstStart(self.unlock, settings.user_folder() / "so")
        dialog.created.connect(self.open)
        dialog.open()

    def _practice(self) -> None:
        folder = settings.user_folder() / "lam-thu"
        self.lock()
        if self.unlock is not None:
            self.unlock.wait("Đang mở sổ làm thử…", "Vài giây nữa sổ tự mở.")
        self._background.run(
            lambda: open_practice(folder),
            lambda made: self.open(*made),
            self.show_trouble,
        )

    def _restore(self) -> None:
        parent = self.window or self.unlock
        copy, _ = QFileDialog.getOpenFileName(
            parent, "Bản sao lưu", in_documents(), f"Sổ (*{SUFFIX});;Mọi tệp (*)"
        )
        if not copy:
            return
        file, _ = QFileDialog.getSaveFileName(
            parent, "Khôi phục thành tệp", in_documents(), f"Sổ (*{SUFFIX})"
        )
        if file:
            self._background.run(
                lambda: restore(Path(copy), Path(file)),
                lambda _done: self._show_restored(Path(file)),
                self.show_trouble,
            )

    def _show_restored(self, file: Path) -> None:
        self.lock()
        if self.unlock is not None:
            self.unlock.stores.add(file)
