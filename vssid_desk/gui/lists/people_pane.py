"""The people found: search, facets, stages, table and what is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, Self

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.labels import ElidedLabel, label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.components.sign_edit import SignEdit
from vssid_desk.gui.components.stage_row import StageRow
from vssid_desk.gui.lists.facet_bar import FacetBar, wider
from vssid_desk.gui.lists.people_table import PeopleTable
from vssid_desk.gui.lists.selection_bar import SelectionBar
from vssid_desk.gui.look import theme
from vssid_desk.gui.records.noted import noted_words
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.words import count
from vssid_desk.operations import browse
from vssid_desk.operations.reasons import REVEAL
from vssid_desk.operations.workspace import Workspace

_TYPING = 40  # milliseconds between a letter and the search
_NUMBERS_SHOWN = 60_000  # milliseconds until numbers are masked again
_SUMMED = 2_000  # people chosen that are read to sum them up


class _Found(NamedTuple):
    """What a search found, and which filter to drop where it found nobody."""

    ids: Sequence[int]
    stages: Mapping[str, int]
    wider: tuple[str, int]

    @classmethod
    def of(cls, work: Workspace, query: Query) -> Self:
        ids = browse.find(work, query)
        dropped = ("", 0) if ids else wider(work, query)
        return cls(ids, browse.stages(work, query), dropped)


class PeoplePane(QFrame):
    """Answers every letter typed; what is found stays until the next answer is there."""

    opened = Signal(object, int)  # Query, case id
    forms_wanted = Signal(list)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._runner, self.query, self._asked = runner, Query(), 0
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._masking = QTimer(self, singleShot=True, interval=_NUMBERS_SHOWN)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.search = SignEdit("search")
        self.search.setPlaceholderText("Tìm tên, số, thôn, lý do…")
        self.search.setAccessibleName("Tìm trong danh sách")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.look().u(240))
        self.facets = FacetBar(self._runner, lambda: self.query)
        self.numbers = button("Hiện số", "flat", icon="eye", does=self.toggle_numbers)
        self.numbers.setToolTip("Hiện đủ chữ số trong một phút (Ctrl+D)")
        self.stages = StageRow()
        self._told = ElidedLabel("", "caption")
        self.table = PeopleTable(self._runner)
        self.model = self.table.cases
        self.empty = EmptyState("search")
        self.selection = SelectionBar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        tools = (self.search, label("F3", tone="faint"), self.facets, 1, self.numbers)
        told = row(
            self._told,
            label("Sắp theo tên, rồi họ đệm", "caption"),
            margins=(12, 6, 12, 5),
        )
        told.setStretch(0, 1)
        top = (row(*tools, margins=(12, 8, 8, 8)), hairline(), self.stages)
        head = frame(column(*top, told, gap=0), "sunken")
        self.setLayout(column(head, self._stack, self.selection, gap=0))

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._typing.start())
        self.search.textChanged.connect(lambda text: text or self._typing.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self._typing.timeout.connect(self._on_typed)
        self._masking.timeout.connect(lambda: self.model.show_numbers(shown=False))
        self.facets.changed.connect(self.show_query)
        self.stages.chosen.connect(
            lambda found: self.show_query(replace(self.query, stages=found))
        )
        self.table.opened.connect(
            lambda at: self.opened.emit(self.query, self.model.case_id(at))
        )
        self.model.ticks_changed.connect(self._on_ticks)
        self.selection.dropped.connect(self.model.untick_all)
        self.selection.forms_wanted.connect(self.want_forms)
        self.selection.open_wanted.connect(self._on_open_chosen)
        self.empty.set_action(
            lambda: self.show_query(Query(list_ids=self.query.list_ids))
        )

    def show_query(self, query: Query) -> None:
        """Search, and show what is searched for in the box, the facets and the stages."""
        self.query = query
        if self.search.text().strip() != query.text:
            self.search.setText(query.text)
        self.stages.set_chosen(query.stages)
        self.facets.show_query(query)
        self.search_again()

    def search_again(self) -> None:
        """Search the same again; answers to older questions are dropped."""
        query, self._asked = self.query, self._asked + 1
        asked = self._asked
        self._runner.fetch(
            lambda work: _Found.of(work, query),
            lambda found: self._show(asked, found),
        )

    def fit(self, width: float) -> None:
        """Lay out by the effective width of the tab."""
        self.search.setFixedWidth(theme.look().u(240 if width >= 1000 else 160))
        self.facets.fit(width)
        self.table.fit(width)

    def focus_search(self) -> None:
        """Go to the search box (F3)."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def want_forms(self) -> None:
        """Ask for forms for the people chosen, or the current one."""
        current = self.table.current_id()
        chosen = self.model.ticked() or ([current] if current else [])
        if chosen:
            self.forms_wanted.emit(chosen)

    def toggle_numbers(self) -> None:
        """Show the numbers for a minute, or mask them again (Ctrl+D).

        They are shown only once the journal has it.
        """
        if self._masking.isActive():
            self._masking.stop()
            self.model.show_numbers(shown=False)
            return
        found = self.model.rowCount()

        def show(_done: object) -> None:
            self.model.show_numbers(shown=True)
            self._masking.start()

        def note(why: str) -> None:
            self._runner.run(lambda work: browse.note_reveal(work, found, why), show)

        self.asking = ask_why(self, self._runner, REVEAL, note)

    def hideEvent(self, event: QHideEvent) -> None:
        self._typing.stop()
        self._masking.stop()
        self.model.show_numbers(shown=False)
        super().hideEvent(event)

    def _show(self, asked: int, found: "_Found") -> None:
        if asked != self._asked:
            return
        ids = found.ids
        self.table.painter.set_search(self.query.text)
        self.model.show(ids)
        self.stages.set_counts(found.stages)
        self._told.set_text(self._words(len(ids)))
        self._stack.setCurrentIndex(0 if ids else 1)
        if not ids:
            advice = self.facets.advice(self.query, found.wider)
            self.empty.set_texts("Không thấy ai", *advice)
        elif not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 1))

    def _words(self, found: int) -> str:
        if self.query.text:
            return (
                f"Tìm “{self.query.text}” thấy {count(found)} người, không cần gõ dấu."
            )
        noted = "".join(f", {words}" for words in noted_words(self.query))
        return f"{count(found)} người{noted}. Enter mở, Space đánh dấu."

    def _on_typed(self) -> None:
        self.show_query(replace(self.query, text=self.search.text().strip()))

    def _on_ticks(self) -> None:
        chosen = self.model.ticked()
        summed = chosen if len(chosen) <= _SUMMED else []

        def show(rows: Sequence[CaseRow]) -> None:
            if chosen == self.model.ticked():  # else newer rows are on their way
                self.selection.show_chosen(len(chosen), rows)

        self._runner.fetch(lambda work: browse.rows(work, summed), show)

    def _on_open_chosen(self) -> None:
        chosen = self.model.ticked()
        if chosen:
            self.opened.emit(self.query, chosen[0])
