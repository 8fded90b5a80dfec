"""The commands that forget a campaign or the person shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from vssid_desk.errors import UserError
from vssid_desk.gui.components.files import in_documents, open_with_system
from vssid_desk.gui.erasure.forget_dialog import ForgetDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import browse, forget
from vssid_desk.operations.erasure_record import write_erasure_record
from vssid_desk.operations.forget import Forgettable
from vssid_desk.operations.workspace import Workspace

Look = Callable[[Workspace, int], Forgettable]


class ForgetCommands:
    """Opens the dialog; the erasing itself runs in the worker process."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        self.dialog: ForgetDialog | None = None

    def forget_campaign(self) -> None:
        """Ask which campaign; those whose keeping time has passed come first."""
        work = self._parts.runner.reader
        over = {one.id: one for one in forget.keeping_over(work)}
        every = {**over, **{one.id: one for one in browse.campaigns(work)}}
        if not every:
            self._parts.say("Chưa có đợt nào để xóa dữ liệu.")
            return
        subjects = {
            str(number): f"{one.name} (hết hạn lưu)" if number in over else one.name
            for number, one in every.items()
        }
        self._open("Xóa dữ liệu đợt", subjects, "forget_campaign")

    def forget_person(self) -> None:
        """Ask about the person shown in Điều chỉnh."""
        case_id = person_shown(self._parts)
        if not case_id:
            self._parts.say("Mở người cần xóa dữ liệu ở Điều chỉnh trước.")
            return
        name = browse.show(self._parts.runner.reader, case_id).case.declared.full_name
        subjects = {str(case_id): f"{name} (số {case_id})"}
        self._open("Xóa dữ liệu một người", subjects, "forget_person")

    def _open(self, title: str, subjects: dict[str, str], operation: str) -> None:
        of_campaign = operation == "forget_campaign"
        look = forget.campaign_to_forget if of_campaign else forget.person_to_forget
        dialog = self.dialog = ForgetDialog(self._parts.window, title, subjects)
        dialog.chosen.connect(lambda key: self._look(dialog, look, int(key)))
        dialog.forget_wanted.connect(
            lambda key, typed, why: self._start(dialog, operation, int(key), typed, why)
        )
        dialog.record_wanted.connect(self._ask_record)
        dialog.stop_wanted.connect(self._parts.runner.stop)
        dialog.open()
        self._look(dialog, look, int(dialog.subject.key()))

    def _look(self, dialog: ForgetDialog, look: Look, number: int) -> None:
        self._parts.runner.run(
            lambda work: look(work, number), dialog.show_what, self._fail
        )

    def _start(
        self, dialog: ForgetDialog, operation: str, number: int, typed: str, why: str
    ) -> None:
        runner = self._parts.runner
        key = "campaign_id" if operation == "forget_campaign" else "case_id"
        before = len(forget.erased(runner.reader))
        started = runner.start(
            operation,
            {key: number, "confirmed": typed, "why": why},
            dialog.show_done,
            title="Đang xóa dữ liệu",
            failed=self._fail,
            progress=dialog.strip.advance,
            stopped=lambda: self._say_stopped(dialog, before),
        )
        if not started:
            dialog.tell("Đang có việc khác chạy. Chờ xong rồi bấm lại.")

    def _say_stopped(self, dialog: ForgetDialog, before: int) -> None:
        """Say what a stop left, in the dialog and, should it be closed, below the window."""
        work = self._parts.runner.reader
        words, found = forget.stopped(work, before), forget.erased(work)
        gone = len(found) > before
        dialog.show_stopped(words, found[0].id if gone else 0)
        self._parts.say(words)
        if gone:
            self._parts.runner.changed.emit()

    def _ask_record(self, erasure_id: int) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.dialog,
            "In biên bản",
            in_documents("bien-ban-xoa-du-lieu.pdf"),
            "PDF (*.pdf)",
        )
        if name:
            self.write_record(erasure_id, Path(name))

    def write_record(self, erasure_id: int, file: Path) -> None:
        """Write the record and open it with the system's program."""
        try:
            write_erasure_record(self._parts.runner.reader, erasure_id, file)
        except UserError as fault:
            self._fail(fault)
        else:
            open_with_system(file)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError) and self.dialog is not None:
            self.dialog.tell(str(error))
        else:
            self._parts.runner.troubled.emit(error)


def person_shown(parts: WindowParts) -> int:
    """Return the person shown in the tab in front, 0 when none."""
    sheet = getattr(parts.current(), "sheet", None)
    return int(getattr(sheet, "case_id", 0))
