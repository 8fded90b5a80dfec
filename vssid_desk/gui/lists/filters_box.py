"""Bộ lọc đã lưu: a click searches again, ✕ takes one away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from vssid_desk.gui.components.buttons import button, icon_button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, row
from vssid_desk.gui.look import icons
from vssid_desk.operations.saved_filters import SavedFilter


class FiltersBox(QFrame):
    """Hidden while nothing is saved."""

    chosen = Signal(object)  # Query
    forgotten = Signal(str)  # name

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.entries: dict[str, QPushButton] = {}
        self._rows = column(gap=0)
        head = column(label("Bộ lọc đã lưu", "column"), margins=(14, 12, 14, 4))
        self.setLayout(column(head, self._rows, gap=0))
        self.hide()

    def show_filters(self, found: Sequence[SavedFilter]) -> None:
        """Show the saved filters."""
        clear(self._rows)
        self.entries = {}
        for one in found:
            self._rows.addLayout(self._entry(one))
        self.setVisible(bool(found))

    def _entry(self, one: SavedFilter) -> QHBoxLayout:
        entry = button(
            f" {one.name}", "entry", does=lambda: self.chosen.emit(one.query)
        )
        icons.put(entry, "funnel", "muted", 16)
        entry.setToolTip(one.name)
        self.entries[one.name] = entry
        drop = icon_button(
            "x", f"Bỏ bộ lọc {one.name}", does=lambda: self.forgotten.emit(one.name)
        )
        line = row(entry, drop, gap=0, margins=(0, 0, 8, 0))
        line.setStretch(0, 1)
        return line
