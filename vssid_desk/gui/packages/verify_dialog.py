"""Ask for the password of a package file that is to be compared with its manifest."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.gui.password_edit import PasswordEdit


class VerifyDialog(FormDialog):
    """One password for one file."""

    def __init__(self, parent: QWidget, file: Path) -> None:
        hint = f"Tệp “{file.name}” được mở trong bộ nhớ, từng tệp bên trong được đối chiếu với bảng kê."
        super().__init__(parent, "Kiểm tra một tệp gói", hint, keep="Kiểm tra")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.password = PasswordEdit("Mật khẩu của gói")
        self.add("Mật khẩu của gói", self.password)
        self.resize(theme.look().u(460), theme.look().u(210))
