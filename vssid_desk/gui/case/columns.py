"""The columns of Điều chỉnh, by the effective width of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.case.middle import Middle
from vssid_desk.gui.case.queue_pane import QueuePane
from vssid_desk.gui.case.rail import Rail
from vssid_desk.gui.case.side import SideColumn
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look import theme

_IN_RAIL = ("handling", "evidence", "history")


class Columns(QWidget):
    """Queue, middle and side; below 1200 the queue, below 1000 the side too go into a rail."""

    def __init__(self, queue: QueuePane, middle: Middle, side: SideColumn) -> None:
        super().__init__()
        self.queue, self.rail = queue, Rail()
        self.middle, self.side = middle, side
        self._section = "fields"
        self.shown_id = 0
        columns = row(self.rail, self.queue, middle, side, gap=0)
        columns.setStretch(2, 1)
        self.setLayout(columns)
        self.setMinimumSize(400, 300)  # the panes fold away; the window may shrink
        self.rail.chosen.connect(self.show_section)

    def show_place(self, case_id: int) -> None:
        """Mark a person in the queue and in the rail."""
        self.shown_id = case_id
        self.queue.set_current(case_id)
        model = self.queue.model
        self.rail.show_place(model.place_of(case_id), model.rowCount())

    def show_section(self, section: str) -> None:
        """Show what a narrow window has one pane for."""
        self._section = section
        self.rail.choose(section)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        u = theme.look().u
        wide = self.width() * 100 / theme.look().scale
        narrow, section = wide < 1000, self._section
        self.queue.setMinimumWidth(u(280 if wide >= 1600 else 228))
        self.queue.setMaximumWidth(
            self.width() if narrow else u(280 if wide >= 1600 else 228)
        )
        self.side.setMinimumWidth(u(300))
        self.side.setMaximumWidth(
            self.width()
            if narrow
            else u(380 if wide >= 1600 else 312 if wide >= 1200 else 300)
        )
        self.rail.setVisible(wide < 1200)
        self.rail.setFixedWidth(u(82))
        for name in _IN_RAIL:
            self.rail.buttons[name].setVisible(narrow)
        self.queue.setVisible(wide >= 1200 or section == "queue")
        self.middle.setVisible(not narrow or section == "fields")
        self.middle.bar.show_narrow(narrow=narrow)
        self.side.setVisible(not narrow or section in _IN_RAIL)
        self.side.show_only(section if narrow else "")
