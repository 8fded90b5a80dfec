"""Rail of Danh sách: what stands in for the left side where the window is narrow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.components.rail_button import RailButton
from vssid_desk.gui.look import theme


class ListsRail(QFrame):
    """Import, and the lists: shown beside the people while wanted."""

    import_wanted = Signal()
    lists_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        take, lists = RailButton("file-up", "Nhập"), RailButton("list", "Danh sách")
        take.setAutoExclusive(False)
        take.setCheckable(False)
        lists.setAutoExclusive(False)
        take.clicked.connect(self.import_wanted)
        lists.toggled.connect(self.lists_wanted)
        self.lists = lists
        self.setLayout(column(take, lists, 1, gap=4, margins=(0, 10, 0, 0)))

    def fit(self) -> None:
        """Take the width of this text scale."""
        self.setFixedWidth(theme.look().u(82))
