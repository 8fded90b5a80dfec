"""Left side of Danh sách: import, the work of today, the lists, what is left, saved filters."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from vssid_desk.domain.query import ListSummary
from vssid_desk.domain.work.progress_report import Effort
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, frame, hairline, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.lists.filters_box import FiltersBox
from vssid_desk.gui.lists.list_card import ListCard
from vssid_desk.gui.lists.today_box import TodayBox
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.words import count

_ICONS = {
    "ready": "square-check-big",
    "correcting": "scan-line",
    "asking": "phone",
    "police": "hourglass",
}


class SidePane(QFrame):
    """Choosing a card shows its people; choosing it again shows those of every list."""

    import_wanted = Signal()
    list_chosen = Signal(tuple)  # list ids, () for all
    effort_chosen = Signal(object)  # Effort

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._cards: dict[int, ListCard] = {}
        self._chosen = 0
        self._list_box = column(gap=0)
        self._effort_box = column(gap=0)
        take = button(
            "Nhập danh sách…", "primary", icon="file-up", does=self.import_wanted.emit
        )
        head = row(take, label("F8", tone="faint"), gap=8, margins=(12, 10, 12, 10))
        head.setStretch(0, 1)
        self.today, self.filters = TodayBox(), FiltersBox()
        self._left = label("Việc còn lại", "column")
        left = column(self._left, gap=0, margins=(14, 12, 14, 4))
        body = column(
            self.today, hairline(), self._list_box, left, self._effort_box,
            self.filters, 1, gap=0,
        )  # fmt: skip
        area = in_scroll(frame(body, "surface"))
        self.setLayout(column(head, hairline(), area, gap=0))
        self.fit()

    def show_lists(self, lists: Sequence[ListSummary]) -> None:
        """Show the lists; those that are done sink down."""
        clear(self._list_box)
        self._cards = {}
        ordered = sorted(lists, key=lambda one: 0 < one.person_count <= one.done_count)
        for summary in ordered:
            card = ListCard.of(summary)
            card.clicked.connect(lambda _on, key=summary.id: self._on_card(key))
            self._cards[summary.id] = card
            self._list_box.addWidget(card)
        self.mark(self._chosen)

    def show_efforts(self, efforts: Sequence[Effort]) -> None:
        """Show the work that is left by effort."""
        clear(self._effort_box)
        self._left.setVisible(bool(efforts))
        for effort in efforts:
            self._effort_box.addWidget(self._entry(effort))

    def mark(self, list_id: int) -> None:
        """Mark one list as chosen; 0 for none."""
        self._chosen = list_id
        for key, card in self._cards.items():
            card.setChecked(key == list_id)

    def fit(self) -> None:
        """Take the width of this text scale."""
        self.setFixedWidth(theme.look().u(244))

    def _entry(self, effort: Effort) -> QPushButton:
        entry = button("", "entry", does=lambda: self.effort_chosen.emit(effort))
        icons.put(entry, _ICONS.get(effort.key, "circle"), "muted", 16)
        amount = label(count(effort.count), tone="muted")
        entry.setLayout(row(1, amount, margins=(0, 0, 14, 0)))
        entry.setText(f" {effort.label}")
        entry.setToolTip(effort.detail)
        entry.setAccessibleName(f"{effort.label}: {count(effort.count)} người")
        return entry

    def _on_card(self, list_id: int) -> None:
        self.mark(0 if list_id == self._chosen else list_id)
        self.list_chosen.emit((self._chosen,) if self._chosen else ())
