"""Left side of Biểu mẫu: the forms that people need, the day of signing, the signer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, frame, hairline, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.forms import more_forms
from vssid_desk.gui.forms.choice import Choice
from vssid_desk.gui.forms.form_card import FormCard


class FormsPane(QFrame):
    """Each form is a card; the version follows the day of signing."""

    ticked = Signal(str, bool)
    looked_at = Signal(str)
    day_changed = Signal(str)  # ISO
    more_wanted = Signal(str)  # code of a form nobody needs by their path
    unit_wanted = Signal()  # who signs is to be written down

    def __init__(self, today: str, forms: FormBook) -> None:
        super().__init__()
        self._forms = forms
        self.setProperty("role", "side")
        self.cards: dict[str, FormCard] = {}
        self._chosen = label("", "caption")
        self._list = column(gap=0)
        self.day = DayEdit(today)
        self.day.setAccessibleName("Ngày ký")
        self._signer = label("", wrap=True)
        self.fill = button(
            "Điền người ký…", "link", icon="pencil", does=self.unit_wanted.emit
        )
        inner = QFrame()
        inner.setProperty("role", "surface")
        inner.setLayout(column(self._list, 1, gap=0))
        self.more = button("Thêm…", "flat", icon="plus", small=True)
        self.more.setAccessibleName("Thêm biểu mẫu")
        self.more.setMenu(QMenu(self.more))
        head = row(
            label("Biểu mẫu", "heading"), 1, self._chosen, self.more,
            margins=(14, 8, 12, 7),
        )  # fmt: skip
        signing = row(label("Ngày ký", tone="muted"), 1, self.day)
        version = row(
            label("Phiên bản", tone="muted"),
            1,
            label("Theo ngày ký, đợt đang làm", wrap=True),
        )
        signer = row(label("Người ký", tone="muted"), self._signer, self.fill, gap=16)
        signer.setStretch(1, 1)
        foot = column(signing, version, signer, gap=8, margins=(14, 10, 12, 12))
        parts = column(
            head, hairline(), in_scroll(inner), hairline(), frame(foot, "sunken"), gap=0
        )
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self.day.editingFinished.connect(self._on_day)
        self._asked = today

    def show_plans(self, choice: Choice) -> None:
        """Show the forms that the people need."""
        clear(self._list)
        self.cards = {}
        for plan in choice.plans:
            card = FormCard(plan)
            card.ticked.connect(self.ticked)
            card.looked_at.connect(self.looked_at)
            self.cards[plan.code] = card
            self._list.addWidget(card)
        more_forms.fill(self.more.menu(), self._forms, self.cards, self.more_wanted)

    def show_state(self, choice: Choice, current: str) -> None:
        """Show ticks and counts."""
        for code, card in self.cards.items():
            people = len(choice.people(code))
            card.show_state(
                people, ticked=code in choice.codes, current=code == current
            )
        self._chosen.setText(f"đã chọn {len(choice.codes)}")

    def show_unit(self, unit: Unit) -> None:
        """Show who signs, or the way to write it down."""
        parts = (unit.signer, unit.signer_title)
        words = ", ".join(part for part in parts if part)
        self._signer.setText(words)
        self.fill.setVisible(not words)

    def _on_day(self) -> None:
        day = self.day.day()
        if day and day != self._asked:
            self._asked = day
            self.day_changed.emit(day)
