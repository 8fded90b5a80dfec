"""Step 3: the seal, with the result of reading the package back."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.files import open_with_system
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.packages.step_card import StepCard
from vssid_desk.gui.words import count, day, size
from vssid_desk.operations.browse import Package
from vssid_desk.operations.submit import Sealed


class SealCard(StepCard):
    """Says what sealing will do; after it, that the package was read back whole."""

    def __init__(self) -> None:
        super().__init__(3, "Niêm phong")

    def show_waiting(self, people: int) -> None:
        """Say what will happen."""
        self.clear()
        self.show_sum(
            f"Sau khi đóng gói, {count(people)} người chuyển sang Đã gửi; có thể thu hồi."
        )
        told = "Gói được khoá bằng mật khẩu của gói, mở được bằng 7-Zip, WinRAR, và được mở lại kiểm tra từng tệp trước khi báo xong."
        self.add(row(label(told, "caption", wrap=True)))

    def show_sealed(self, sealed: Sealed) -> None:
        """Show a package just sealed and read back."""
        self.clear()
        trial = sealed.package_id is None
        title = "Gói thử" if trial else "Gói"
        told = f"{title} đã niêm phong, đã mở lại kiểm tra: khớp {count(sealed.file_count)} / {count(sealed.file_count)} tệp"
        self.show_sum(
            "Chưa ai chuyển sang Đã gửi."
            if trial
            else f"{count(sealed.person_count)} người đã chuyển sang Đã gửi."
        )
        facts = f"{sealed.file.name}  ·  {size(sealed.size)}  ·  7-Zip, WinRAR mở được"
        folder = button(
            "Mở thư mục",
            icon="folder-open",
            does=lambda: open_with_system(sealed.file.parent),
        )
        self._add_proof(told, facts, sealed.sha256, folder)

    def show_package(self, package: Package) -> None:
        """Show the seal of a package that went out."""
        self.clear()
        self.show_sum(f"Ngày ký {day(package.signed_on)}")
        told = "Gói đã niêm phong và đã được mở lại kiểm tra"
        name = Path(package.file).name or f"{package.name}.zip"
        self._add_proof(told, name, package.sha256, None)

    def _add_proof(
        self, told: str, facts: str, sha256: str, extra: QWidget | None
    ) -> None:
        frame = QFrame()
        frame.setProperty("banner", "done")
        words = label(told, tone="done", wrap=True)
        words.setProperty("weight", "strong")
        head = row(IconLabel("shield-check", "done", 18), words, gap=8)
        head.setStretch(1, 1)
        short = f"{sha256[:4]} {sha256[4:8]} … {sha256[-4:]}"
        sum_ = label(f"SHA-256  {short}", "caption")
        sum_.setToolTip(sha256)
        copy = button("Sao chép", "link", icon="copy", does=lambda: _copy(sha256))
        last = row(sum_, copy, 1, gap=10)
        if extra is not None:
            last.addWidget(extra)
        frame.setLayout(
            column(head, label(facts, wrap=True), last, gap=5, margins=(12, 9, 12, 9))
        )
        self.add(row(frame))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
