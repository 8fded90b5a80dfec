"""Left side of Hồ sơ gửi: the package in the making, and those that went out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, hairline, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.packages.package_card import PackageCard
from vssid_desk.gui.packages.state import sent_words, state_of
from vssid_desk.gui.words import count
from vssid_desk.operations.package_content import PackageContent

DRAFT = 0  # the key of the package in the making


class PackageList(QFrame):
    """Newest first; the one in the making stands above."""

    chosen = Signal(int)
    new_wanted = Signal()
    verify_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._cards = column(gap=0)
        inner = QFrame()
        inner.setProperty("role", "surface")
        inner.setLayout(column(self._cards, 1, gap=0))
        new = button("Gói mới…", icon="plus", does=self.new_wanted.emit)
        head = row(new, 1, label("Ctrl+N", "caption"), margins=(12, 9, 12, 9))
        check = button(
            "Kiểm tra một tệp gói…",
            "link",
            icon="shield-check",
            does=self.verify_wanted.emit,
        )
        foot = row(check, 1, margins=(12, 4, 10, 4))
        parts = column(head, hairline(), in_scroll(inner), hairline(), foot, gap=0)
        parts.setStretch(2, 1)
        self.setLayout(parts)

    def show_packages(
        self,
        draft_people: int,
        found: Sequence[PackageContent],
        today: date,
    ) -> None:
        """Show the package in the making when it has people, then the others."""
        clear(self._cards)
        if draft_people:
            sign = ("pencil", "Đang chuẩn bị", "fix")
            self._add(
                PackageCard(
                    DRAFT, "Gói mới", f"{count(draft_people)} người đủ hồ sơ", sign
                )
            )
        for content in found:
            item = content.package
            sign = state_of(item, content.counts(), today)
            self._add(PackageCard(item.id, item.name, sent_words(item), sign))

    def mark(self, key: int) -> None:
        """Mark a package as the one open."""
        for place in range(self._cards.count()):
            item = self._cards.itemAt(place)
            card = item.widget() if item else None
            if isinstance(card, PackageCard):
                card.setChecked(card.key == key)

    def _add(self, card: PackageCard) -> None:
        card.clicked.connect(lambda _=False: self.chosen.emit(card.key))
        self._cards.addWidget(card)
