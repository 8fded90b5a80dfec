"""What Hồ sơ gửi asks in dialogs; none of them stops the window."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from vssid_desk.gui.components.files import ask_file
from vssid_desk.gui.packages.desk import PackageDesk
from vssid_desk.gui.packages.outcome_dialog import OutcomeDialog
from vssid_desk.gui.packages.seal_dialog import SealDialog
from vssid_desk.gui.packages.verify_dialog import VerifyDialog
from vssid_desk.gui.words import count
from vssid_desk.operations.package_content import PackageContent
from vssid_desk.operations.record_response import Told

_LISTS = "Danh sách (*.xlsx *.xls *.ods *.csv)"


class PackageDialogs(QObject):
    """Hands what was answered to the desk."""

    def __init__(self, parent: QWidget, desk: PackageDesk) -> None:
        super().__init__(parent)
        self._parent, self._desk = parent, desk
        self.content: PackageContent | None = None
        desk.told.connect(self._on_told)

    def ask_seal(self, *, trial: bool) -> SealDialog:
        """Ask for password and folder, then seal."""
        people = count(len(self._desk.people))
        title = "Thử niêm phong" if trial else "Đóng gói chính thức"
        hint = (
            f"Gói thử của {people} người được niêm phong và mở lại kiểm tra; chưa ai chuyển sang Đã gửi."
            if trial
            else f"{people} người chuyển sang Đã gửi. Mật khẩu đưa riêng cho cơ quan BHXH, không gửi kèm gói; "
            "quên mật khẩu thì phải thu hồi và đóng gói lại."
        )
        dialog = SealDialog(self._parent, title, hint)
        dialog.accepted.connect(lambda: self._desk.seal(*dialog.answers(), trial=trial))
        dialog.open()
        return dialog

    def ask_response(self, below: QPushButton) -> None:
        """Offer to read a file of answers, or to enter them by hand."""
        menu = QMenu(self._parent)
        menu.addAction("Từ tệp của cơ quan BHXH…").triggered.connect(self._ask_file)
        menu.addAction("Ghi cho từng người…").triggered.connect(self.ask_by_hand)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def ask_by_hand(self) -> OutcomeDialog | None:
        """Ask for the outcome of each person."""
        return self._ask_outcomes(
            Told(outcomes={}), "Chọn kết quả và ghi lý do đúng như cơ quan BHXH viết."
        )

    def ask_verify(self) -> None:
        """Ask which package file is to be looked at."""
        ask_file(self._parent, "Chọn tệp gói", "Gói hồ sơ (*.zip)", self.ask_password)

    def ask_password(self, file: Path) -> VerifyDialog:
        """Ask for the password of a package file, then look at it."""
        dialog = VerifyDialog(self._parent, file)
        dialog.accepted.connect(lambda: self._desk.verify(file, dialog.password.text()))
        dialog.open()
        return dialog

    def _ask_file(self) -> None:
        ask_file(self._parent, "Chọn tệp kết quả", _LISTS, self._read)

    def _read(self, file: Path) -> None:
        if self.content is not None:
            self._desk.read_answers(self.content.package.id, file)

    def _on_told(self, told: Told) -> None:
        rows = ", ".join(str(number) for number in told.unknown_rows[:20])
        hint = f"Tệp có kết quả của {count(len(told.outcomes))} người. Xem lại rồi bấm Lưu."
        if rows:
            hint += f" Chưa nhận ra người hoặc kết quả ở dòng {rows}."
        self._ask_outcomes(told, hint)

    def _ask_outcomes(self, told: Told, hint: str) -> OutcomeDialog | None:
        content = self.content
        if content is None:
            return None
        dialog = OutcomeDialog(self._parent, content.people, told.outcomes, hint)
        dialog.accepted.connect(
            lambda: self._desk.keep_answers(content.package.id, dialog.outcomes())
        )
        dialog.open()
        return dialog
