"""Create a store: what kind of unit, its name, a file, a password; then the recovery key."""

from concurrent.futures import Executor
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from vssid_desk.domain.campaign import Unit
from vssid_desk.errors import UserError
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import Part, column, frame, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme
from vssid_desk.gui.password_edit import LEAST, TOO_SHORT, PasswordEdit
from vssid_desk.gui.profile_choice import ProfileChoice
from vssid_desk.gui.recovery_page import RecoveryPage
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.settings import portable_folder

SUFFIX = ".vssid"
_EXAMPLES = {
    "commune": "UBND xã An Hoà",
    "school": "Trường THCS An Hoà",
    "post_office": "Bưu điện xã An Hoà",
    "employer": "Công ty TNHH May An Hoà",
}


class FirstStart(QDialog):
    """Two pages: the questions, then the recovery key to be printed."""

    help_page = "so"

    created = Signal(Path, bytes)

    def __init__(
        self, parent: QWidget | None, folder: Path, executor: Executor | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tạo sổ mới")
        self._background = Background(self, executor)
        self._folder, self._file_chosen = folder, False
        self._work: Workspace | None = None
        self.recovery = RecoveryPage()
        self.recovery.finished.connect(self._finish)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._questions())
        self._stack.addWidget(self.recovery)
        self.setLayout(column(self._stack, gap=0))
        self.resize(theme.look().u(760), theme.look().u(600))
        self.name.setFocus()

    def _questions(self) -> QWidget:
        self._make_fields()
        self.make = button(
            "Tạo sổ", "primary", icon="key-round", key="Enter", does=self._create
        )
        self.make.setDefault(True)
        leave = button("Huỷ", key="Esc", does=self.reject)
        foot = row(1, leave, self.make, margins=(16, 9, 16, 9))
        body = column(*self._parts(), 1, gap=12, margins=(28, 22, 28, 12))
        holder = QWidget()
        holder.setLayout(
            column(in_scroll(frame(body, "surface")), frame(foot, "actions"), gap=0)
        )
        return holder

    def _make_fields(self) -> None:
        self.profiles = ProfileChoice()
        self.name, self.file = QLineEdit(), QLineEdit()
        self._give_example(self.profiles.profile())
        self.profiles.chosen.connect(self._give_example)
        self.name.setAccessibleName("Tên đơn vị")
        self.name.textChanged.connect(self._propose_file)
        self.file.setAccessibleName("Tệp của sổ")
        self.file.textEdited.connect(self._keep_file)
        self.password = PasswordEdit("Mật khẩu")
        self.again = PasswordEdit("Mật khẩu lần nữa")
        self.fault = label("", tone="error", wrap=True)

    def _parts(self) -> list[Part]:
        carried = portable_folder() is not None
        file = row(self.file, button("Chọn chỗ khác…", does=self._choose_file))
        file.setStretch(0, 1)
        secret = row(
            column(label("Mật khẩu, ít nhất 8 chữ", "column"), self.password, gap=4),
            column(label("Mật khẩu lần nữa", "column"), self.again, gap=4),
        )
        place = "trong thư mục này, đi cùng chương trình" if carried else "trên máy này"
        what = f"Sổ giữ mọi dữ liệu của một đơn vị, mã hoá {place}."
        return [
            label("Tạo sổ mới", "display"),
            label(what, tone="muted"),
            label("Đơn vị của mình là", "heading"),
            self.profiles,
            column(label("Tên đơn vị", "column"), self.name, gap=4),
            column(label("Tệp của sổ", "column"), file, gap=4),
            secret,
            self.fault,
        ]

    def _give_example(self, profile: str) -> None:
        self.name.setPlaceholderText(f"Ví dụ: {_EXAMPLES[profile]}")

    def _propose_file(self, name: str) -> None:
        if not self._file_chosen:
            plain = "".join(
                letter for letter in name if letter.isalnum() or letter in " -"
            )
            plain = " ".join(plain.split())
            self.file.setText(str(self._folder / f"{plain}{SUFFIX}") if plain else "")

    def _keep_file(self, _text: str) -> None:
        self._file_chosen = True

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "Tệp của sổ", self.file.text(), f"Sổ (*{SUFFIX})"
        )
        if name:
            self._file_chosen = True
            self.file.setText(name if name.endswith(SUFFIX) else name + SUFFIX)

    def _fault(self) -> str:
        if not self.name.text().strip():
            return "Chưa có tên đơn vị. Điền tên như in trên biểu mẫu."
        if not self.file.text().strip():
            return "Chưa có tệp của sổ. Chọn chỗ để tệp."
        if len(self.password.text()) < LEAST:
            return TOO_SHORT
        if self.password.text() != self.again.text():
            return "Hai lần gõ mật khẩu không giống nhau. Gõ lại lần nữa."
        return ""

    def _create(self) -> None:
        fault = self._fault()
        self.fault.setText(fault)
        if fault:
            return
        self.make.setEnabled(False)
        unit = Unit(name=self.name.text().strip(), profile=self.profiles.profile())
        file, password = Path(self.file.text().strip()), self.password.text()
        self._background.run(
            lambda: _make(file, password, unit), self._show_key, self._fail
        )

    def _show_key(self, made: tuple[Path, bytes, str]) -> None:
        self._made = made[:2]
        self.recovery.show_key(*made)
        self._stack.setCurrentIndex(1)

    def _fail(self, error: Exception) -> None:
        self.make.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self.fault.setText(str(error))

    def reject(self) -> None:
        """Close before the store is made; after that its key must be kept first."""
        if self._stack.currentIndex() == 0:
            super().reject()
        else:
            self.recovery.insist()

    def _finish(self) -> None:
        self.accept()
        self.created.emit(*self._made)


def _make(file: Path, password: str, unit: Unit) -> tuple[Path, bytes, str]:
    """Create the store; return its file, raw key and recovery key."""
    file.parent.mkdir(parents=True, exist_ok=True)
    work, recovery = create_workspace(file, password, unit)
    key = work.store.key
    work.close()
    return file, key, recovery
