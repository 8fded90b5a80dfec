"""The sheets of the preview: shown one at a time, their header rows and columns put right by click."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from vssid_desk.gui.lists.chosen_columns import ChosenColumns
from vssid_desk.gui.lists.import_layout import ImportLayout
from vssid_desk.operations.preview_list import Doubt, Preview

Sample = Mapping[str, Any]


class PreviewSheets(QObject):
    """What the officer corrects is read again at once."""

    corrected = Signal()

    def __init__(self, parent: QObject, parts: ImportLayout) -> None:
        super().__init__(parent)
        self._parts, self.columns = parts, ChosenColumns()
        self._sheets: Sequence[Sample] = ()
        self._preview: Preview | None = None
        parts.sheet.currentIndexChanged.connect(self._show)
        parts.view.header.changed.connect(self.set_field)
        parts.view.header_pointed.connect(self.set_header)

    def show_preview(self, preview: Preview) -> None:
        """Show the sheets that hold people."""
        self._preview = preview
        self.columns.start_from(preview.mapping)
        self.columns.leave_people(
            [(one, row) for one, row in preview.reading.undivided]
        )
        self._show_all(preview.reading.sample)

    def show_rows(self, sheets: Sequence[Sample]) -> None:
        """Show the first rows of a file in which nobody was found."""
        self._preview = None
        self._show_all(sheets)

    def set_field(self, letter: str, key: str) -> None:
        """Take a column for a field, "" for none."""
        sheet = self._sheet()["sheet"]
        self.columns.set_field(sheet, self._tables(sheet), letter, key)
        self.corrected.emit()

    def set_header(self, first: int, last: int) -> None:
        """Take rows for the header."""
        self.columns.set_header(self._sheet()["sheet"], first, last)
        self.corrected.emit()

    def set_people(self, doubt: Doubt, choice: str) -> None:
        """Take each of the people in a name cell, or one."""
        self.columns.set_people(doubt.sheet, doubt.row, choice)
        self.corrected.emit()

    def _show_all(self, sheets: Sequence[Sample]) -> None:
        shown = self._sheet()["sheet"] if self._sheets else ""
        names = [one["sheet"] for one in sheets]
        self._sheets = sheets
        self._parts.show_sheets(names, names.index(shown) if shown in names else 0)
        self._show()

    def _sheet(self) -> Sample:
        at = max(0, self._parts.sheet.currentIndex())
        return self._sheets[min(at, len(self._sheets) - 1)]

    def _show(self) -> None:
        if not self._sheets:
            return
        sample = self._sheet()
        name = sample["sheet"]
        tables = self._tables(name)
        fields = {
            letter: key for one in tables for letter, key in one["columns"].items()
        }
        places = self._preview.doubts.places.get(name, {}) if self._preview else {}
        unsure = self._preview.unsure.get(name) if self._preview else None
        looks = self._preview.looks.get(name, {}) if self._preview else {}
        self._parts.view.header.show_looks(looks)
        self._parts.view.show_sheet(
            sample, fields, places, tables, unsure or frozenset()
        )

    def _tables(self, sheet: str) -> list[dict[str, Any]]:
        found = self._preview.reading.tables if self._preview else []
        return [one for one in found if one["sheet"] == sheet]
