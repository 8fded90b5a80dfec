"""Cần xem: what is doubtful in a list, most serious first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from vssid_desk.domain.person import FIELDS
from vssid_desk.gui.components.chip import Chip
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.lists.doubt_lines import PLACE, SEVERITY, WORDS, DoubtDelegate
from vssid_desk.gui.look import theme
from vssid_desk.gui.look.tokens import SEVERITY_SIGNS
from vssid_desk.gui.words import count

SHOWN = 300  # findings listed; the counts tell of all

_RANK = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Doubt:
    """One finding with its place in the file."""

    sheet: str
    row: int
    field: str
    severity: str
    text: str
    of_several: bool = False  # sheets

    @property
    def place(self) -> str:
        """Return "Dòng 14, Số ĐDCN/CCCD", with its sheet where there are several."""
        named = FIELDS[self.field].label if self.field in FIELDS else ""
        row = (
            f"{self.sheet}, dòng {self.row}" if self.of_several else f"Dòng {self.row}"
        )
        return f"{row}, {named}" if named else row


def doubts_of(people: Sequence[Mapping[str, Any]]) -> list[Doubt]:
    """Return every note of a reading, most serious first, then as the rows stand."""
    several = len({person["sheet"] for person in people}) > 1
    found = [
        Doubt(
            person["sheet"],
            person["row"],
            note["field"],
            note["severity"],
            _words(note),
            several,
        )
        for person in people
        for note in person["notes"]
    ]
    return sorted(found, key=lambda one: _RANK[one.severity])


def _words(note: Mapping[str, Any]) -> str:
    return " ".join(part for part in (note["text"], note.get("advice") or "") if part)


class DoubtsPane(QFrame):
    """F7 goes from one to the next; the sheet shows the cell."""

    chosen = Signal(object)  # Doubt

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._chips = {kind: Chip() for kind in ("error", "warning", "note")}
        self._list = QListWidget()
        self._list.setAccessibleName("Cần xem")
        self._list.setItemDelegate(DoubtDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row)
        self._shown: list[Doubt] = []
        head = row(
            label("Cần xem", "heading"),
            *self._chips.values(),
            1,
            label("F7", "caption"),
            gap=6,
            margins=(10, 8, 10, 8),
        )
        nothing = label("Không có ô nào cần xem.", tone="muted", wrap=True)
        self._none = frame(column(nothing, 1, margins=(14, 12, 14, 0)))
        self._none.hide()
        self.setLayout(column(head, hairline(), self._none, self._list, gap=0))
        self.setFixedWidth(theme.look().u(300))

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Show them, and count them by severity."""
        counts = Counter(one.severity for one in doubts)
        for kind, chip in self._chips.items():
            icon, tone = SEVERITY_SIGNS[kind]
            chip.set_parts(icon, count(counts[kind]), tone)
        self._shown = list(doubts[:SHOWN])
        self._list.clear()
        self._none.setVisible(not doubts)
        self._list.setVisible(bool(doubts))
        for doubt in self._shown:
            self._append(doubt)

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) doubtful place."""
        if self._shown:
            self._list.setCurrentRow((self._list.currentRow() + by) % len(self._shown))

    def clear(self) -> None:
        """Show nothing: there is no reading."""
        self.show_doubts([])
        self._none.hide()

    def _append(self, doubt: Doubt) -> None:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{doubt.place}. {doubt.text}")
        item.setData(SEVERITY, doubt.severity)
        item.setData(PLACE, doubt.place)
        item.setData(WORDS, doubt.text)
        self._list.addItem(item)

    def _on_row(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self.chosen.emit(self._shown[at])
