"""The stores of this machine, by the names of their files."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.practice import store_name


class StoreList(QFrame):
    """Newest first; below, the other ways in."""

    chosen = Signal(Path)
    other_wanted = Signal()
    create_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, stores: Sequence[Path]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._list = QListWidget()
        self._list.setAccessibleName("Sổ trên máy này")
        self._list.setIconSize(QSize(theme.look().u(18), theme.look().u(18)))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        sign = row(
            IconLabel("square-check-big", "accent", 26),
            label("VssID Desk", "title"),
            1,
            margins=(16, 18, 12, 10),
        )
        heading = column(label("Sổ trên máy này", "column"), margins=(12, 0, 12, 4))
        ways = (
            button(
                "Mở sổ khác…", "link", icon="folder-open", does=self.other_wanted.emit
            ),
            button("Tạo sổ mới…", "link", icon="plus", does=self.create_wanted.emit),
            button(
                "Khôi phục từ bản sao lưu…",
                "link",
                icon="hard-drive",
                does=self.restore_wanted.emit,
            ),
        )
        foot = column(*ways, gap=5, margins=(16, 8, 12, 16))
        self.setLayout(column(sign, heading, self._list, foot, gap=4))
        self.setFixedWidth(theme.look().u(330))
        for file in stores:
            self._append(file)
        self._list.setCurrentRow(0)
        self._list.currentItemChanged.connect(self._on_current)

    def current(self) -> Path | None:
        """Return the store chosen."""
        if self._list.currentRow() < 0:
            return None
        return Path(self._list.currentItem().data(Qt.ItemDataRole.UserRole))

    def add(self, file: Path) -> None:
        """Choose a store; one that is not there yet is added."""
        if file not in self._files():
            self._append(file)
        self._list.setCurrentRow(self._files().index(file))

    def _files(self) -> list[Path]:
        role = Qt.ItemDataRole.UserRole
        items = map(self._list.item, range(self._list.count()))
        return [Path(item.data(role)) for item in items]

    def _append(self, file: Path) -> None:
        item = QListWidgetItem(f"{store_name(file)}\n{_last_used(file)}")
        item.setIcon(icons.icon("lock", "muted", 18))
        item.setData(Qt.ItemDataRole.UserRole, str(file))
        item.setSizeHint(QSize(theme.look().u(300), theme.look().u(53)))
        item.setToolTip(str(file))
        self._list.addItem(item)

    def _on_current(self, *_items: QListWidgetItem) -> None:
        file = self.current()
        if file is not None:
            self.chosen.emit(file)


def _last_used(file: Path) -> str:
    try:
        moment = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:
        return "Không thấy tệp"
    return f"Mở lần cuối {moment:%d/%m/%Y %H:%M}"
