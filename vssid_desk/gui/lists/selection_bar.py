"""Selection bar: who is chosen, summed by stage, and what can be done for all of them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.domain.query import CaseRow
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import ElidedLabel, IconLabel, label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.words import count


class SelectionBar(QFrame):
    """Hidden while nobody is chosen."""

    forms_wanted = Signal()
    open_wanted = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "selection")
        self._words = label("", "")
        self._words.setProperty("weight", "strong")
        self._sums = ElidedLabel("", "caption")
        forms = button(
            "Lập biểu mẫu",
            "primary",
            icon="file-text",
            key="F4",
            does=self.forms_wanted.emit,
        )
        work = button(
            "Điều chỉnh lần lượt", icon="user-pen", does=self.open_wanted.emit
        )
        drop = button("Bỏ chọn", "flat", key="Esc", does=self.dropped.emit)
        sign = IconLabel("square-check-big", "accent", 17)
        line = row(
            sign, self._words, self._sums, forms, work, drop, margins=(14, 8, 8, 8)
        )
        line.setStretch(2, 1)
        self.setLayout(line)
        self.hide()

    def show_chosen(self, amount: int, rows: Sequence[CaseRow]) -> None:
        """Show how many are chosen, and what the rows read of them add up to."""
        self.setVisible(amount > 0)
        self._words.setText(f"Đã chọn {count(amount)} người")
        stages = Counter(one.stage for one in rows)
        parts = [
            f"{count(stages[stage])} {STAGE_LABELS[stage].lower()}"
            for stage in Stage
            if stages[stage]
        ]
        paths = {one.path_title for one in rows}
        if len(paths) == 1 and paths != {""}:
            parts.append(f"cùng hướng {paths.pop()}")
        self._sums.set_text(" · ".join(parts))
