"""Import preview: which list this is, what each column is, what is doubtful, who is new."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.people.comparison import told
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.buttons import set_words
from vssid_desk.gui.lists.import_layout import ImportLayout
from vssid_desk.gui.lists.preview_people import PreviewPeople
from vssid_desk.gui.lists.preview_sheets import PreviewSheets
from vssid_desk.gui.words import count, day
from vssid_desk.operations.preview_list import (
    Doubt,
    NobodyFound,
    PasswordNeeded,
    Preview,
)


class ImportDialog(QDialog):
    """Doubt never blocks the import; Esc leaves without a trace."""

    wanted = Signal(dict)  # arguments of import_list
    earlier_wanted = Signal(int)  # the list of the same file

    def __init__(
        self, parent: QWidget, runner: Runner, file: Path, campaigns: Sequence[Campaign]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập danh sách")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._file = runner, file
        self._preview: Preview | None = None
        self.parts = ImportLayout(self, file, campaigns, parent.window().size())
        self.sheets = PreviewSheets(self, self.parts)
        self._connect()

    def _connect(self) -> None:
        parts = self.parts
        parts.cancel.clicked.connect(self.reject)
        parts.take.clicked.connect(self._on_take)
        parts.stop.clicked.connect(self.reject)
        parts.password.returnPressed.connect(self.read)
        parts.read_again.clicked.connect(self.read)
        parts.campaign.activated.connect(lambda _at: self.read())
        self.sheets.corrected.connect(self.read)
        parts.doubts.chosen.connect(self._on_doubt)
        parts.doubts.answered.connect(self.sheets.set_people)
        parts.compared.clicked.connect(self._on_compared)

    def read(self) -> None:
        """Read the file in the background, with the password and columns given so far."""
        self._preview = None
        self.parts.banner.hide()
        self.parts.show_reading()
        kwargs = {
            "file": self._file,
            "campaign_id": self.parts.campaign.currentData(),
            "password": self.parts.password.text() or None,
            "mapping": self.sheets.columns.mapping,
        }
        started = self._runner.start(
            "preview_list",
            kwargs,
            self._show,
            failed=self._fail,
            progress=self.parts.show_rows,
        )
        if not started:
            self.parts.show_trouble("Đang có việc khác chạy. Chờ xong rồi bấm Đọc lại.")

    def done(self, result: int) -> None:
        if self._runner.busy and self._preview is None:
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

    def _show(self, preview: Preview) -> None:
        self._preview, reading = preview, preview.reading
        self.parts.show_kind(reading.list_code, reading.confidence)
        self.parts.doubts.show_doubts(preview.doubts)
        closes = self.parts.receipt.set_counts(
            reading.receipt["rows_with_content"],
            reading.receipt["person_rows"],
            reading.receipt["by_kind"],
            preview.person_count,
        )
        set_words(self.parts.take, f"Nhập {count(preview.person_count)} người")
        self.parts.take.setEnabled(closes)
        self.parts.show_comparison(told(preview.comparison))
        self._tell(preview)
        self.sheets.show_preview(preview)

    def _tell(self, preview: Preview) -> None:
        """Say what was known of this file, or of its columns, before."""
        earlier = preview.already
        if earlier is not None:
            words = f"Tệp này đã nhập ngày {day(earlier.received_on)} ({count(earlier.person_count)} người)."
            self.parts.show_earlier(words, lambda: self._open(earlier.id))
        elif preview.mapping:
            words = "Các cột được hiểu như lần trước của nơi gửi này."
            self.parts.banner.show_text("done", words, "Không dùng", self._on_fresh)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, PasswordNeeded):
            self.parts.ask_password(str(error))
        elif isinstance(error, NobodyFound) and error.sample:
            self.parts.doubts.clear()
            self.parts.show_trouble(str(error), with_rows=True)
            self.sheets.show_rows(error.sample)
        else:
            self.parts.show_trouble(str(error))

    def _on_fresh(self) -> None:
        self.sheets.columns.leave_remembered()
        self.read()

    def _on_doubt(self, doubt: Doubt) -> None:
        self.parts.show_place(doubt.sheet, doubt.row, doubt.field)

    def _on_compared(self) -> None:
        if self._preview is not None:
            PreviewPeople(self, self._preview).open()

    def _open(self, list_id: int) -> None:
        self.earlier_wanted.emit(list_id)
        self.reject()

    def _on_take(self) -> None:
        code = self.parts.kind.currentData()
        earlier = self._preview.already if self._preview else None
        self.hide()
        self.wanted.emit(
            {
                "file": self._file,
                "campaign_id": self.parts.campaign.currentData(),
                "password": self.parts.password.text() or None,
                "mapping": self.sheets.columns.mapping or {},
                "list_code": code if code in LIST_LABELS else "",
                "again": earlier is not None,
            }
        )
