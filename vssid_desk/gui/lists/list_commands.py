"""What one does with a list as a whole: compare, receipt, the sender's workbook."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.people.comparison import Comparison, told
from vssid_desk.domain.query import ListSummary
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.files import open_with_system
from vssid_desk.gui.lists.columns_dialog import ColumnsDialog
from vssid_desk.gui.lists.comparison_dialog import ComparisonDialog
from vssid_desk.gui.lists.file_out import FileOut
from vssid_desk.gui.words import count
from vssid_desk.operations.compare_lists import compare_lists
from vssid_desk.operations.mark_list import MarkedList
from vssid_desk.operations.receipt import write_receipt


class ListCommands(QObject):
    """Acts on the list chosen, else on the newest."""

    query_wanted = Signal(object)  # Query
    case_wanted = Signal(int)
    message = Signal(str)

    def __init__(
        self,
        tab: QWidget,
        runner: Runner,
        banner: Banner,
        meant: Callable[[], ListSummary | None],
    ) -> None:
        super().__init__(tab)
        self._tab, self._runner, self._banner = tab, runner, banner
        self._meant = meant
        self.out = FileOut(tab, runner, banner)
        self.out.saved.connect(self.message)
        self.dialog: ComparisonDialog | None = None
        self._told = 0  # the list whose comparison stands in the banner

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return the commands by the names in `keys.py`."""
        return {
            "compare_list": self.compare,
            "receipt": self.save_receipt,
            "mark_list": self.save_marked,
            "columns": self.show_columns,
        }

    def save_receipt(self) -> None:
        """Save the receipt of the list as PDF and open it."""
        wanted = self.list_id()
        if wanted:
            self.out.ask(
                f"bien-nhan-{wanted}.pdf",
                lambda work, file, why: write_receipt(work, wanted, file, why=why),
            )

    def save_marked(self) -> None:
        """Save the sender's workbook with its doubtful cells marked."""
        wanted = self._meant()
        if wanted is not None:
            list_id, name = wanted.id, PurePath(wanted.file_name).stem
            self.out.ask_only(
                f"{name}-can-xem.xlsx",
                lambda file, why: self._mark(list_id, file, why),
            )

    def show_columns(self) -> None:
        """Show which columns are remembered for which sender."""
        ColumnsDialog(self._tab.window(), self._runner).open()

    def _mark(self, list_id: int, file: Path, why: str) -> None:
        kwargs = {"list_id": list_id, "file": file, "why": why}
        self._runner.start(
            "mark_list",
            kwargs,
            self._on_marked,
            title="Đang đánh dấu ô cần xem",
            failed=lambda error: self._banner.show_text("error", str(error)),
        )

    def _on_marked(self, made: MarkedList) -> None:
        how = " (dựng lại từ những gì đã đọc)" if made.is_rendering else ""
        self.message.emit(
            f"Đã lưu “{made.file.name}”{how}: {count(made.cell_count)} ô được đánh dấu."
        )
        open_with_system(made.file)

    def list_id(self) -> int:
        """Return the list chosen, the newest when none is, 0 when there is none."""
        meant = self._meant()
        return meant.id if meant is not None else 0

    def tell_comparison(self, list_id: int) -> None:
        """Say after an import how the list stands to those before it."""
        self._runner.fetch(
            lambda work: compare_lists(work, list_id, kinds=()).comparison,
            lambda kept: self._tell(list_id, kept),
        )

    def renew(self, lists: Sequence[ListSummary]) -> None:
        """Say no more of a list that was taken back."""
        if self._told and all(one.id != self._told for one in lists):
            self._banner.hide()
            self._told = 0

    def _tell(self, list_id: int, kept: Comparison) -> None:
        self._told = 0 if kept.is_first else list_id
        if kept.is_first:
            self._banner.hide()
            return
        severity = "warning" if kept.counts.get("unsure") else "done"
        self._banner.show_text(
            severity, told(kept), "Xem so sánh", lambda: self.compare(list_id)
        )

    def compare(self, list_id: int = 0) -> None:
        """Show how a list stands to those before it."""
        wanted = list_id or self.list_id()
        if not wanted:
            return
        self.dialog = ComparisonDialog(self._tab.window(), self._runner, wanted)
        self.dialog.query_wanted.connect(self.query_wanted)
        self.dialog.case_wanted.connect(self.case_wanted)
        self.dialog.open()
