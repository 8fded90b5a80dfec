"""Đã xem bản giấy: which paper was seen, on which day, how many sheets."""

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.operations.attach import EVIDENCE_LABELS


class PaperDialog(FormDialog):
    """Asks for kind, day and sheets of a paper copy; `kind` is proposed."""

    def __init__(self, parent: QWidget, today: str, kind: str = "") -> None:
        hint = "Bản giấy được tính như ảnh: ghi loại, ngày xem và số tờ. Thư gửi BHXH đếm số tờ này."
        super().__init__(parent, "Đã xem bản giấy", hint)
        self.kinds = QComboBox()
        for key, words in EVIDENCE_LABELS.items():
            self.kinds.addItem(words, key)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(kind)))
        self.seen = DayEdit(today)
        self.count = QSpinBox()
        self.count.setRange(1, 99)
        self.add("Loại giấy tờ", self.kinds)
        self.add("Ngày xem", self.seen)
        self.add("Số tờ", self.count)
        self.resize(theme.look().u(440), theme.look().u(270))

    def paper(self) -> tuple[str, str, int]:
        """Return kind, day (ISO, "" when it is not in the calendar) and sheets."""
        return str(self.kinds.currentData()), self.seen.day(), self.count.value()
