"""A log in a dialog: its entries, and what one does with the one chosen."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme


class Action(NamedTuple):
    """A button: words, icon, what it does with the number of an entry (0 without one)."""

    words: str
    icon: str
    does: Callable[[int], object]
    needs_entry: bool = True


class LogDialog(QDialog):
    """Entries one a line; a double click or Enter does the first action that needs one."""

    def __init__(
        self, parent: QWidget, title: str, hint: str, actions: Sequence[Action]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.sums = label("", "caption", wrap=True)
        self.told = label("", tone="error", wrap=True)
        self.told.hide()
        self.buttons = [self._button(one) for one in actions]
        head = column(label(title, "title"), label(hint, "caption", wrap=True), gap=2)
        parts = (head, self.list, self.sums, self.told)
        inner = frame(column(*parts, gap=10, margins=(20, 14, 20, 12)))
        shut = button("Đóng", key="Esc", does=self.reject)
        foot = row(*self.buttons, 1, shut, margins=(16, 9, 16, 9))
        self.setLayout(column(inner, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(820), theme.look().u(460))
        self.list.itemActivated.connect(lambda _item: self._open())

    def show_entries(self, entries: Sequence[tuple[int, str]], sums: str) -> None:
        """Show the entries, by number and words, and the sums under them."""
        chosen = self.chosen()
        self.list.clear()
        for number, words in entries:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.list.addItem(item)
        numbers = [number for number, _ in entries]
        at = numbers.index(chosen) if chosen in numbers else len(numbers) - 1
        self.list.setCurrentRow(at)
        self.sums.setText(sums)
        for one, shown in zip(self._actions, self.buttons, strict=True):
            possible = bool(entries) or not one.needs_entry
            allow(shown, possible=possible, why_not="Chưa có dòng nào.")
        self.tell("")

    def chosen(self) -> int:
        """Return the number of the entry chosen, 0 for none."""
        at = self.list.currentRow()
        return int(self.list.item(at).data(Qt.ItemDataRole.UserRole)) if at >= 0 else 0

    def tell(self, fault: str) -> None:
        """Say why something was not done."""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))

    def _button(self, one: Action) -> QPushButton:
        return button(one.words, icon=one.icon, does=lambda: one.does(self.chosen()))

    def _open(self) -> None:
        for one in self._actions:
            if one.needs_entry and self.chosen():
                one.does(self.chosen())
                return
