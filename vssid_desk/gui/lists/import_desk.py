"""Import: choose a file, look at it, take it in; the window stays usable meanwhile."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.files import ask_file, ask_folder
from vssid_desk.gui.lists.folder_dialog import FolderDialog
from vssid_desk.gui.lists.import_dialog import ImportDialog
from vssid_desk.gui.words import count
from vssid_desk.operations import browse, set_up
from vssid_desk.operations.import_folder import FileOutcome
from vssid_desk.operations.import_list import ImportResult
from vssid_desk.resources import starting_campaign

_KINDS = "Danh sách (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.txt *.htm *.html *.xml);;Mọi tệp (*)"


class ImportDesk(QObject):
    """What happens between F8 and the people standing in the table."""

    imported = Signal(int, str)  # list id, words for the status bar
    already = Signal(int)  # list id of the same file imported before

    def __init__(self, tab: QWidget, runner: Runner) -> None:
        super().__init__(tab)
        self._tab, self._runner = tab, runner
        self.dialog: ImportDialog | None = None
        self.folder: FolderDialog | None = None
        self._many = False  # files are being taken in one after the other
        runner.ended.connect(self._on_ended)

    def choose(self) -> None:
        """Ask for a file (F8)."""
        ask_file(self._tab.window(), "Nhập danh sách", _KINDS, self.preview)

    def choose_folder(self) -> None:
        """Ask for a folder whose lists are taken in all at once."""
        title = "Nhập mọi danh sách trong thư mục"
        ask_folder(self._tab.window(), title, lambda folder: self.take_all([folder]))

    def take_all(self, places: Sequence[Path]) -> None:
        """Take in every list of some folders and files; each file has its own outcome."""
        campaigns = browse.campaigns(self._runner.reader)
        campaign_id = campaigns[0].id if campaigns else 0
        self._with_campaign(
            {"places": list(places), "campaign_id": campaign_id}, self._take_all
        )

    def preview(self, file: Path) -> None:
        """Show what a file holds, before anything is imported."""
        campaigns = browse.campaigns(self._runner.reader)
        self.dialog = ImportDialog(self._tab.window(), self._runner, file, campaigns)
        self.dialog.wanted.connect(self._on_wanted)
        self.dialog.earlier_wanted.connect(self.already)
        self.dialog.open()
        self.dialog.read()

    def _on_wanted(self, kwargs: dict[str, Any]) -> None:
        self._with_campaign(kwargs, self._import)

    def _with_campaign(
        self, kwargs: dict[str, Any], act: Callable[[dict[str, Any]], object]
    ) -> None:
        """Go on at once, or open the first campaign before."""
        if kwargs["campaign_id"]:
            act(kwargs)
        else:
            self._runner.run(
                lambda work: set_up.add_campaign(work, self._first_campaign()),
                lambda made: act({**kwargs, "campaign_id": made.id}),
            )

    def _take_all(self, kwargs: dict[str, Any]) -> None:
        title = "Đang nhập nhiều tệp"
        self._many = True
        if not self._runner.start(
            "import_folder", kwargs, self._on_all_taken, title=title
        ):
            self._many = False

    def _on_ended(self) -> None:
        """Show the lists that are in although the rest was stopped."""
        if self._many:
            self._many = False
            self._runner.changed.emit()

    def _on_all_taken(self, outcomes: Sequence[FileOutcome]) -> None:
        self.folder = FolderDialog(self._tab.window(), outcomes)
        self.folder.open()

    def _first_campaign(self) -> Campaign:
        work = self._runner.reader
        today = work.today
        name = f"Đợt tháng {today.month}/{today.year}"
        return replace(starting_campaign(browse.unit(work).profile), name=name)

    def _import(self, kwargs: dict[str, Any]) -> None:
        done = lambda result: self._on_done(kwargs, result)  # noqa: E731 - one expression
        self._runner.start("import_list", kwargs, done, title="Đang nhập")

    def _on_done(self, kwargs: dict[str, Any], result: ImportResult) -> None:
        if result.already is not None:
            self.already.emit(result.list_id)
            return
        words = f"Đã nhập {count(result.person_count)} người từ “{Path(kwargs['file']).name}”."
        self.imported.emit(result.list_id, words)
