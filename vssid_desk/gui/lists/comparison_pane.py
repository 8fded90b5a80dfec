"""Who is new, changed, same or gone: counts to choose from, and the people of one kind."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QPushButton, QWidget

from vssid_desk.domain.people.comparison import KINDS, ComparedPerson
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.components.table_view import TableView
from vssid_desk.gui.lists.compared_model import SIGNS, ComparedModel
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.words import count

# What wants an officer first.
ORDER = ("unsure", "new", "changed", "relisted", "gone", "same")
_WIDTHS = (58, 190, 96)


class ComparisonPane(QWidget):
    """The kinds stand over the table as buttons with their counts."""

    kind_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kinds: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for kind in ORDER:
            self._kinds[kind] = self._kind(kind)
        self.model = ComparedModel()
        self.table = TableView("Người của danh sách so với danh sách trước")
        self.table.setModel(self.model)
        head = self.table.horizontalHeader()
        for place, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(place, theme.look().u(width))
        head.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        choices = row(*self._kinds.values(), 1, gap=6, margins=(14, 8, 14, 8))
        self.setLayout(column(frame(choices, "sunken"), self.table, gap=0))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the counts; the first kind that has anybody is chosen."""
        for kind, choice in self._kinds.items():
            amount = counts.get(kind, 0)
            choice.setText(f" {KINDS[kind]}: {count(amount)}")
            choice.setVisible(amount > 0)
        first = next((kind for kind in ORDER if counts.get(kind)), "")
        if first and not counts.get(self.kind):
            self._kinds[first].setChecked(True)
            self.kind_chosen.emit(first)

    @property
    def kind(self) -> str:
        """Return the kind that is chosen, "" while none is."""
        return next((kind for kind, one in self._kinds.items() if one.isChecked()), "")

    def show_people(self, people: Sequence[ComparedPerson]) -> None:
        """Show the people of the kind chosen."""
        self.model.show(people)
        if people:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def chosen(self) -> list[ComparedPerson]:
        """Return the people of the rows selected."""
        rows = self.table.selectionModel().selectedRows()
        return [self.model.people[index.row()] for index in rows]

    def _kind(self, kind: str) -> QPushButton:
        choice = button(KINDS[kind], small=True)
        icons.put(choice, *SIGNS[kind], 14)
        choice.setCheckable(True)
        choice.clicked.connect(lambda _on: self.kind_chosen.emit(kind))
        self._group.addButton(choice)
        return choice
