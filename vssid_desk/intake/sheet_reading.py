"""One sheet is gone through: each row to the tables it belongs to."""

from collections.abc import Iterator, Sequence
from typing import Any

from vssid_desk.intake.people import PeopleMaker
from vssid_desk.intake.row_words import is_group_text
from vssid_desk.intake.rows import RowReader
from vssid_desk.intake.sheet import Cell, Row, Sheet, shown
from vssid_desk.intake.survey import SheetSurvey


class SheetReading:
    """Goes down one sheet and gives each row to the tables it belongs to."""

    def __init__(self, item: SheetSurvey, makers: list[list[PeopleMaker]]) -> None:
        self.item = item
        merged = {
            m[0]: m[3] - m[1]
            for m in item.sheet.looks.merges
            if m[0] == m[2] and m[3] > m[1]
        }
        self.bands = [
            [(maker, RowReader(maker.table, merged, maker.encoding)) for maker in band]
            for band in makers
        ]
        self.place = -1
        self.trailing: list[str] = []
        self.seen_person = False

    def row(self, row: int, cells: Sequence[Cell]) -> tuple[str, list[dict[str, Any]]]:
        """Return what a row is, and its people."""
        bands = self.bands
        while (
            self.place + 1 < len(bands)
            and row >= bands[self.place + 1][0][0].table.first
        ):
            self._next_band()
        if self.place < 0:
            return "title", []
        band = bands[self.place]
        table = band[0][0].table
        if row <= table.last:
            return "header", []
        if row == table.numbering:
            return "column_numbers", []
        return self._body(band, row, cells)

    def _next_band(self) -> None:
        self.place += 1
        for maker, reader in self.bands[self.place]:
            for text in self.trailing if self.place else ():
                reader.groups.add(text, text)
            over = {column.above for column in maker.table.columns}
            if len(over) == 1 and is_group_text(common := over.pop()):
                reader.groups.add(common, common)
        self.trailing = []

    def _body(
        self, band: list[tuple[PeopleMaker, RowReader]], row: int, cells: Sequence[Cell]
    ) -> tuple[str, list[dict[str, Any]]]:
        people, kinds = [], []
        for maker, reader in band:
            kind = reader.kind(row, cells)
            if kind == "person":
                people.append(maker.person(row, cells, reader.groups.path))
            elif kind:
                kinds.append(kind)
        if people:
            self.seen_person, self.trailing = True, []
            return "person", people
        kind = kinds[0] if kinds else "note"
        if not self.seen_person and kind == "note" and band[0][0].table.first < 0:
            kind = "title"
        text = next((shown(cell) for cell in cells if cell != ""), "")
        if kind in {"group", "note", "signature"} and is_group_text(text):
            self.trailing.append(text)
        return kind, []


def filled_down(sheet: Sheet) -> Iterator[Row]:
    """Give the rows of a sheet with cells that are merged downwards filled in."""
    tall = sorted(m for m in sheet.looks.merges if m[2] > m[0])
    if not tall:
        yield from sheet.rows()
        return
    active: list[tuple[int, int, Cell]] = []  # (last row, column, value)
    place = 0
    for row, own in sheet.rows():
        active = [item for item in active if item[0] >= row]
        cells = _with_held(own, active) if active else own
        while place < len(tall) and tall[place][0] <= row:
            top, left, bottom, _ = tall[place]
            if top == row and left < len(cells) and cells[left] != "":
                active.append((bottom, left, cells[left]))
            place += 1
        yield row, cells


def _with_held(
    cells: Sequence[Cell], active: Sequence[tuple[int, int, Cell]]
) -> list[Cell]:
    found = list(cells)
    for _, column, value in active:
        if column >= len(found):
            found.extend([""] * (column + 1 - len(found)))
        if found[column] == "":
            found[column] = value
    return found
