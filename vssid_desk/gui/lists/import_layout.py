"""The widgets of the import preview, and its states: reading, sheet, password, trouble."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QWidget,
)

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.list_codes import LIST_LABELS
from vssid_desk.gui import theme
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.labels import ElidedLabel, IconLabel, label
from vssid_desk.gui.components.layouts import (
    column,
    frame,
    hairline,
    row,
    vertical_hairline,
)
from vssid_desk.gui.components.receipt import ReceiptBar
from vssid_desk.gui.lists.doubts import DoubtsPane
from vssid_desk.gui.lists.mapping_header import MappingHeader
from vssid_desk.gui.lists.sheet_cells import SheetDelegate
from vssid_desk.gui.lists.sheet_model import Places, SheetModel
from vssid_desk.gui.password_edit import PasswordEdit
from vssid_desk.gui.words import count, size

CONFIDENCE = {
    "sure": "nhận ra chắc chắn",
    "likely": "có khả năng, xem lại giúp",
    "unsure": "chưa chắc, chọn lại nếu sai",
}
_WIDTHS = {"": 64, "full_name": 170, "address": 170, "birth_date": 108, "sex": 92}
_READING, _SHEET, _PASSWORD, _TROUBLE = range(4)


class ImportLayout:
    """Built once into the dialog."""

    def __init__(
        self, dialog: QDialog, file: Path, campaigns: Sequence[Campaign], room: QSize
    ) -> None:
        look = theme.look()
        self.cancel = button("Huỷ", key="Esc")
        self.take = button("Nhập", "primary", icon="import", key="Enter")
        self.take.setEnabled(False)
        self.take.setDefault(True)
        self.banner = Banner()
        self.receipt = ReceiptBar()
        self.receipt.hide()
        self.doubts = DoubtsPane()
        self._make_choices(campaigns)
        self._make_sheet()
        self._make_states()
        body = row(column(self._stack, gap=0), vertical_hairline(), self.doubts, gap=0)
        body.setStretch(0, 1)
        whole = column(
            self._head(file),
            self.banner,
            self._line(),
            hairline(),
            body,
            self._foot(),
            gap=0,
        )
        whole.setStretch(4, 1)
        dialog.setLayout(whole)
        width = min(look.u(1190), room.width() - 40)
        height = min(look.u(640), room.height() - 40)
        dialog.resize(width, height)

    def _make_choices(self, campaigns: Sequence[Campaign]) -> None:
        self.kind, self.sheet, self.campaign = QComboBox(), QComboBox(), QComboBox()
        for code, words in LIST_LABELS.items():
            self.kind.addItem(words, code)
        for one in campaigns:
            self.campaign.addItem(one.name, one.id)
        if not campaigns:
            self.campaign.addItem("Đợt mới", 0)
        self.kind.setAccessibleName("Loại danh sách")
        self.sheet.setAccessibleName("Trang tính")
        self.campaign.setAccessibleName("Vào đợt")
        self.sure = label("", "caption")

    def _make_sheet(self) -> None:
        self.model = SheetModel()
        self.table = QTableView()
        self.table.setAccessibleName("Nội dung trang tính")
        self.table.setModel(self.model)
        self.table.setItemDelegate(SheetDelegate(self.table))
        self.header = MappingHeader(self.table)
        self.table.setHorizontalHeader(self.header)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(theme.look().u(27))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.numbers = QCheckBox("Hiện số")
        self._told = ElidedLabel("", "caption")

    def _make_states(self) -> None:
        self._reading = EmptyState(
            "file-spreadsheet", "Đang đọc…", "Chưa nhập gì.", "Dừng"
        )
        self.stop = button("Dừng")
        self.password = PasswordEdit("Mật khẩu của tệp")
        self.read_again = button("Đọc lại", "primary")
        self._asked = label("", wrap=True)
        self._trouble = EmptyState("circle-x")
        waiting = QWidget()
        waiting.setLayout(column(self._reading, row(1, self.stop, 1), 1))
        self._reading.set_texts("Đang đọc…", "Chưa nhập gì.")
        secret = QWidget()
        secret.setLayout(
            column(
                1,
                self._asked,
                self.password,
                row(self.read_again, 1),
                2,
                margins=(120, 0, 120, 0),
            )
        )
        told = row(self._told, self.numbers, margins=(14, 6, 14, 6))
        told.setStretch(0, 1)
        sheet = QWidget()
        sheet.setLayout(column(self.table, told, gap=0))
        self._stack = QStackedWidget()
        for state in (waiting, sheet, secret, self._trouble):
            self._stack.addWidget(state)

    def _head(self, file: Path) -> QWidget:
        try:
            amount = size(file.stat().st_size)
        except OSError:
            amount = "không thấy tệp"
        names = column(
            label("Nhập danh sách", "title"),
            label(f"{file.name} · {amount}", "caption"),
            gap=0,
        )
        line = row(
            IconLabel("file-spreadsheet", "accent", 24),
            names,
            1,
            gap=12,
            margins=(18, 11, 14, 9),
        )
        return frame(line, "surface")

    def _line(self) -> QWidget:
        parts = (
            self.kind,
            self.sure,
            1,
            label("Trang tính", tone="muted"),
            self.sheet,
            label("Vào đợt", tone="muted"),
            self.campaign,
        )
        return frame(row(*parts, gap=8, margins=(18, 6, 14, 6)), "sunken")

    def _foot(self) -> QWidget:
        hint = "Tệp gốc được giữ nguyên trong sổ đã mã hoá. Nhập nhầm thì Ctrl+Z là về như cũ."
        line = row(label(hint, "caption"), 1, self.cancel, self.take)
        return frame(
            column(self.receipt, line, gap=9, margins=(18, 10, 18, 10)), "actions"
        )

    def show_reading(self) -> None:
        """Show that the file is being read."""
        self.take.setEnabled(False)
        self._stack.setCurrentIndex(_READING)

    def show_rows(self, done: int, total: int) -> None:
        """Show how many rows were read."""
        steps = f"{count(done)} / {count(total)}" if total else count(done)
        self._reading.set_texts(f"Đang đọc… {steps} dòng", "Chưa nhập gì.")

    def show_kind(self, code: str, confidence: str) -> None:
        """Show which list this is, and how sure that is."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(code)))
        self.sure.setText(CONFIDENCE.get(confidence, ""))
        self.receipt.show()
        self._stack.setCurrentIndex(_SHEET)

    def show_sheets(self, names: Sequence[str]) -> None:
        """Offer the sheets that hold people."""
        blocker = QSignalBlocker(self.sheet)
        self.sheet.clear()
        self.sheet.addItems(list(names))
        blocker.unblock()

    def show_sheet(
        self,
        sample: Mapping[str, Any],
        fields: Mapping[str, str],
        places: Places,
        tables: Sequence[Mapping[str, Any]],
    ) -> None:
        """Show one sheet with the meaning of its columns."""
        self.model.show(sample, fields, places)
        last = tables[0]["header_rows"][1] if tables and tables[0]["header_rows"] else 0
        heads: Sequence[str] = next(
            (one["cells"] for one in sample["rows"] if one["row"] == last), []
        )
        words = dict(zip(sample["columns"], heads, strict=False))
        self.header.show_columns(fields, words, frozenset())
        u = theme.look().u
        for at, letter in enumerate(sample["columns"]):
            self.table.setColumnWidth(at, u(_WIDTHS.get(fields.get(letter, ""), 122)))
        if tables and tables[0]["header_rows"]:
            first, last = tables[0]["header_rows"]
            self._told.set_text(
                f"Tiêu đề: dòng {first} đến {last}. Bấm vào tên cột để đổi."
            )
        head = next(
            (at for at, one in enumerate(sample["rows"]) if one["row"] > last), 0
        )
        self.table.scrollTo(
            self.model.index(head, 0), QTableView.ScrollHint.PositionAtTop
        )

    def show_place(self, sheet: str, row_number: int, field: str) -> None:
        """Go to a cell."""
        at = self.sheet.findText(sheet)
        if at >= 0:
            self.sheet.setCurrentIndex(at)
        index = self.model.place(row_number, field)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def ask_password(self, text: str) -> None:
        """Ask for the file's own password."""
        self._asked.setText(text)
        self._stack.setCurrentIndex(_PASSWORD)
        self.password.setFocus()

    def show_trouble(self, text: str) -> None:
        """Say why nothing can be imported."""
        self._trouble.set_texts("Chưa đọc được danh sách này", text)
        self._stack.setCurrentIndex(_TROUBLE)

    def show_earlier(self, text: str, again: Callable[[], object]) -> None:
        """Say that the file was imported before; importing it anew is the second choice."""
        self.banner.show_text("warning", text, "Vẫn nhập thành danh sách mới", again)
        self.take.setEnabled(False)
