"""The table of people: columns, ticks, Ctrl+A."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case_cells import COLUMNS
from vssid_desk.gui.case_table import CaseTable
from vssid_desk.gui.components.table_view import TableView
from vssid_desk.gui.look import theme


class PeopleTable(TableView):
    """Space ticks what is selected; Esc drops the ticks."""

    def __init__(self, runner: Runner) -> None:
        super().__init__("Người trong danh sách")
        self.cases = CaseTable(runner)
        self.setModel(self.cases)
        self.tick_wanted.connect(self._on_tick)
        self.escaped.connect(self.cases.untick_all)
        self._fit_columns()

    def fit(self, width: float) -> None:
        """Hide the columns that a narrow window has no room for."""
        for at, one in enumerate(COLUMNS):
            self.setColumnHidden(at, width < one.least)
        self._fit_columns()

    def current_id(self) -> int:
        """Return the person the table stands at, 0 for nobody."""
        current = self.currentIndex().row()
        return self.cases.case_id(current) if current >= 0 else 0

    def tick_all(self) -> None:
        """Choose everyone found, not only those seen."""
        self.cases.tick(range(self.cases.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.tick_all()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "cases"):
            self._fit_columns()

    def _on_tick(self, at: int) -> None:
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        self.cases.tick(rows if at in rows and len(rows) > 1 else [at])

    def _fit_columns(self) -> None:
        for at, one in enumerate(COLUMNS):
            self.setColumnWidth(at, theme.look().u(one.width))
            if one.grows:
                mode = QHeaderView.ResizeMode.Stretch
                self.horizontalHeader().setSectionResizeMode(at, mode)
