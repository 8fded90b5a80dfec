"""The widgets of the import preview, and its states: reading, sheet, password, trouble."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QStackedWidget,
    QWidget,
)

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import (
    column,
    frame,
    hairline,
    row,
    vertical_hairline,
)
from vssid_desk.gui.components.receipt import ReceiptBar
from vssid_desk.gui.lists.doubts import DoubtsPane
from vssid_desk.gui.lists.sheet_view import SheetView
from vssid_desk.gui.look import theme
from vssid_desk.gui.password_edit import PasswordEdit
from vssid_desk.gui.words import count, size

CONFIDENCE = {
    "sure": "nhận ra chắc chắn",
    "likely": "có khả năng, xem lại giúp",
    "unsure": "chưa chắc, chọn lại nếu sai",
}
_WIDEST = 280  # of the names of sheets and campaigns
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
        self.compared = button("", "link")
        self.compared.hide()
        self.doubts = DoubtsPane()
        self._make_choices(campaigns)
        self.view = SheetView()
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
        self.kind.setCurrentIndex(-1)  # nothing is said of a list before it is read
        for box in (self.sheet, self.campaign):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(theme.look().u(_WIDEST))
        self.kind.setAccessibleName("Loại danh sách")
        self.sheet.setAccessibleName("Trang tính")
        self.campaign.setAccessibleName("Vào đợt")
        self.sure = label("", "caption")

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
        self._stack = QStackedWidget()
        for state in (waiting, self.view, secret, self._trouble):
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
            column(
                self.receipt,
                row(self.compared, 1),
                line,
                gap=9,
                margins=(18, 10, 18, 10),
            ),
            "actions",
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

    def show_sheets(self, names: Sequence[str], at: int = 0) -> None:
        """Offer the sheets that hold people; one of them is shown."""
        blocker = QSignalBlocker(self.sheet)
        self.sheet.clear()
        self.sheet.addItems(list(names))
        self.sheet.setCurrentIndex(at)
        blocker.unblock()

    def show_place(self, sheet: str, row_number: int, field: str) -> None:
        """Go to a cell, on whichever sheet it stands."""
        at = self.sheet.findText(sheet)
        if at >= 0:
            self.sheet.setCurrentIndex(at)
        self.view.show_place(row_number, field)

    def ask_password(self, text: str) -> None:
        """Ask for the file's own password."""
        self._asked.setText(text)
        self._stack.setCurrentIndex(_PASSWORD)
        self.password.setFocus()

    def show_comparison(self, text: str) -> None:
        """Say how the list stands to those before it; "" when there is none."""
        self.compared.setVisible(bool(text))
        self.compared.setText(text)
        self.compared.setAccessibleName(text)

    def show_trouble(self, text: str, *, with_rows: bool = False) -> None:
        """Say why nothing can be imported; with the rows of the file, to point at its header."""
        self.receipt.hide()
        self.show_comparison("")
        if with_rows:
            self.banner.show_text("error", text)
        else:
            self._trouble.set_texts("Chưa đọc được danh sách này", text)
        self._stack.setCurrentIndex(_SHEET if with_rows else _TROUBLE)

    def show_earlier(self, text: str, open_it: Callable[[], object]) -> None:
        """Say that the file was imported before; importing it anew is the second choice."""
        self.banner.show_text("warning", text, "Mở danh sách đó", open_it)
        self.banner.focus_action()
        set_words(self.take, "Vẫn nhập thành danh sách mới")
