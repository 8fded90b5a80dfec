"""Đổi mật khẩu: another password for the store that is open; the recovery key stays good."""

from concurrent.futures import Executor
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import restyle
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.password_edit import LEAST, TOO_SHORT, PasswordEdit
from vssid_desk.operations.change_password import change_password

_HINT = (
    "Mật khẩu mở sổ trên máy này, ít nhất 8 chữ. Tờ khôi phục đã in vẫn dùng được như cũ. "
    "Bản sao lưu cũ vẫn mở bằng mật khẩu cũ."
)
_UNLIKE = "Hai lần gõ mật khẩu mới không giống nhau. Gõ lại lần nữa."
_DONE = "Đã đổi mật khẩu. Từ lần mở sau, dùng mật khẩu mới."


class PasswordDialog(FormDialog):
    """Stays open until the password is changed; a fault stands under its field."""

    help_page = "so"

    changed = Signal(str)  # what was done, in a sentence

    def __init__(
        self,
        parent: QWidget,
        file: Path,
        executor: Executor | None = None,
        *,
        user: str = "",
    ) -> None:
        super().__init__(parent, "Đổi mật khẩu", _HINT, keep="Đổi mật khẩu")
        self._file, self._user = file, user
        self._background = Background(self, executor)
        self.old = PasswordEdit("Mật khẩu đang dùng, hoặc khoá khôi phục")
        self.new = PasswordEdit("Mật khẩu mới")
        self.again = PasswordEdit("Mật khẩu mới lần nữa")
        self.faults: dict[PasswordEdit, QLabel] = {}
        for edit in (self.old, self.new, self.again):
            self.add(edit.accessibleName(), edit)
            fault = label("", tone="error", wrap=True)
            fault.hide()
            self.form.addRow("", fault)
            self.faults[edit] = fault
        self.old.setFocus()

    def accept(self) -> None:
        """Change the password; close only when that is done."""
        self._clear()
        old, new = self.old.text(), self.new.text()
        if len(new) < LEAST:
            self._tell(self.new, TOO_SHORT)
        elif new != self.again.text():
            self._tell(self.again, _UNLIKE)
        else:
            self.setEnabled(False)
            self._background.run(
                lambda: change_password(self._file, old, new, self._user),
                self._finish,
                self._fail,
            )

    def _finish(self, _nothing: object) -> None:
        super().accept()
        self.changed.emit(_DONE)

    def _fail(self, error: Exception) -> None:
        self.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self._tell(self.old, str(error))

    def _tell(self, edit: PasswordEdit, text: str) -> None:
        self.faults[edit].setText(text)
        self.faults[edit].show()
        restyle(edit, "change", "missing")
        edit.setFocus()
        edit.selectAll()

    def _clear(self) -> None:
        for edit, fault in self.faults.items():
            fault.hide()
            restyle(edit, "change", "")
