"""One sheet is gone through: each row to the tables it belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Any

from vssid_desk.intake.ahead import Filled
from vssid_desk.intake.glance import text_of
from vssid_desk.intake.headers import plain
from vssid_desk.intake.people import PeopleMaker
from vssid_desk.intake.row_words import MARKER, SIGNATURE, is_group_text
from vssid_desk.intake.rows import RowReader
from vssid_desk.intake.sheet import Cell, Sheet, shown
from vssid_desk.intake.survey import SheetSurvey
from vssid_desk.intake.two_people import NO_CHOICES, Dividing


@dataclass(slots=True)
class Part:
    """One table while it is read; `beside` is a column of tall cells at its left, or -1."""

    maker: PeopleMaker
    reader: RowReader
    beside: int = -1

    def group(self, cells: Sequence[Cell]) -> str:
        """Return the groups in force, a tall cell at the left as the innermost."""
        path = self.reader.groups.path
        if self.beside < 0 or self.beside >= len(cells) or cells[self.beside] == "":
            return path
        own = text_of(cells[self.beside])
        return f"{path} › {own}" if path else own


AT_ONCE = 500  # rows whose columns are read together
Kind = tuple[str, list[dict[str, Any]]]  # what a row is, and its people


class SheetReading:
    """Goes down one sheet and gives each row to the tables it belongs to."""

    def __init__(
        self,
        item: SheetSurvey,
        makers: Sequence[PeopleMaker],
        choices: Mapping[int, str] = NO_CHOICES,
    ) -> None:
        self.dividing = Dividing(choices)
        merges = item.sheet.looks.merges
        merged = {m[0]: m[3] - m[1] for m in merges if m[0] == m[2] and m[3] > m[1]}
        last_row = item.found.last_row
        parts = {
            id(maker.table): Part(
                maker, RowReader(maker.table, merged, maker.encoding, last_row)
            )
            for maker in makers
        }
        self.parts = list(parts.values())
        self.bands = [[parts[id(table)] for table in band] for band in item.bands]
        tall = {m[1] for m in merges if m[2] > m[0] and m[1] == m[3]}
        for part in parts.values():
            beside = part.maker.table.left - 1
            part.beside = beside if beside in tall else -1
        self.place = -1
        self.header_end = -1  # the last row of the headers in force
        self.trailing = _title_group(item) if len(self.bands) > 1 else []
        self.seen_person = False
        self.unfollowed: list[
            int
        ] = []  # rows guessed to be groups, nobody below so far

    def rows(self, rows: Iterable[Filled]) -> Iterator[tuple[Filled, Kind]]:
        """Give every row of the sheet with what it is, and its people."""
        coming = iter(rows)
        while batch := list(islice(coming, AT_ONCE)):
            for part in self.parts:
                part.maker.see(batch)
            for item in batch:
                yield item, self.row(*item)

    def row(
        self, row: int, cells: Sequence[Cell], held: Set[int] = frozenset()
    ) -> Kind:
        """Return what a row is, and its people; `held` are cells merged down from above."""
        while self.place + 1 < len(self.bands) and row >= max(
            part.maker.table.first for part in self.bands[self.place + 1]
        ):
            self._next_band()
        if self.place < 0:
            return "title", []
        band = self.bands[self.place]
        if row <= self.header_end:
            band = [part for part in band if row > part.maker.table.last]
        if not band:
            return "header", []
        if row == band[0].maker.table.numbering:
            return "column_numbers", []
        return self._body(band, row, cells, held)

    def _next_band(self) -> None:
        before = self.bands[self.place] if self.place >= 0 else []
        self.place += 1
        self.header_end = max(p.maker.table.last for p in self.bands[self.place])
        for part in self.bands[self.place]:
            if any(part is other for other in before):
                continue
            groups = part.reader.groups.groups
            for text in self.trailing:
                groups.add(text, text)
            over = {column.above for column in part.maker.table.columns}
            if len(over) == 1 and is_group_text(common := over.pop()):
                groups.add(common, common)
        self.trailing = []

    def _body(
        self, band: list[Part], row: int, cells: Sequence[Cell], held: Set[int]
    ) -> Kind:
        people, kinds = [], []
        for part in band:
            kind = part.reader.kind(row, cells)
            if kind == "person" and held and part.reader.is_continued(cells, held):
                kind = "note"
            if kind == "person":
                group = part.group(cells)
                people += self.dividing.people(part.maker, row, cells, group)
            elif kind:
                kinds.append(kind)
        if people:
            self.seen_person, self.trailing = True, []
            self.unfollowed.clear()
            return "person", people
        return self._explained(band, row, cells, kinds)

    def _explained(
        self, band: list[Part], row: int, cells: Sequence[Cell], kinds: list[str]
    ) -> Kind:
        kind = kinds[0] if kinds else "note"
        if kind == "group" and any(part.reader.guessed for part in band):
            self.unfollowed.append(row)
        if (
            not self.seen_person
            and kind == "note"
            and not band[0].maker.table.has_header
        ):
            kind = "title"
        if kind in {"group", "note", "signature"}:
            self.trailing += _names_group([shown(cell) for cell in cells if cell != ""])
        return kind, []


def _names_group(texts: Sequence[str]) -> list[str]:
    """Return the group that a row between two tables names for the next one."""
    if SIGNATURE.search(plain(" ".join(texts))):
        return []
    numbered = len(texts) == 1 and MARKER.match(texts[0])
    return [*texts[:1]] if numbered or (texts and is_group_text(texts[0])) else []


def _title_group(item: SheetSurvey) -> list[str]:
    """Return what the row over the first of several headers names: "Lớp 5A"."""
    first = min(table.first for table in item.tables)
    above = [cells for n, cells in item.found.start if n < first][-1:]
    texts = [text_of(cell) for cells in above for cell in cells if cell != ""]
    return texts if len(texts) == 1 and is_group_text(texts[0]) else []


def filled_down(sheet: Sheet) -> Iterator[Filled]:
    """Give the rows of a sheet with cells that are merged downwards filled in, and which."""
    tall = sorted(m for m in sheet.looks.merges if m[2] > m[0])
    none: Set[int] = frozenset()
    if not tall:
        yield from ((row, cells, none) for row, cells in sheet.rows())
        return
    active: list[tuple[int, int, Cell]] = []  # (last row, column, value)
    place = 0
    for row, own in sheet.rows():
        active = [item for item in active if item[0] >= row]
        cells, held = _with_held(own, active) if active else (own, none)
        while place < len(tall) and tall[place][0] <= row:
            top, left, bottom, _ = tall[place]
            if top == row and left < len(cells) and cells[left] != "":
                active.append((bottom, left, cells[left]))
            place += 1
        yield row, cells, held


def _with_held(
    cells: Sequence[Cell], active: Sequence[tuple[int, int, Cell]]
) -> tuple[list[Cell], set[int]]:
    found, held = list(cells), set()
    for _, column, value in active:
        if column >= len(found):
            found.extend([""] * (column + 1 - len(found)))
        if found[column] == "":
            found[column] = value
            held.add(column)
    return found, held
