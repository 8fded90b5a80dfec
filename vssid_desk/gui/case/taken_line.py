"""Below the fields: what was taken from the card, what can be, and the way back."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.checks.differences import LOUD, compare
from vssid_desk.domain.person import FIELDS
from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.labels import IconLabel, rich
from vssid_desk.gui.components.layouts import row
from vssid_desk.operations.browse import CaseView


class TakenLine(QWidget):
    """Hidden without a card."""

    take_wanted = Signal()
    back_wanted = Signal(list)  # field keys

    def __init__(self) -> None:
        super().__init__()
        self._taken: list[str] = []
        self._icon = IconLabel("circle-check", "done", 16)
        self._words = rich("")
        self._words.setProperty("tone", "muted")
        self._take = button(
            "", icon="id-card", key="Ctrl+T", does=self.take_wanted.emit
        )
        self._back = button(
            "Bỏ nhận",
            "flat",
            icon="undo-2",
            does=lambda: self.back_wanted.emit(self._taken),
        )
        line = row(
            self._icon, self._words, self._take, self._back, margins=(16, 5, 18, 5)
        )
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_view(self, view: CaseView, *, locked: bool) -> None:
        """Tell which values of the card stand in the proposal."""
        self._taken = taken_from_card(view)
        left = offered_by_card(view)
        self.setVisible(bool(view.case.card.known()))
        self._icon.set_icon(
            *(
                ("circle-check", "done")
                if self._taken or not left
                else ("id-card", "sent")
            )
        )
        self._words.setText(_words(self._taken, left))
        set_words(self._take, f"Nhận {len(left)} giá trị trên thẻ")
        self._take.setVisible(bool(left) and not locked)
        self._back.setVisible(bool(self._taken) and not locked)


def taken_from_card(view: CaseView) -> list[str]:
    """Return the fields whose proposal is the card's value and not the agency's."""
    case = view.case
    return [
        key
        for key, value in case.card.known().items()
        if getattr(case.declared, key) == value
        and compare(getattr(case.delivered, key), value, FIELDS[key].kind) in LOUD
    ]


def offered_by_card(view: CaseView) -> list[str]:
    """Return the fields in which the card says another value than the proposal."""
    case = view.case
    return [
        key
        for key, value in case.card.known().items()
        if compare(getattr(case.declared, key), value, FIELDS[key].kind) in LOUD
    ]


def _words(taken: Sequence[str], left: Sequence[str]) -> str:
    if taken:
        names = escape(", ".join(_name(key) for key in taken))
        return f"Đã nhận {len(taken)} giá trị trên thẻ: <b>{names}</b>."
    if left:
        names = escape(", ".join(_name(key) for key in left))
        return f"Thẻ ghi khác: <b>{names}</b>. Chưa giá trị nào được nhận."
    return "Mọi giá trị trên thẻ đã có trong đề nghị."


def _name(key: str) -> str:
    """Return a label as it stands inside a sentence; "CMND 9 số" keeps its capitals."""
    label = FIELDS[key].label
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
