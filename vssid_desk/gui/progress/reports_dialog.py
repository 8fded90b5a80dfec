"""Báo cáo: which report, of which days, as page or workbook."""

from datetime import date

from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.operations.reports import KINDS

_HINT = "Mỗi báo cáo là của đợt đang xem; lập bằng số liệu hiện có trong sổ."
_FILES = {"pdf": "PDF để in", "xlsx": "XLSX để gửi, tính tiếp", "both": "Cả hai"}


class ReportsDialog(FormDialog):
    """A kind, its days when it has a period, and the kind of file."""

    def __init__(self, parent: QWidget, today: date) -> None:
        super().__init__(parent, "Báo cáo", _HINT, keep="Lưu báo cáo…")
        named = {key: kind.title for key, kind in KINDS.items()}
        self.kind = ChoiceBox(named, "progress", "Báo cáo")
        self.first = DayEdit(today.replace(day=1).isoformat())
        self.last = DayEdit(today.isoformat())
        self.file_kind = ChoiceBox(_FILES, "pdf", "Tệp")
        self.add("Báo cáo", self.kind)
        self._told = label("", "caption", wrap=True)
        self.form.addRow(self._told)
        self.add("Từ ngày", self.first)
        self.add("Đến ngày", self.last)
        self.add("Tệp", self.file_kind)
        self.kind.currentIndexChanged.connect(lambda _at: self._on_kind())
        self._on_kind()

    def wishes(self) -> dict[str, object]:
        """Return what to write, as `reports.write` takes it."""
        chosen = self.file_kind.key()
        return {
            "kind": self.kind.key(),
            "first": _day(self.first),
            "last": _day(self.last),
            "kinds": ("pdf", "xlsx") if chosen == "both" else (chosen,),
        }

    def _on_kind(self) -> None:
        kind = KINDS[self.kind.key()]
        self._told.setText(kind.told)
        for edit in (self.first, self.last):
            self.form.setRowVisible(edit, kind.has_period)


def _day(edit: DayEdit) -> date | None:
    return date.fromisoformat(edit.day()) if edit.day() else None
