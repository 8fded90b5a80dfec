"""Nơi đăng ký KCB ban đầu: find a clinic by code or name; bring the list in from a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.files import ask_file
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.operations.clinics import Clinic, import_clinics, known_clinics
from vssid_desk.operations.workspace import today_here

_TABLES = "Bảng (*.xlsx *.xls *.ods *.csv *.tsv *.txt)"
_NONE_YET = "Chưa có danh mục. Bấm “Nhập danh mục từ tệp” để lấy từ tệp .xlsx, .csv có cột mã và cột tên."
_NOTHING = "Không có cơ sở nào như vậy trong danh mục."
_PICK = "Gõ mã hoặc vài chữ của tên, chọn một dòng rồi bấm Ghi."
_CLINIC = Qt.ItemDataRole.UserRole


class ClinicDialog(FormDialog):
    """Finds clinics while one types; nothing is chosen by itself."""

    def __init__(self, parent: QWidget | None, declared: str) -> None:
        hint = f"Đang ghi: {declared or 'chưa có'}"
        super().__init__(parent, "Nơi đăng ký KCB ban đầu", hint, keep="Ghi")  # type: ignore[arg-type]
        self._known = known_clinics()
        self.typed = QLineEdit()
        self.found = QListWidget()
        self.found.setMinimumHeight(theme.look().u(220))
        self.hint = label(_PICK, "caption", wrap=True)
        self.add("Mã hoặc tên", self.typed)
        self.add("Cơ sở KCB", self.found)
        self.form.addRow("", self.hint)
        brought = button(
            "Nhập danh mục từ tệp…",
            icon="import",
            does=lambda: ask_file(self, "Chọn danh mục", _TABLES, self.bring),
        )
        self.form.addRow(row(1, brought))
        self.typed.textChanged.connect(lambda _text: self.look_up())
        self.found.itemDoubleClicked.connect(lambda _item: self.accept())
        self.look_up()

    def look_up(self) -> None:
        """Show the clinics that fit what is typed."""
        self.found.clear()
        for one in self._known.find(self.typed.text()):
            item = QListWidgetItem(f"{one.code}  {one.name}")
            item.setData(_CLINIC, one)
            self.found.addItem(item)
        empty = bool(self.typed.text().strip()) and not self.found.count()
        self.hint.setText(_NOTHING if empty else _PICK)
        if not self._known.names:
            self.hint.setText(_NONE_YET)

    def bring(self, file: Path) -> None:
        """Bring the clinics of a file in and say what was taken."""
        try:
            made = import_clinics(file, today=today_here())
        except UserError as fault:
            self.tell(str(fault))
            return
        self.tell("")
        self._known = known_clinics()
        self.look_up()
        self.hint.setText(" ".join(made.sentences()))

    def values(self) -> dict[str, str]:
        """Return name and code as chosen; nothing without a choice."""
        if self.found.currentRow() < 0:
            return {}
        one: Clinic = self.found.currentItem().data(_CLINIC)
        return {"primary_clinic": one.name, "primary_clinic_code": one.code}

    def accept(self) -> None:
        """Close once a line is chosen; else say that one must be."""
        if self.values():
            QDialog.accept(self)
        else:
            self.tell("Chưa chọn cơ sở nào. Chọn một dòng trong danh sách.")
