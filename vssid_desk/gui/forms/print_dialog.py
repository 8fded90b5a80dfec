"""How to print: on which printer, how many copies, one side or both."""

from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.operations.print_files import known_printers

_HINT = (
    "PDF được lưu vào thư mục bạn chọn rồi gửi nguyên tệp tới máy in: chữ và nét in sắc, không qua ảnh. "
    "In xong thì xóa tệp."
)
_VIEWER = "Mở bằng chương trình đọc PDF rồi in ở đó"


class PrintDialog(FormDialog):
    """A printer, or the program that shows PDFs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "In", _HINT, keep="Chọn thư mục…")
        known = {name: name for name in known_printers()}
        self.printer = ChoiceBox(known | {"": _VIEWER}, next(iter(known), ""), "Máy in")
        self.copies = QSpinBox()
        self.copies.setRange(1, 99)
        self.two_sided = QCheckBox("Lật cạnh dài")
        self.add("Máy in", self.printer)
        self.add("Số bản", self.copies)
        self.add("In hai mặt", self.two_sided)
        self.printer.currentIndexChanged.connect(self._on_printer)
        self._on_printer()
        self.resize(theme.look().u(560), theme.look().u(290))

    def _on_printer(self) -> None:
        for part in (self.copies, self.two_sided):
            part.setEnabled(bool(self.printer.key()))
