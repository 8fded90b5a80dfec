"""Import: choose a file, look at it, take it in; the window stays usable meanwhile."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.gui.lists.import_dialog import ImportDialog
from vssid_desk.gui.runner import Runner
from vssid_desk.gui.words import count
from vssid_desk.operations import browse, set_up
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

    def choose(self) -> None:
        """Ask for a file (F8)."""
        dialog = QFileDialog(self._tab.window(), "Nhập danh sách", "", _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.preview(Path(name)))
        dialog.open()

    def preview(self, file: Path) -> None:
        """Show what a file holds, before anything is imported."""
        campaigns = browse.campaigns(self._runner.reader)
        self.dialog = ImportDialog(self._tab.window(), self._runner, file, campaigns)
        self.dialog.wanted.connect(self._on_wanted)
        self.dialog.open()
        self.dialog.read()

    def _on_wanted(self, kwargs: dict[str, Any]) -> None:
        if kwargs["campaign_id"]:
            self._import(kwargs)
        else:
            self._runner.run(
                lambda work: set_up.add_campaign(work, self._first_campaign()),
                lambda made: self._import({**kwargs, "campaign_id": made.id}),
            )

    def _first_campaign(self) -> Campaign:
        work = self._runner.reader
        today = work.today
        name = f"Đợt tháng {today.month}/{today.year}"
        return replace(starting_campaign(browse.unit(work).profile), name=name)

    def _import(self, kwargs: dict[str, Any]) -> None:
        done = lambda result: self._on_done(kwargs, result)  # noqa: E731 - one expression
        self._runner.start("import_list", kwargs, done, title="Đang nhập")

    def _on_done(self, kwargs: dict[str, Any], result: ImportResult) -> None:
        if result.already is not None and self.dialog is not None:
            self.dialog.tell_already(result.already, kwargs)
            return
        words = f"Đã nhập {count(result.person_count)} người từ “{Path(kwargs['file']).name}”."
        self.imported.emit(result.list_id, words)

    def open_earlier(self, list_id: int) -> None:
        """Show the list of the same file imported before."""
        self.already.emit(list_id)
