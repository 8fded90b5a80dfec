"""Danh sách: find people, see where they stand, choose some, go to work."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from vssid_desk.domain.query import ListSummary, Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.lists.filters import Filters
from vssid_desk.gui.lists.first_page import FirstPage
from vssid_desk.gui.lists.import_desk import ImportDesk
from vssid_desk.gui.lists.list_commands import ListCommands
from vssid_desk.gui.lists.lists_rail import ListsRail
from vssid_desk.gui.lists.people_pane import PeoplePane
from vssid_desk.gui.lists.side_pane import SidePane
from vssid_desk.gui.look import theme
from vssid_desk.gui.records.call_desk import CallDesk
from vssid_desk.operations import browse, report, set_up
from vssid_desk.operations.report import ProgressReport
from vssid_desk.operations.today import today

_WIDE = 1200  # effective width from which the lists stand beside the people


class ListsTab(QWidget):
    """Left the lists and the work of today, right the people; first start while empty."""

    queue_chosen = Signal(object, int)  # Query, case id
    forms_wanted = Signal(list)  # case ids
    count_changed = Signal(int)
    message = Signal(str)
    practice_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._query = Query()
        self._lists: Sequence[ListSummary] = ()
        self.campaign_id = lambda: _campaign_of(self._lists, self._query)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.side = SidePane()
        self.people = PeoplePane(self._runner)
        self.first = FirstPage()
        self.banner = Banner()
        self.imports = ImportDesk(self, self._runner)
        self.import_list = self.imports.choose  # asks for a file
        self.import_file = self.imports.preview  # shows what one file holds
        self.of_list = ListCommands(
            self, self._runner, self.banner, lambda: _meant(self._query, self._lists)
        )
        self._calls = CallDesk(self, self._runner)
        self.filters = Filters(
            self, self._runner, self.side.filters, lambda: self.people.query
        )
        self.begin_at = (self.people.table, self.people.empty, self.first)
        self.panes = [self.side, self.people.search, self.people.table]
        work = QFrame()
        self.rail = ListsRail()
        body = row(self.rail, self.side, self.people, gap=0)
        body.setStretch(2, 1)
        work.setLayout(body)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.first)
        self._stack.addWidget(work)
        self._stack.hide()  # until the lists are read: nothing is shown that is not so
        self.setLayout(column(self.banner, self._stack, gap=0))

    def _connect(self) -> None:
        self.side.import_wanted.connect(self.imports.choose)
        self.rail.import_wanted.connect(self.imports.choose)
        self.rail.lists_wanted.connect(self._fit)
        self.first.import_wanted.connect(self.imports.choose)
        self.first.file_dropped.connect(self.import_file)
        self.first.profile_chosen.connect(self._on_profile)
        self.first.practice_wanted.connect(self.practice_wanted)
        self.first.restore_wanted.connect(self.restore_wanted)
        self.side.list_chosen.connect(lambda ids: self._narrow(list_ids=ids))
        self.side.effort_chosen.connect(
            lambda effort: self._narrow(
                stages=effort.stages, path_keys=effort.path_keys
            )
        )
        self.side.today.chosen.connect(self.show_query)
        self.side.filters.chosen.connect(self.show_query)
        self.people.opened.connect(self.queue_chosen)
        self.people.forms_wanted.connect(self.forms_wanted)
        self.imports.imported.connect(self._on_imported)
        self.imports.already.connect(self._show_list)
        self.of_list.query_wanted.connect(self.show_query)
        self.of_list.message.connect(self.message)
        self.of_list.case_wanted.connect(
            lambda case_id: self.queue_chosen.emit(Query(), case_id)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def refresh(self) -> None:
        """Read the lists, the work of today and the people found again."""
        self._runner.fetch(browse.lists, self._show_lists)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what menus and keys do here."""
        return {
            "import_list": self.imports.choose,
            "import_folder": self.imports.choose_folder,
            "find": self.people.focus_search,
            "refresh": self.refresh,
            "forms": self.people.want_forms,
            "save_filter": self.filters.ask,
            "call": lambda: self._calls.open(self.people.table.current_id()),
            "show_numbers": self.people.toggle_numbers,
            "select_all": self.people.table.tick_all,
            "choose_queue": self.side.setFocus,
            **self.of_list.table(),
        }

    def import_files(self, files: Sequence[Path]) -> None:
        """Show the preview of a file dropped anywhere; take several, or a folder, in at once."""
        if len(files) == 1 and not files[0].is_dir():
            self.imports.preview(files[0])
        else:
            self.imports.take_all(files)

    def show_query(self, query: Query) -> None:
        """Show the people of a search made elsewhere."""
        self._query = query
        self.side.mark(query.list_ids[0] if len(query.list_ids) == 1 else 0)
        self.people.show_query(query)
        self.count_changed.emit(_people_in(self._lists, query))

    def _fit(self) -> None:
        """Lay out by the effective width (design.md section 2)."""
        width = self.width() * 100 / theme.look().scale
        self.side.fit()
        self.rail.fit()
        self.rail.setVisible(width < _WIDE)
        self.side.setVisible(width >= _WIDE or self.rail.lists.isChecked())
        self.people.fit(width)

    def _narrow(self, **what: tuple[object, ...]) -> None:
        base = Query(text=self.people.query.text, list_ids=self._query.list_ids)
        self.show_query(replace(base, **what))  # type: ignore[arg-type]

    def _show_list(self, list_id: int) -> None:
        """Show a list just taken in, or found again; Enter opens its first person."""
        self.show_query(Query(list_ids=(list_id,)))
        self.people.table.setFocus()

    def _on_imported(self, list_id: int, words: str) -> None:
        self.message.emit(words)
        self.of_list.tell_comparison(list_id)
        QTimer.singleShot(0, lambda: self._show_list(list_id))

    def _show_lists(self, lists: Sequence[ListSummary]) -> None:
        """Show the lists and ask for all that stands beside them, or show the first start."""
        self._lists = lists
        self.of_list.renew(lists)
        self._stack.setCurrentIndex(1 if lists else 0)
        self._stack.show()
        self.count_changed.emit(_people_in(lists, self._query))
        if not _stands(self._query, lists):
            self.show_query(Query())
        if not lists:
            self.first.show_unit(browse.unit(self._runner.reader))
            self.first.setFocus()
            return
        self.side.show_lists(lists)
        if self.window().focusWidget() is None:
            self.people.table.setFocus()
        self.people.search_again()
        self.filters.refresh()
        self._runner.fetch(report.progress_of, self._on_progress)
        self._runner.fetch(today, self.side.today.show_lists)

    def _on_profile(self, profile: str) -> None:
        unit = replace(browse.unit(self._runner.reader), profile=profile)
        self._runner.run(lambda work: set_up.change_unit(work, unit))

    def _on_progress(self, found: ProgressReport) -> None:
        self.side.show_efforts(found.efforts)


def _people_in(lists: Sequence[ListSummary], query: Query) -> int:
    """Return how many people stand in the lists looked at; in all where none is chosen."""
    chosen = query.list_ids
    return sum(one.person_count for one in lists if not chosen or one.id in chosen)


def _stands(query: Query, lists: Sequence[ListSummary]) -> bool:
    """Say whether the lists looked at are there; an import that was undone took its list away."""
    return set(query.list_ids) <= {one.id for one in lists}


def _meant(query: Query, lists: Sequence[ListSummary]) -> ListSummary | None:
    """Return the one list that is looked at, the newest when there are several."""
    looked_at = [one for one in lists if query.list_ids == (one.id,)]
    return next(iter([*looked_at, *lists]), None)


def _campaign_of(lists: Sequence[ListSummary], query: Query) -> int:
    """Return the campaign of the list looked at, 0 where several or all are."""
    found = (one.campaign_id for one in lists if query.list_ids == (one.id,))
    return next(found, query.campaign_id or 0)
