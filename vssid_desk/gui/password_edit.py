"""A line for a password; the letters show while the eye is held."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from vssid_desk.gui.components.buttons import icon_button
from vssid_desk.gui.components.layouts import row

LEAST = 8  # letters of a good password
TOO_SHORT = (
    f"Mật khẩu ngắn quá. Cần ít nhất {LEAST} chữ, dài dễ nhớ tốt hơn ngắn khó nhớ."
)


class PasswordEdit(QLineEdit):
    """Hidden letters, an eye at the end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        eye: QPushButton = icon_button("eye", "Giữ để xem chữ")
        eye.setProperty("small", "true")
        eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        eye.pressed.connect(lambda: self.setEchoMode(QLineEdit.EchoMode.Normal))
        eye.released.connect(lambda: self.setEchoMode(QLineEdit.EchoMode.Password))
        self.setLayout(row(1, eye, margins=(0, 0, 2, 0)))
