"""Tệp đã xuất: files in clear that still lie on the computer, to be deleted when done with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.files import open_with_system
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count, moment
from vssid_desk.operations.exports import Export

_HINT = (
    "PDF và XLSX đã xuất không mã hoá: ai mở máy cũng đọc được. In hoặc gửi xong thì xóa; gói hồ sơ "
    "và sổ không bị ảnh hưởng. Xóa tệp ở đây không hoàn tác được, nhưng xuất lại lúc nào cũng được. "
    "Tờ khoá khôi phục không tích sẵn: in và cất rồi hãy xóa."
)
_NONE = "Không còn tệp nào trên máy."


class ExportsDialog(QDialog):
    """Ticked is all but a recovery key's sheet; what is to be deleted goes out as a signal."""

    delete_wanted = Signal(list)  # numbers of exports

    def __init__(self, parent: QWidget, found: Sequence[Export]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tệp đã xuất không mã hoá")
        self.list = QListWidget()
        self.list.setAccessibleName("Tệp đã xuất")
        self.list.itemChanged.connect(lambda _item: self._count())
        self.told = label("", tone="error", wrap=True)
        self.delete = button(
            "Xóa các tệp đã tích", "primary", icon="x", does=self._delete
        )
        self.show_in = button("Mở thư mục", icon="folder-open", does=self._show_folder)
        head = column(
            label("Tệp đã xuất không mã hoá", "title"),
            label(_HINT, "caption", wrap=True),
            gap=2,
        )
        inner = frame(
            column(head, self.list, self.told, gap=10, margins=(20, 14, 20, 12))
        )
        shut = button("Đóng", key="Esc", does=self.reject)
        foot = row(self.show_in, 1, shut, self.delete, margins=(16, 9, 16, 9))
        self.setLayout(column(inner, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(680), theme.look().u(440))
        self.show_files(found)

    def show_files(self, found: Sequence[Export]) -> None:
        """Show what lies on the computer now."""
        self.list.clear()
        for one in found:
            item = QListWidgetItem(_words(one))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(one.file)
            on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked
            item.setCheckState(off if one.is_recovery_sheet else on)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        allow(self.show_in, possible=bool(found), why_not=_NONE)
        self._count()
        self.tell("")

    def tell(self, fault: str) -> None:
        """Say why a file was not deleted."""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))

    def _count(self) -> None:
        """Say on the button how many would be deleted."""
        number = len(self._ticked())
        self.delete.setText(f"Xóa {number} tệp đã tích")
        why_not = "Chưa tích tệp nào." if self.list.count() else _NONE
        allow(self.delete, possible=number > 0, why_not=why_not)

    def _ticked(self) -> list[int]:
        on = Qt.CheckState.Checked
        ticked = (item for item in self._items() if item.checkState() == on)
        return [item.data(Qt.ItemDataRole.UserRole) for item in ticked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _delete(self) -> None:
        self.delete_wanted.emit(self._ticked())

    def _show_folder(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            open_with_system(Path(item.toolTip()).parent)


def _words(one: Export) -> str:
    people = f"{count(one.people)} người" if one.people else "không có ai"
    why = f" · {one.why}" if one.why else ""
    return f"{Path(one.file).name} · {people} · {moment(one.at)} · {one.who}{why}"
