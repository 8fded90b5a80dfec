"""Tiến độ: how far the campaign is, against which day, and what to do next."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from vssid_desk.domain.query import Query
from vssid_desk.domain.work.progress_report import Effort, ProgressReport
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme
from vssid_desk.gui.progress import figures
from vssid_desk.gui.progress.burn_up import BurnUp
from vssid_desk.gui.progress.efforts import EffortsPane, worth_first
from vssid_desk.gui.progress.figures import FigureCard
from vssid_desk.gui.progress.figures_table import FiguresTable
from vssid_desk.gui.progress.groups import GroupsCard
from vssid_desk.gui.progress.report_desk import ReportDesk
from vssid_desk.gui.progress.report_files import ReportFiles
from vssid_desk.gui.progress.scope import ScopeButton
from vssid_desk.gui.words import clock
from vssid_desk.operations import browse, report

_SIGNS = (
    ("check-check", "done"),
    ("calendar-days", "fix"),
    ("trending-up", "fix"),
    ("users", "accent"),
)


class ProgressTab(QWidget):
    """Figures, groups, burn-up and work left of one campaign or of all."""

    query_chosen = Signal(object)
    message = Signal(str)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._campaign_id: int | None = None
        self.campaign_id = lambda: self._campaign_id
        self._files = ReportFiles(self, runner)
        self.reports = ReportDesk(self, runner)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = label("Tiến độ", "title")
        self._moment = label("", "caption")
        self._late = label("", "caption", tone="fix")
        self._banner = Banner()
        self._scope = ScopeButton(lambda: browse.campaigns(self._runner.reader))
        self._other = button("Báo cáo…", icon="file-text", does=self.reports.ask)
        self._save = button("Lưu XLSX…", icon="file-spreadsheet")
        self._print = button(
            "In báo cáo một trang", "primary", icon="printer", key="Ctrl+P"
        )
        self._cards = [FigureCard(*sign) for sign in _SIGNS]
        self._groups, self._chart = GroupsCard(), BurnUp()
        self._table, self._efforts = FiguresTable(), EffortsPane()
        self._drawn = QStackedWidget()
        self._drawn.addWidget(self._drawings())
        self._drawn.addWidget(self._table)
        head = row(
            column(self._title, self._moment, gap=0),
            1, self._scope, self._other, self._save, self._print,
        )  # fmt: skip
        self._body = row(self._drawn, self._efforts, gap=10)
        self._body.setStretch(0, 1)
        figures_drawn = column(row(*self._cards, gap=10), self._body, gap=10)
        figures_drawn.setStretch(1, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(frame(figures_drawn, "window"))
        self._pages.addWidget(self._nobody())
        page = column(head, self._banner, self._pages, gap=10, margins=(14, 12, 14, 10))
        page.setStretch(2, 1)
        self.setLayout(column(in_scroll(frame(page, "window")), gap=0))
        self.begin_at = (self._print,)
        self.panes = [self._groups, self._efforts]

    def _nobody(self) -> EmptyState:
        return EmptyState(
            "chart-column-increasing", "Chưa có ai để đếm",
            "Đợt này chưa có người nào. Nhập danh sách thì tiến độ theo nhóm, theo hạn "
            "và số người còn lại hiện ở đây.",
            "Về thẻ Danh sách", lambda: self.query_chosen.emit(Query()),
        )  # fmt: skip

    def _drawings(self) -> QWidget:
        head = row(label("Số người đã gửi, xong theo ngày", "heading"), 1, self._late)
        inner = column(head, self._chart, gap=4, margins=(14, 10, 14, 6))
        inner.setStretch(1, 1)
        drawn: QFrame = frame(inner, "card")
        holder = QWidget()
        lines = column(self._groups, drawn, gap=10)
        lines.setStretch(1, 1)
        holder.setLayout(lines)
        return holder

    def _connect(self) -> None:
        self._scope.chosen.connect(self._on_scope)
        self._save.clicked.connect(lambda: self._files.ask("xlsx"))
        self._print.clicked.connect(lambda: self._files.ask("pdf"))
        self._groups.chosen.connect(self._on_segment)
        self._efforts.chosen.connect(self._on_effort)
        self._efforts.first_wanted.connect(self._on_first)
        for files in (self._files, self.reports):
            files.saved.connect(self.message)
            files.failed.connect(lambda text: self._banner.show_text("error", text))

    def refresh(self) -> None:
        """Count again, beside the window."""
        wanted = self._campaign_id
        self._runner.fetch(
            lambda work: report.progress_of(work, campaign_id=wanted), self._show
        )

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what menu and keys do here."""
        return {
            "print": lambda: self._files.ask("pdf"),
            "save": lambda: self._files.ask("xlsx"),
            "reports": self.reports.ask,
            "fold": self._on_table,
            "refresh": self.refresh,
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() * 100 / theme.look().scale
        self._efforts.setFixedWidth(theme.look().u(380 if wide >= 1600 else 300))
        self._efforts.setVisible(wide >= 800)

    def _show(self, found: ProgressReport) -> None:
        self._files.found = found
        self._pages.setCurrentIndex(0 if found.total else 1)
        self._title.setText(f"Tiến độ {found.title[:1].lower()}{found.title[1:]}")
        self._moment.setText(figures.moment(found, clock(datetime.now().astimezone())))
        told = (figures.share_done, figures.days_to_due, figures.pace, figures.today)
        for card, figure in zip(self._cards, told, strict=True):
            card.set_figure(*figure(found))
        self._late.setText(figures.told_late(found))
        self._groups.set_groups(found.groups)
        self._table.set_groups(found.groups)
        self._chart.show_report(found)
        self._efforts.show_report(found)

    def _on_scope(self, campaign_id: int | None) -> None:
        self._campaign_id = self.reports.campaign_id = campaign_id
        self.refresh()

    def _on_segment(self, group_key: str, stage: str) -> None:
        self._choose(Query(group_keys=(group_key,), stages=(stage,)))

    def _on_effort(self, effort: Effort) -> None:
        self._choose(Query(stages=effort.stages, path_keys=effort.path_keys))

    def _choose(self, query: Query) -> None:
        self.query_chosen.emit(replace(query, campaign_id=self._campaign_id))

    def _on_first(self) -> None:
        first = worth_first(self._files.found.groups) if self._files.found else None
        if first is not None:
            self._on_segment(first[0].key, first[1])

    def _on_table(self) -> None:
        self._drawn.setCurrentIndex(1 - self._drawn.currentIndex())
