"""Ask for the password of a package, twice, and for the folder it goes to."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.files import ask_folder
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.gui.password_edit import PasswordEdit

_LENGTH_LEAST = 8


class SealDialog(FormDialog):
    """Stays open until both passwords agree and can be typed anywhere."""

    def __init__(self, parent: QWidget, title: str, hint: str) -> None:
        super().__init__(parent, title, hint, keep="Niêm phong")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.first, self.again = (
            PasswordEdit("Mật khẩu của gói"),
            PasswordEdit("Nhập lại mật khẩu"),
        )
        place = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = QLineEdit(QStandardPaths.writableLocation(place))
        choose = button("Chọn…", small=True, icon="folder-open", does=self._choose)
        self._told = label("", tone="error", wrap=True)
        self.add("Mật khẩu của gói", self.first)
        self.add("Nhập lại mật khẩu", self.again)
        self.add("Thư mục lưu gói", self.folder)
        self.form.addRow("", row(choose, 1))
        self.form.addRow("", self._told)
        self.resize(theme.look().u(520), theme.look().u(350))

    def accept(self) -> None:
        """Close when the answers can be used, else say what is wrong."""
        told = self.fault()
        self._told.setText(told)
        if not told:
            super().accept()

    def fault(self) -> str:
        """Say what is wrong with the answers; "" when nothing is."""
        password = self.first.text()
        if len(password) < _LENGTH_LEAST or not password.isascii():
            return "Mật khẩu của gói cần ít nhất 8 ký tự, không dấu, để 7-Zip và WinRAR mở được."
        if password != self.again.text():
            return "Hai lần nhập mật khẩu khác nhau. Nhập lại lần thứ hai."
        if not self.folder.text().strip():
            return "Chưa có thư mục. Chọn nơi lưu gói."
        return ""

    def answers(self) -> tuple[str, Path]:
        """Return password and folder."""
        return self.first.text(), Path(self.folder.text().strip())

    def _choose(self) -> None:
        ask_folder(
            self, "Thư mục lưu gói", lambda folder: self.folder.setText(str(folder))
        )
