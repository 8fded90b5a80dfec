"""Địa chỉ theo đơn vị hành chính: which commune is meant, written in two levels or three."""

from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from vssid_desk.domain.reference.places import Commune
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.operations.look_up_place import (
    FoundPlace,
    known_places,
    look_up_place,
)

WHICH = MappingProxyType(
    {
        "contact": "Địa chỉ liên hệ",
        "permanent": "Nơi thường trú",
        "birth_registration": "Nơi đăng ký khai sinh",
    }
)
_STREETLESS = {"birth_registration"}
_NOTHING = "Không thấy xã, phường nào. Gõ tên có dấu, hoặc vài chữ của xã và tỉnh."
_SPLIT = "Xã cũ này đã chia cho nhiều đơn vị. Hỏi người này nay thuộc nơi nào rồi chọn."
_PICK = "Chọn một dòng rồi bấm Ghi. Địa chỉ của danh sách vẫn giữ nguyên văn."
_PLACE = Qt.ItemDataRole.UserRole


class AddressDialog(FormDialog):
    """Finds the commune while one types; nothing is chosen by itself."""

    def __init__(
        self, parent: QWidget, delivered: str, on: str, said: str = "BHXH đang ghi"
    ) -> None:
        hint = f"{said}: {delivered or 'chưa có địa chỉ'}"
        super().__init__(parent, "Địa chỉ theo đơn vị hành chính", hint, keep="Ghi")
        self._places, self._on = known_places(), on
        self.which = ChoiceBox(WHICH, "contact", "Ghi vào")
        self.typed = QLineEdit(delivered)
        self.found = QListWidget()
        self.found.setWordWrap(True)
        self.found.setMinimumHeight(theme.look().u(220))
        self.hint = label(_PICK, "caption", wrap=True)
        self.add("Ghi vào", self.which)
        self.add("Gõ hoặc dán địa chỉ", self.typed)
        self.add("Đơn vị hành chính", self.found)
        self.form.addRow("", self.hint)
        self._wait = QTimer(self, singleShot=True, interval=120)
        self._wait.timeout.connect(self.look_up)
        self.typed.textChanged.connect(lambda _text: self._wait.start())
        self.found.itemDoubleClicked.connect(lambda _item: self.accept())
        self.resize(theme.look().u(640), theme.look().u(470))
        self.look_up()

    def look_up(self) -> None:
        """Show what the words typed may mean: a line for each way of writing it."""
        self.found.clear()
        answers = look_up_place(self.typed.text(), self._on, self._places)
        for answer in answers:
            self._show(answer)
        split = any(answer.was_split for answer in answers)
        told = _SPLIT if split else _PICK
        self.hint.setText(
            told if answers or not self.typed.text().strip() else _NOTHING
        )

    def values(self) -> dict[str, str]:
        """Return the fields as the line chosen writes them; nothing without a choice."""
        if self.found.currentRow() < 0:
            return {}
        street, one = self.found.currentItem().data(_PLACE)
        kind = self.which.key()
        told = {
            f"{kind}_commune": one.title,
            f"{kind}_district": one.district,
            f"{kind}_province": one.province,
        }
        if street and kind not in _STREETLESS:
            told[f"{kind}_address"] = street
        return told

    def accept(self) -> None:
        """Close once a line is chosen; else say that one must be."""
        if self.found.currentRow() < 0:
            self.tell("Chưa chọn xã, phường nào. Chọn một dòng trong danh sách.")
        else:
            QDialog.accept(self)

    def _show(self, answer: FoundPlace) -> None:
        for one in answer.today:
            before = "" if one == answer.commune else f"trước là {answer.commune.line}"
            self._add(answer.street, one, f"hai cấp hiện nay; {before or 'đang dùng'}")
        if answer.commune.is_old:
            self._add(answer.street, answer.commune, "ba cấp, cho mẫu trước 01/7/2025")

    def _add(self, street: str, one: Commune, remark: str) -> None:
        item = QListWidgetItem(f"{one.line}\n{remark}")
        item.setData(_PLACE, (street, one))
        item.setToolTip(one.source)
        self.found.addItem(item)
