"""All papers of the people ticked at once: asks how and where, then the worker process writes."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import BUSY, Runner
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.files import ask_folder, open_with_system
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.forms.choice import Choice
from vssid_desk.gui.look import theme
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.words import count
from vssid_desk.operations.print_batch import ONE_FILE, WAYS, BatchResult, BatchWish
from vssid_desk.operations.reasons import EXPORT

_HINT = (
    "Giấy tờ xếp theo thôn, lớp, có mục lục ở đầu. Mỗi người một tệp: bị dừng giữa chừng thì làm "
    "lại vào đúng thư mục đó, chương trình chỉ vẽ những người còn thiếu hoặc đã đổi."
)


class BatchDialog(FormDialog):
    """One file or one a person; both sides or one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "In cả lô", _HINT, keep="Chọn thư mục…")
        self.way = ChoiceBox(WAYS, ONE_FILE, "Thành tệp")
        self.duplex = QCheckBox("Mỗi người bắt đầu ở một tờ mới")
        self.duplex.setChecked(True)
        self.add("Thành tệp", self.way)
        self.add("In hai mặt", self.duplex)
        self.way.currentIndexChanged.connect(
            lambda: self.duplex.setEnabled(self.way.key() == ONE_FILE)
        )
        self.resize(theme.look().u(560), theme.look().u(270))


class BatchOut(QObject):
    """Writes the forms ticked for the people ticked, collated."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner, choice: Choice) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._choice = parent, runner, choice

    def ask(self, signed_on: str) -> None:
        """Ask how and where, then write."""
        if not sum(self._choice.counts()):
            self.failed.emit(
                "Chưa chọn biểu mẫu hay người nào. Tích ít nhất một biểu mẫu và một người."
            )
            return
        self.dialog = BatchDialog(self._parent)
        self.dialog.accepted.connect(lambda: self._ask_why(signed_on))
        self.dialog.open()

    def _ask_why(self, signed_on: str) -> None:
        self.asking = ask_why(
            self._parent,
            self._runner,
            EXPORT,
            lambda why: self._ask_where(signed_on, why),
        )

    def _ask_where(self, signed_on: str, why: str) -> None:
        wish = BatchWish(
            codes=tuple(sorted(self._choice.codes)),
            signed_on=date.fromisoformat(signed_on),
            way=self.dialog.way.key(),
            duplex=self.dialog.duplex.isChecked(),
            why=why,
        )
        title = "Lưu giấy tờ cả lô vào thư mục"
        ask_folder(self._parent, title, lambda folder: self.write(folder, wish))

    def write(self, folder: Path, wish: BatchWish) -> None:
        """Write the batch into a folder."""
        people = self._choice.everyone()
        started = self._runner.start(
            "print_batch",
            {"case_ids": people, "folder": folder, "wish": wish},
            self._on_written,
            title="Đang lập giấy tờ cả lô",
            failed=self._on_failed,
        )
        if not started:
            self.failed.emit(BUSY)

    def _on_written(self, made: BatchResult) -> None:
        self.saved.emit(
            f"Đã lưu {count(made.made)} tệp không mã hoá, {count(made.kept)} tệp đã có từ trước; "
            "in xong thì xóa."
        )
        open_with_system(made.file)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
