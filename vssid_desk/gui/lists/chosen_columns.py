"""What the officer says of header rows, columns and name cells in the preview, sheet by sheet."""

from collections.abc import Mapping, Sequence
from typing import Any


class ChosenColumns:
    """`mapping` is what reading takes: None leaves it to what is remembered, {} to the reader."""

    def __init__(self) -> None:
        self.mapping: dict[str, dict[str, Any]] | None = None

    def start_from(self, remembered: Mapping[str, Any]) -> None:
        """Build on what was remembered and used."""
        if self.mapping is None and remembered:
            self.mapping = {sheet: dict(change) for sheet, change in remembered.items()}

    def leave_remembered(self) -> None:
        """Take what the reader finds by itself, on every sheet where something was remembered."""
        self.mapping = {
            sheet: {"columns": {}, "people": change.get("people", {})}
            for sheet, change in (self.mapping or {}).items()
        }

    def set_field(
        self, sheet: str, tables: Sequence[Mapping[str, Any]], letter: str, key: str
    ) -> None:
        """Take a column for a field, "" for none; a field has one column."""
        known = self._of(sheet).get("columns") or {
            one: old for table in tables for one, old in table["columns"].items()
        }
        columns = {
            one: old for one, old in known.items() if old != key and one != letter
        }
        if key:
            columns[letter] = key
        self._of(sheet)["columns"] = columns

    def set_header(self, sheet: str, first: int, last: int) -> None:
        """Take rows for the header; what was said of columns falls with it."""
        self._of(sheet)["header_rows"] = [first, last]
        self._of(sheet).pop("columns", None)

    def set_people(self, sheet: str, row: int, choice: str) -> None:
        """Take each of the people in the name cell of a row, or one."""
        self._of(sheet).setdefault("people", {})[row] = choice

    def leave_people(self, rows: Sequence[tuple[str, int]]) -> None:
        """Take back what was said of rows in which the columns chosen now show one person."""
        for sheet, row in rows:
            self._of(sheet).get("people", {}).pop(row, None)

    def _of(self, sheet: str) -> dict[str, Any]:
        if self.mapping is None:
            self.mapping = {}
        return self.mapping.setdefault(sheet, {})
