"""Bản sao lưu: what the program keeps by itself, the second place, the latest drill."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.files import ask_folder
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import Part, column, frame, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.safety.words import drill_words
from vssid_desk.gui.words import day, moment, size
from vssid_desk.operations.generations import BackupSettings, BackupState

_HINT = (
    "Chương trình tự sao lưu khi mở, khi đóng và mỗi nửa giờ có thay đổi; giữ 12 ngày, 10 tuần, "
    "9 tháng gần nhất. Bản sao mã hoá như sổ, mở bằng mật khẩu hoặc khoá khôi phục."
)


class BackupsDialog(QDialog):
    """Shows a state; what is wanted goes out as signals."""

    make_wanted = Signal()
    drill_wanted = Signal()
    restore_wanted = Signal(Path)
    settings_changed = Signal(object)  # BackupSettings

    def __init__(self, parent: QWidget, found: BackupState) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bản sao lưu")
        self.list = QListWidget()
        self.list.setAccessibleName("Các bản sao lưu")
        self.second, self.drilled = label(wrap=True), label(wrap=True)
        self.told = label("", tone="error", wrap=True)
        self.room = QSpinBox()
        self.room.setRange(100, 1_000_000)
        self.room.setSingleStep(500)
        self.room.setSuffix(" MB")
        self.room.setAccessibleName("Chỗ tối đa cho mọi bản sao lưu")
        self._make_buttons()
        self._build()
        self.room.editingFinished.connect(self._on_room)
        self.show_state(found)

    def _make_buttons(self) -> None:
        self.make = button(
            "Sao lưu ngay", "primary", icon="hard-drive", does=self.make_wanted.emit
        )
        self.try_out = button(
            "Mở thử bản mới nhất", icon="check-check", does=self.drill_wanted.emit
        )
        self.restore = button("Khôi phục bản này…", icon="import", does=self._restore)
        self.choose = button(
            "Chọn nơi thứ hai…", icon="folder-open", does=self._choose_second
        )
        self.without = button("Bỏ nơi thứ hai", does=lambda: self._set_second(""))

    def _build(self) -> None:
        title = label("Bản sao lưu", "title")
        head = column(title, label(_HINT, "caption", wrap=True), gap=2)
        parts: tuple[Part, ...] = (
            head,
            self.list,
            row(self.restore, 1),
            label("Nơi thứ hai", "column"),
            self.second,
            row(self.choose, self.without, 1),
            label("Mở thử hằng tuần", "column"),
            self.drilled,
            row(self.try_out, 1),
            row(label("Chỗ tối đa cho mọi bản sao lưu", "column"), self.room, 1),
            self.told,
        )
        inner = frame(column(*parts, gap=8, margins=(20, 14, 20, 12)))
        shut = button("Đóng", key="Esc", does=self.reject)
        foot = frame(row(1, shut, self.make, margins=(16, 9, 16, 9)), "actions")
        self.setLayout(column(inner, foot, gap=0))
        self.resize(theme.look().u(620), theme.look().u(600))

    def show_state(self, found: BackupState) -> None:
        """Show what there is now."""
        self._settings = found.settings
        self.list.clear()
        for one in found.generations:
            at = moment(one.at.isoformat())
            item = QListWidgetItem(
                f"{at} · {size(one.size)} · đến thao tác số {one.last}"
            )
            item.setData(Qt.ItemDataRole.UserRole, str(one.file))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        there = bool(found.generations)
        for part in (self.restore, self.try_out):
            allow(part, possible=there, why_not="Chưa có bản sao lưu nào.")
        self.second.setText(_second_words(found))
        self.without.setVisible(bool(found.settings.second_folder))
        drilled = drill_words(found.drill) if found.drill else "Chưa mở thử lần nào."
        self.drilled.setText(drilled)
        self.room.setValue(found.settings.most_megabytes)
        self.tell("")

    def tell(self, fault: str) -> None:
        """Say why something was not done."""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))

    def _restore(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.restore_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _choose_second(self) -> None:
        title = "Nơi sao lưu thứ hai, nên là USB hoặc ổ khác"
        ask_folder(self, title, lambda folder: self._set_second(str(folder)))

    def _set_second(self, folder: str) -> None:
        self.settings_changed.emit(replace(self._settings, second_folder=folder))

    def _on_room(self) -> None:
        wanted: BackupSettings = replace(
            self._settings, most_megabytes=self.room.value()
        )
        if wanted != self._settings:
            self.settings_changed.emit(wanted)


def _second_words(found: BackupState) -> str:
    if not found.settings.second_folder:
        return "Chưa chọn. Hỏng máy này là mất cả sổ lẫn bản sao lưu; nên chọn một USB."
    if found.second_at is None:
        return f"{found.settings.second_folder}: chưa chép lần nào."
    last = day(found.second_at.astimezone().date().isoformat())
    return f"{found.settings.second_folder}: chép lần cuối ngày {last}."
