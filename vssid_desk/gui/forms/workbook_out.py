"""Write the people ticked into the office's own workbook: asks which, from what, to where."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import BUSY, Runner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.files import ask_file, in_documents, open_with_system
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.forms.choice import Choice
from vssid_desk.gui.look import theme
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.words import count
from vssid_desk.operations.fill_workbook import (
    FilledWorkbook,
    adapters,
    copy_adapter,
)
from vssid_desk.operations.reasons import WORKBOOK

_BY_HEADERS = "Nhận ra cột theo tiêu đề của tệp mẫu"
_HINT = (
    "Người được ghi vào một bản sao; tệp mẫu, công thức và định dạng giữ nguyên. Kiểu tệp có sẵn mới "
    "đối chiếu từ một nguồn: nhập thử vài người vào phần mềm trước."
)
_NEITHER = "Chọn tệp mẫu của cơ quan, hoặc một kiểu tệp có sẵn."


class WorkbookDialog(FormDialog):
    """Which layout, which blank."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Điền vào sổ tính của cơ quan", _HINT, keep="Lưu vào…")
        self.template: Path | None = None
        layouts = {"": _BY_HEADERS, **{one.key: one.name for one in adapters()}}
        self.layout_box = ChoiceBox(layouts, "", "Kiểu tệp")
        self.add("Kiểu tệp", self.layout_box)
        self._chosen = QLabel("chưa chọn")
        self.add("Tệp mẫu .xlsx", self._chosen)
        self.add("", button("Chọn tệp mẫu…", icon="file-up", does=self._ask))
        self.change = button("Sao kiểu tệp ra để sửa…", "flat", does=self._copy)
        self.change.setEnabled(False)
        self.add("", self.change)
        self.layout_box.currentIndexChanged.connect(
            lambda: self.change.setEnabled(bool(self.layout_box.key()))
        )
        self.resize(theme.look().u(600), theme.look().u(340))

    def accept(self) -> None:
        if self.template is None and not self.layout_box.key():
            self.tell(_NEITHER)
            return
        super().accept()

    def take(self, file: Path) -> None:
        """Take a blank."""
        self.template = file
        self._chosen.setText(file.name)
        self.tell("")

    def _ask(self) -> None:
        ask_file(self, "Chọn tệp mẫu", "Sổ tính (*.xlsx *.xlsm)", self.take)

    def _copy(self) -> None:
        try:
            open_with_system(copy_adapter(self.layout_box.key()))
        except UserError as error:
            self.tell(str(error))


class WorkbookOut(QObject):
    """Asks, then the worker process writes the copy."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner, choice: Choice) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._choice = parent, runner, choice

    def ask(self) -> None:
        """Ask for the layout and the blank, then for the file."""
        if not self._choice.everyone():
            self.failed.emit("Chưa chọn người nào. Tích ít nhất một người rồi làm lại.")
            return
        try:
            self.dialog = WorkbookDialog(self._parent)
        except UserError as error:  # a layout of the user's own is at fault
            self.failed.emit(str(error))
            return
        self.dialog.accepted.connect(self._ask_why)
        self.dialog.open()

    def _ask_why(self) -> None:
        self.asking = ask_why(self._parent, self._runner, WORKBOOK, self._ask_where)

    def _ask_where(self, why: str) -> None:
        template, adapter = self.dialog.template, self.dialog.layout_box.key()
        stem = template.stem if template else adapter
        picker = QFileDialog(
            self._parent, "Lưu bản đã điền", in_documents(f"{stem}-da-dien.xlsx")
        )
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("xlsx")
        picker.fileSelected.connect(
            lambda name: self.write(Path(name), template, adapter, why)
        )
        picker.open()

    def write(self, file: Path, template: Path | None, adapter: str, why: str) -> None:
        """Write the people ticked into a file; `why` goes into the journal."""
        started = self._runner.start(
            "fill_workbook",
            {
                "case_ids": self._choice.everyone(),
                "file": file,
                "template": template,
                "adapter": adapter,
                "why": why,
            },
            self._on_written,
            title="Đang điền sổ tính",
            failed=self._on_failed,
        )
        if not started:
            self.failed.emit(BUSY)

    def _on_written(self, made: FilledWorkbook) -> None:
        said = [
            f"Đã ghi {count(made.people)} người vào “{made.file.name}” (không mã hoá)."
        ]
        if made.formulas:
            said.append(f"{count(made.formulas)} ô công thức giữ nguyên.")
        if made.unknown:
            said.append(f"Cột không điền: {', '.join(made.unknown)}.")
        if made.loses:
            said.append("Hình, biểu đồ, macro của tệp mẫu không có trong bản này.")
        self.saved.emit(" ".join(said))
        open_with_system(made.file)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
        else:
            self._runner.troubled.emit(error)
