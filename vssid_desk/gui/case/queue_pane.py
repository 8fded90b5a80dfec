"""Queue: who is worked on, the place in it, and the way to another queue."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from vssid_desk.gui.case.queue_delegate import QueueDelegate
from vssid_desk.gui.case.queue_model import QueueModel
from vssid_desk.gui.components.bars import ThinBar
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import ElidedLabel, label
from vssid_desk.gui.components.layouts import column, hairline, row
from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.words import count, short_day
from vssid_desk.operations.workspace import Workspace


class QueueList(QListView):
    """The people; arrows move between them, Enter goes to the fields."""

    entered_fields = Signal()

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Hàng chờ")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered_fields.emit()
        else:
            super().keyPressEvent(event)


class QueuePane(QFrame):
    """Name of the queue, place, due day, bar, people."""

    chosen = Signal(int)  # case id
    queue_wanted = Signal()

    def __init__(self, work: Callable[[], Workspace]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.model = QueueModel(work)
        self.list = QueueList(self.model)
        self._name = ElidedLabel("", "heading")
        self._place = label("", "caption")
        self._due = label("", "caption", tone="fix")
        self._due.setProperty("weight", "strong")
        self._bar = ThinBar("Vị trí trong hàng chờ")
        change = button(
            "Đổi hàng chờ… (Ctrl+L)", "link", icon="list", does=self.queue_wanted.emit
        )
        head = column(
            self._name, row(self._place, 1, self._due), self._bar,
            gap=5, margins=(12, 10, 12, 9),
        )  # fmt: skip
        foot = row(change, 1, margins=(10, 4, 10, 4))
        parts = column(head, hairline(), self.list, hairline(), foot, gap=0)
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def open(self, ids: Sequence[int], name: str) -> None:
        """Show another queue; nobody is current yet."""
        self.model.open(ids)
        self._name.set_text(name[:1].upper() + name[1:])
        self._tell(-1)

    def set_current(self, case_id: int) -> None:
        """Mark a person as the one worked on, without a signal."""
        place = self.model.place_of(case_id)
        chosen = self.list.selectionModel()
        chosen.blockSignals(True)  # noqa: FBT003 - Qt's signature
        index = self.model.index(place) if place >= 0 else QModelIndex()
        chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        chosen.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.list.scrollTo(index)
        self.list.viewport().update()
        self._tell(place)

    def neighbour(self, case_id: int, step: int) -> int | None:
        """Return who stands after (+1) or before (-1) a person; None at the end."""
        place = self.model.place_of(case_id) + step
        return self.model.case_id(place) if 0 <= place < self.model.rowCount() else None

    def _tell(self, place: int) -> None:
        total = self.model.rowCount()
        at = f"Người thứ {count(place + 1)} / {count(total)}"
        self._place.setText(at if place >= 0 else f"{count(total)} người")
        self._bar.set_part(place + 1, total)
        found = self.model.row(place) if place >= 0 else None
        self._due.setText(
            f"Hạn {short_day(found.due_on)}" if found and found.due_on else ""
        )

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.case_id(index.row()))
