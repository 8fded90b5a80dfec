"""So với danh sách trước: look through, tie or part people, print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from vssid_desk.domain.people.comparison import told
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.lists.comparison_pane import ComparisonPane
from vssid_desk.gui.lists.file_out import FileOut
from vssid_desk.gui.look import theme
from vssid_desk.operations.compare_lists import (
    ListComparison,
    compare_lists,
    write_comparison,
)
from vssid_desk.operations.link import link

_SHOWN = 5_000
_WHY_NOT = "Chọn người có liên hệ với danh sách trước."


class ComparisonDialog(QDialog):
    """Enter opens the person; weak likenesses wait for a click here."""

    query_wanted = Signal(object)  # Query
    case_wanted = Signal(int)

    def __init__(self, parent: QWidget, runner: Runner, list_id: int) -> None:
        super().__init__(parent)
        self.setWindowTitle("So với danh sách trước")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._list_id = runner, list_id
        self._build()
        self._connect()
        self.read()

    def _build(self) -> None:
        self._told = label("", "caption", wrap=True)
        self.banner = Banner()
        self.pane = ComparisonPane()
        self.same = button("Cùng một người", icon="users")
        self.apart = button("Hai người khác nhau", icon="equal-not")
        self.show_all = button("Xem trong Danh sách", icon="list")
        self.print = button("In so sánh…", icon="printer")
        close = button("Đóng", key="Esc", does=self.reject)
        head = column(
            label("So với danh sách trước", "title"),
            self._told,
            gap=2,
            margins=(18, 12, 18, 8),
        )
        foot = row(
            self.same,
            self.apart,
            1,
            self.show_all,
            self.print,
            close,
            margins=(16, 9, 16, 9),
        )
        parts = (frame(head, "surface"), self.banner, hairline(), self.pane)
        whole = column(*parts, frame(foot, "actions"), gap=0)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.resize(theme.look().u(1000), theme.look().u(560))

    def _connect(self) -> None:
        self._out = FileOut(self, self._runner, self.banner)
        self.pane.kind_chosen.connect(lambda _kind: self.read_people())
        self.pane.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.pane.model.modelReset.connect(self._on_selection)
        self.pane.table.opened.connect(self._on_opened)
        self.same.clicked.connect(lambda: self._decide(same=True))
        self.apart.clicked.connect(lambda: self._decide(same=False))
        self.show_all.clicked.connect(self._on_show_all)
        self.print.clicked.connect(self._on_print)

    def read(self) -> None:
        """Read the counts again, then the people of the kind shown."""
        list_id = self._list_id
        self._runner.fetch(
            lambda work: compare_lists(work, list_id, kinds=()), self._show_counts
        )

    def read_people(self) -> None:
        """Read the people of the kind chosen."""
        list_id, kind = self._list_id, self.pane.kind
        self._runner.fetch(
            lambda work: compare_lists(work, list_id, kinds=(kind,), limit=_SHOWN),
            lambda found: self.pane.show_people(found.people),
        )

    def _show_counts(self, found: ListComparison) -> None:
        before = ", ".join(f"“{one.file_name}”" for one in found.with_lists)
        first = "Danh sách này là danh sách đầu tiên của đợt, chưa có gì để so."
        words = told(found.comparison) or first
        self._told.setText(
            f"“{found.summary.file_name}” so với {before}. {words}" if before else words
        )
        self.print.setEnabled(not found.comparison.is_first)
        self.pane.show_counts(found.comparison.counts)
        self.read_people()

    def _on_selection(self, *_what: object) -> None:
        chosen = self.pane.chosen()
        met = [one for one in chosen if one.earlier_id is not None]
        allow(
            self.same,
            possible=any(one.kind in {"unsure", "new"} for one in met),
            why_not=_WHY_NOT,
        )
        allow(
            self.apart, possible=any(one.kind != "new" for one in met), why_not=_WHY_NOT
        )

    def _decide(self, *, same: bool) -> None:
        ids = [one.case_id for one in self.pane.chosen() if one.earlier_id is not None]
        self._runner.run(
            lambda work: link(work, ids, same=same),
            lambda _cases: self.read(),
            lambda error: self.banner.show_text("error", str(error)),
        )

    def _on_opened(self, at: int) -> None:
        if 0 <= at < len(self.pane.model.people):
            self.case_wanted.emit(self.pane.model.people[at].case_id)

    def _on_show_all(self) -> None:
        kind, list_id = self.pane.kind, self._list_id
        if kind == "gone":
            self.query_wanted.emit(Query(gone_from=list_id))
        else:
            self.query_wanted.emit(
                Query(list_ids=(list_id,), met=(kind,) if kind else ())
            )
        self.accept()

    def _on_print(self) -> None:
        list_id = self._list_id
        self._out.ask(
            f"so-sanh-{list_id}.pdf",
            lambda work, file, why: write_comparison(work, list_id, file, why=why),
        )
