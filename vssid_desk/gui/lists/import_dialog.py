"""Import preview: which list this is, what each column is, what is doubtful, the receipt."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.list_codes import LIST_LABELS
from vssid_desk.domain.query import ListSummary
from vssid_desk.gui.components.buttons import set_words
from vssid_desk.gui.lists.doubts import Doubt, doubts_of
from vssid_desk.gui.lists.import_layout import ImportLayout
from vssid_desk.gui.runner import Runner
from vssid_desk.gui.words import count, day
from vssid_desk.operations.inspect_list import PasswordNeeded, Reading


class ImportDialog(QDialog):
    """Doubt never blocks the import; Esc leaves without a trace."""

    wanted = Signal(dict)  # arguments of import_list

    def __init__(
        self, parent: QWidget, runner: Runner, file: Path, campaigns: Sequence[Campaign]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập danh sách")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._file = runner, file
        self._reading: Reading | None = None
        self._mapping: dict[str, Any] = {}
        self._doubts: list[Doubt] = []
        self.parts = ImportLayout(self, file, campaigns, parent.window().size())
        self._connect()

    def _connect(self) -> None:
        parts = self.parts
        parts.cancel.clicked.connect(self.reject)
        parts.take.clicked.connect(self._on_take)
        parts.stop.clicked.connect(self.reject)
        parts.password.returnPressed.connect(self.read)
        parts.read_again.clicked.connect(self.read)
        parts.sheet.currentIndexChanged.connect(self._show_sheet)
        parts.view.header.changed.connect(self._on_mapped)
        parts.doubts.chosen.connect(self._on_doubt)

    def read(self) -> None:
        """Read the file in the background, with the password and columns given so far."""
        self.parts.show_reading()
        kwargs = {
            "file": self._file,
            "password": self.parts.password.text() or None,
            "mapping": self._mapping or None,
        }
        started = self._runner.start(
            "inspect_list",
            kwargs,
            self._show,
            failed=self._fail,
            progress=self.parts.show_rows,
        )
        if not started:
            self.parts.show_trouble("Đang có việc khác chạy. Chờ xong rồi bấm Đọc lại.")

    def tell_already(self, earlier: ListSummary, kwargs: dict[str, Any]) -> None:
        """Say that the same file was imported before, and offer that list."""
        words = f"Tệp này đã nhập ngày {day(earlier.received_on)} ({count(earlier.person_count)} người)."
        self.parts.show_earlier(words, lambda: self._take({**kwargs, "again": True}))
        self.show()

    def done(self, result: int) -> None:
        if self._runner.busy and self._reading is None:
            self._runner.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.parts.doubts.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_F2:
            self.parts.view.header.offer(
                max(0, self.parts.view.table.currentIndex().column())
            )
        else:
            super().keyPressEvent(event)

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self._doubts = doubts_of(reading.people)
        self.parts.show_kind(reading.list_code, reading.confidence)
        self.parts.doubts.show_doubts(self._doubts)
        self.parts.show_sheets([one["sheet"] for one in reading.sample])
        closes = self.parts.receipt.set_counts(
            reading.receipt["rows_with_content"],
            reading.receipt["person_rows"],
            Counter(row["kind"] for row in reading.other_rows),
        )
        set_words(self.parts.take, f"Nhập {count(len(reading.people))} người")
        self.parts.take.setEnabled(closes)
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self._reading is None or not self._reading.sample:
            return
        sample = self._reading.sample[max(0, self.parts.sheet.currentIndex())]
        tables = [
            one for one in self._reading.tables if one["sheet"] == sample["sheet"]
        ]
        fields = {
            letter: key for one in tables for letter, key in one["columns"].items()
        }
        places = {
            (one.row, one.field): one.severity
            for one in reversed(self._doubts)
            if one.sheet == sample["sheet"]
        }
        self.parts.view.show_sheet(sample, fields, places, tables)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, PasswordNeeded):
            self.parts.ask_password(str(error))
        else:
            self.parts.show_trouble(str(error))

    def _on_mapped(self, letter: str, key: str) -> None:
        if self._reading is None:
            return
        sample = self._reading.sample[max(0, self.parts.sheet.currentIndex())]
        table = next(
            one for one in self._reading.tables if one["sheet"] == sample["sheet"]
        )
        columns = {one: old for one, old in table["columns"].items() if old != key}
        columns.pop(letter, None)
        if key:
            columns[letter] = key
        self._mapping[sample["sheet"]] = {
            "header_rows": table["header_rows"],
            "columns": columns,
        }
        self._reading = None
        self.read()

    def _on_doubt(self, doubt: Doubt) -> None:
        self.parts.show_place(doubt.sheet, doubt.row, doubt.field)

    def _on_take(self) -> None:
        code = self.parts.kind.currentData()
        self._take(
            {
                "file": self._file,
                "campaign_id": self.parts.campaign.currentData(),
                "password": self.parts.password.text() or None,
                "mapping": self._mapping or None,
                "list_code": code if code in LIST_LABELS else "",
            }
        )

    def _take(self, kwargs: dict[str, Any]) -> None:
        self.hide()
        self.wanted.emit(kwargs)
