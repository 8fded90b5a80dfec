"""Xóa dữ liệu: what would go, the name typed anew, a second question, then the record."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from vssid_desk.gui.components.buttons import allow, button, set_words
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.components.progress_strip import ProgressStrip
from vssid_desk.gui.erasure.words import counts_words, forgotten_words
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count
from vssid_desk.operations.forget import Forgettable, Forgotten

_HINT = (
    "Xóa khỏi sổ, khỏi nhật ký và khỏi các bản sao lưu của chương trình. Không hoàn tác được, và các "
    "thao tác trước đó cũng không hoàn tác được nữa. Nhật ký chỉ còn một dòng ghi việc đã làm."
)
_WORKING = (
    "Đang xóa. Dừng trước khi xong phần của sổ thì chưa mất gì; dừng khi đang viết lại các bản sao "
    "lưu thì phần còn lại làm nốt ở lần sao lưu tới."
)
_FIRST, _SECOND = "Xóa dữ liệu…", "Xóa hẳn, không lấy lại được"


class ForgetDialog(QDialog):
    """Nothing goes before the text is typed and the button was pressed twice."""

    help_page = "xoa-du-lieu"

    chosen = Signal(str)  # key of what is to be forgotten
    forget_wanted = Signal(str, str, str)  # key, what was typed, why
    record_wanted = Signal(int)  # number of the erasure
    stop_wanted = Signal()

    def __init__(
        self, parent: QWidget, title: str, subjects: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._confirm, self._erasure_id, self._asked, self._what = "", 0, False, ""
        self.subject = ChoiceBox(subjects, "", "Xóa dữ liệu của")
        self.told = label("Đang xem có những gì…", wrap=True)
        self.asked = label("", "column", wrap=True)
        self.typed, self.why = QLineEdit(), QLineEdit()
        self.why.setAccessibleName("Lý do")
        self.fault = label("", tone="error", wrap=True)
        self.strip = ProgressStrip()
        self.strip.stopped.connect(self.stop_wanted)
        self.act = button(_FIRST, "primary", icon="x", does=self._on_act)
        self.record = button("In biên bản…", icon="printer", does=self._on_record)
        self.shut = button("Huỷ", key="Esc", does=self.reject)
        self._build(title)
        self.record.hide()
        self.typed.textChanged.connect(lambda _text: self._judge())
        self.subject.currentIndexChanged.connect(lambda _at: self._on_subject())
        self._judge()

    def _build(self, title: str) -> None:
        head = column(label(title, "title"), label(_HINT, "caption", wrap=True), gap=2)
        reason = label("Lý do (ghi vào biên bản)", "column")
        parts = (
            head, self.subject, self.told, self.asked, self.typed, reason, self.why,
            self.fault, self.strip, 1,
        )  # fmt: skip
        inner = frame(column(*parts, gap=9, margins=(20, 14, 20, 12)))
        foot = row(self.record, 1, self.shut, self.act, margins=(16, 9, 16, 9))
        self.setLayout(column(inner, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(600), theme.look().u(420))

    def show_what(self, found: Forgettable) -> None:
        """Show what would go."""
        self._confirm = found.confirm
        clear = found.files_in_clear
        also = (
            f"\nCòn {count(clear)} tệp đã xuất không mã hoá nằm trên máy; xóa riêng ở Tệp."
            if clear
            else ""
        )
        self._what = f"{found.what}\n{counts_words(found.counts)}{also}"
        self.told.setText(self._what)
        self.asked.setText(f"Gõ lại “{found.confirm}” để xác nhận")
        self.typed.setAccessibleName(self.asked.text())
        self._judge()

    def show_done(self, done: Forgotten) -> None:
        """Say what went, and offer the record."""
        self._finish(
            f"Đã xóa. {counts_words(done.erasure.counts)}\n{forgotten_words(done)}",
            done.erasure.id,
        )

    def show_stopped(self, words: str, erasure_id: int) -> None:
        """Say what a stop left; with an erasure's number the store's own part was done."""
        if erasure_id:
            self._finish(words, erasure_id)
        else:
            self.tell(words)

    def _finish(self, words: str, erasure_id: int) -> None:
        self._erasure_id = erasure_id
        self.strip.end()
        self.told.setText(words)
        for part in (self.subject, self.asked, self.typed, self.why, self.act):
            part.setEnabled(False)
        set_words(self.shut, "Đóng")
        self.record.show()
        self.record.setFocus()

    def tell(self, fault: str) -> None:
        """Say why nothing was erased; it may be tried again."""
        self.subject.setEnabled(True)
        set_words(self.shut, "Huỷ")
        self.strip.end()
        self.told.setText(self._what)
        self.fault.setText(fault)
        self._judge()

    def _judge(self) -> None:
        self._asked = False
        set_words(self.act, _FIRST)
        same = bool(self._confirm) and self.typed.text().strip() == self._confirm
        allow(self.act, possible=same, why_not="Gõ lại đúng chữ trên để xác nhận.")

    def _on_subject(self) -> None:
        self._confirm = ""
        self.typed.clear()
        self.chosen.emit(self.subject.key())

    def _on_act(self) -> None:
        if not self._asked:
            self._asked = True
            set_words(self.act, _SECOND)
            return
        allow(self.act, possible=False, why_not="Đang xóa.")
        self.subject.setEnabled(False)
        set_words(self.shut, "Đóng")
        self.fault.setText("")
        self.told.setText(_WORKING)
        self.strip.begin("Đang xóa")
        self.forget_wanted.emit(
            self.subject.key(), self.typed.text().strip(), self.why.text().strip()
        )

    def _on_record(self) -> None:
        self.record_wanted.emit(self._erasure_id)
