"""Hôm nay: the work of the day, one click each opens exactly those people."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, row
from vssid_desk.gui.look import icons
from vssid_desk.gui.words import count, literal
from vssid_desk.operations.today import Worklist

# Icon and tone; red is for what stops the work alone.
_SIGNS = {
    "overdue": ("triangle-alert", "fix"),
    "due_today": ("calendar-days", "fix"),
    "to_phone": ("phone", "ask"),
    "returned": ("reply", "fix"),
    "due_soon": ("clock", "muted"),
    "police": ("hourglass", "wait"),
}
_NOTHING = "Không có việc đến hạn, đến hẹn hay bị trả lại."


class TodayBox(QFrame):
    """Shows only what holds somebody."""

    chosen = Signal(object)  # Query

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._rows = column(gap=0)
        self.entries: dict[str, QPushButton] = {}
        head = column(label("Hôm nay", "column"), gap=0, margins=(14, 10, 14, 4))
        self._nothing = label(_NOTHING, "caption", wrap=True)
        quiet = column(self._nothing, gap=0, margins=(14, 0, 14, 8))
        self.setLayout(column(head, self._rows, quiet, gap=0))

    def show_lists(self, found: Sequence[Worklist]) -> None:
        """Show the worklists of the day."""
        clear(self._rows)
        self.entries = {one.key: self._entry(one) for one in found if one.count}
        for entry in self.entries.values():
            self._rows.addWidget(entry)
        self._nothing.setVisible(not self.entries)

    def _entry(self, one: Worklist) -> QPushButton:
        entry = button("", "entry", does=lambda: self.chosen.emit(one.query))
        icon, tone = _SIGNS.get(one.key, ("circle", "muted"))
        icons.put(entry, icon, tone, 16)
        amount = label(count(one.count), tone="muted")
        entry.setLayout(row(1, amount, margins=(0, 0, 14, 0)))
        entry.setText(f" {literal(one.label)}")
        entry.setToolTip(one.detail)
        entry.setAccessibleName(f"{one.label}: {count(one.count)} người")
        return entry
