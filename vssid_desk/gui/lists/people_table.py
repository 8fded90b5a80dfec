"""The table of people: columns, ticks, Ctrl+A."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case_cells import COLUMNS
from vssid_desk.gui.case_table import CaseTable
from vssid_desk.gui.components.cells import Cell, CellRole
from vssid_desk.gui.components.table_view import TableView
from vssid_desk.gui.lists.column_widths import need_of, shares
from vssid_desk.gui.look import theme

_FIRM_MOST = 230  # of a column that is not cut, at 100 %
_LOOKED_AT = 128  # rows whose words say how wide a column is


class PeopleTable(TableView):
    """Space ticks what is selected; Esc drops the ticks."""

    def __init__(self, runner: Runner) -> None:
        super().__init__("Người trong danh sách")
        self.cases = CaseTable(runner)
        self.setModel(self.cases)
        self._needs: dict[str, int] = {}
        for at, one in enumerate(COLUMNS):
            if one.grows:
                mode = QHeaderView.ResizeMode.Stretch
                self.horizontalHeader().setSectionResizeMode(at, mode)
        self.cases.modelReset.connect(self._measure)
        self.tick_wanted.connect(self._on_tick)
        self.escaped.connect(self.cases.untick_all)
        self._measure()

    def fit(self, width: float) -> None:
        """Hide the columns that a narrow window has no room for."""
        for at, one in enumerate(COLUMNS):
            self.setColumnHidden(at, width < one.least)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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
            self._measure()

    def _on_tick(self, at: int) -> None:
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        self.cases.tick(rows if at in rows and len(rows) > 1 else [at])

    def _measure(self) -> None:
        """Look what the columns of words need for the people at the top."""
        rows = range(min(self.cases.rowCount(), _LOOKED_AT))
        self._needs = {
            one.key: need_of(one.title, self._cells(rows, at))
            for at, one in enumerate(COLUMNS)
            if one.words and not self.isColumnHidden(at)
        }
        self._fit_columns()

    def _cells(self, rows: range, at: int) -> Iterable[Cell]:
        return (self.cases.index(row, at).data(CellRole.CELL) for row in rows)

    def _fit_columns(self) -> None:
        """Columns of words share what the others leave; the growing one takes the rest."""
        look, room = theme.look(), self.viewport().width()
        for at, one in enumerate(COLUMNS):
            if not one.words and not self.isColumnHidden(at):
                self.setColumnWidth(at, look.u(one.width))
                room -= look.u(one.width)
        firm = {
            one.key: min(self._needs[one.key], look.u(_FIRM_MOST))
            for one in COLUMNS
            if one.firm and one.key in self._needs
        }
        others = {key: need for key, need in self._needs.items() if key not in firm}
        given = firm | shares(others, room - sum(firm.values()))
        for at, one in enumerate(COLUMNS):
            if one.key in given and not one.grows:
                self.setColumnWidth(at, given[one.key])
