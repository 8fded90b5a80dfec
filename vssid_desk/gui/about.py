"""About this program: version, licence, where the notices are."""

from PySide6.QtWidgets import QMessageBox, QWidget

from vssid_desk import __version__


def show_about(parent: QWidget) -> None:
    """Show it."""
    box = QMessageBox(parent)
    box.setWindowTitle("Về chương trình")
    box.setText(f"VssID Desk {__version__}")
    box.setInformativeText(
        "Đối chiếu, điều chỉnh thông tin người tham gia BHXH, BHYT và lập hồ sơ, không cần mạng. "
        "Phần mềm tự do theo giấy phép GPL-3.0-or-later; không phải phần mềm của cơ quan BHXH."
    )
    box.open()
