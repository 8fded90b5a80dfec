"""The tables of an HTML page as rows: spans, hidden rows and columns, tables within cells."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from vssid_desk.intake.sheet import Cell, Looks

# What a line of the page's own text is broken by; spaces within a line are the writer's.
LINE_END = re.compile(r"[ \t\f]*[\r\n][ \t\f\r\n]*|\t")
BREAKS = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
UNSEEN = {"script", "style", "title", "textarea", "select"}
MOST_SPAN = 1000
FORMAT = re.compile(r"mso-number-format\s*:\s*[\"']?\\?([0 ]{6,})", re.IGNORECASE)


@dataclass(slots=True)
class Table:
    """One table while it is read: cells as text, merges and looks by row and column."""

    rows: list[list[Cell]] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)
    pending: set[tuple[int, int]] = field(default_factory=set)
    inner: dict[int, list["Table"]] = field(default_factory=dict)
    unseen: Counter[int] = field(default_factory=Counter)  # hidden cells by column
    columns: int = 0  # <col> elements so far
    cell: list[str] | None = None
    spans: tuple[int, int] = (1, 1)
    format: str = ""
    hides: bool = False

    def add_row(self, *, hidden: bool) -> None:
        """Begin a row."""
        self.rows.append([])
        if hidden:
            self.looks.hidden_rows.add(len(self.rows) - 1)

    def end_cell(self) -> None:
        """Put the open cell into its place."""
        if self.cell is None:
            return
        lines = [line.strip(" ") for line in "".join(self.cell).split("\n")]
        text = "\n".join(line for line in lines if line.strip())
        self.cell = None
        number = len(self.rows) - 1
        row = self.rows[number]
        while (number, len(row)) in self.pending:
            row.append("")
        column = len(row)
        high, wide = self.spans
        row.extend([text, *[""] * (wide - 1)])
        self._note_looks((number, column), (high, wide))

    def _note_looks(self, place: tuple[int, int], spans: tuple[int, int]) -> None:
        row, column = place
        high, wide = spans
        if self.format:
            self.looks.cell_formats[place] = self.format
        if self.hides:
            self.unseen.update(range(column, column + wide))
        if high * wide > 1:
            self.looks.merges.append((row, column, row + high - 1, column + wide - 1))
        for below in range(row + 1, row + high):
            self.pending.update(
                (below, aside) for aside in range(column, column + wide)
            )

    def is_single(self) -> bool:
        """Tell whether it only wraps the text of one cell, or of one column."""
        return not self.inner and max(map(len, self.rows), default=0) <= 1

    def text(self) -> str:
        """Return all its text."""
        return "\n".join(str(cell) for row in self.rows for cell in row if cell)

    def flat(self) -> tuple[list[list[Cell]], Looks]:
        """Return its rows with those of the tables inside after the row they stand in."""
        self._hide_columns()
        if not self.inner:
            return self.rows, self.looks
        rows: list[list[Cell]] = []
        looks = Looks(hidden_columns=self.looks.hidden_columns)
        places = []
        for number, row in enumerate(self.rows):
            places.append(len(rows))
            rows.append(row)
            for table in self.inner.get(number, ()):
                inside, their = table.flat()
                _shift(their, looks, len(rows))
                rows += inside
        _move(self.looks, looks, places)
        return rows, looks

    def _hide_columns(self) -> None:
        shown = len(self.rows) - len(self.looks.hidden_rows)
        hidden = (c for c, count in self.unseen.items() if count * 2 > shown)
        self.looks.hidden_columns.update(hidden)


def _shift(source: Looks, target: Looks, by: int) -> None:
    target.merges += [(a + by, b, c + by, d) for a, b, c, d in source.merges]
    target.hidden_rows.update(row + by for row in source.hidden_rows)
    target.hidden_columns.update(source.hidden_columns)
    target.cell_formats.update(
        {
            (row + by, column): code
            for (row, column), code in source.cell_formats.items()
        }
    )


def _move(source: Looks, target: Looks, places: list[int]) -> None:
    """Move looks to the rows' new places; merges over rows of inner tables fall away."""
    for top, left, bottom, right in source.merges:
        if bottom < len(places) and places[bottom] - places[top] == bottom - top:
            target.merges.append((places[top], left, places[bottom], right))
    target.hidden_rows.update(places[row] for row in source.hidden_rows)
    target.cell_formats.update(
        {
            (places[row], column): code
            for (row, column), code in source.cell_formats.items()
        }
    )


class TableParser(HTMLParser):
    """Gathers the tables of a page; what stands between them becomes rows as well."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Table()]
        self.loose: list[str] = []
        self.skipping = 0

    @property
    def table(self) -> Table:
        """Return the innermost table that is open."""
        return self.stack[-1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row, a column or a cell."""
        values = {key: value or "" for key, value in attrs}
        if tag in UNSEEN:
            self.skipping += 1
        elif tag == "table":
            self._end_loose()
            if self.table.cell is not None:
                self.stack.append(Table())
        elif tag == "tr":
            self.table.end_cell()
            self._end_loose()
            self.table.add_row(hidden=_is_hidden(values))
        elif tag in {"td", "th"}:
            self._begin_cell(values)
        elif tag == "col":
            self._note_column(values)
        elif tag in BREAKS:
            self._break()

    def _begin_cell(self, values: dict[str, str]) -> None:
        table = self.table
        table.end_cell()
        if not table.rows:
            table.add_row(hidden=False)
        table.cell = []
        table.spans = _span(values.get("rowspan")), _span(values.get("colspan"))
        found = FORMAT.search(values.get("style", ""))
        table.format = found[1] if found else ""
        table.hides = _is_hidden(values)

    def _note_column(self, values: dict[str, str]) -> None:
        table, wide = self.table, _span(values.get("span"))
        if _is_hidden(values):
            span = range(table.columns, table.columns + wide)
            table.looks.hidden_columns.update(span)
        table.columns += wide

    def handle_endtag(self, tag: str) -> None:
        """End a table, a row or a cell."""
        if tag in UNSEEN:
            self.skipping = max(0, self.skipping - 1)
        elif tag in {"td", "th", "tr", "table"}:
            self.table.end_cell()
            if tag == "table":
                self._end_table()
        elif tag in BREAKS:
            self._break()

    def _end_table(self) -> None:
        self.table.columns = 0
        if len(self.stack) > 1:
            inner, outer = self.stack.pop(), self.table
            if inner.is_single() and outer.cell is not None:
                outer.cell.append(f"\n{inner.text()}\n")
            else:
                outer.inner.setdefault(len(outer.rows) - 1, []).append(inner)

    def handle_data(self, data: str) -> None:
        """Take text of a cell, or text between the tables."""
        if not self.skipping:
            cell = self.table.cell
            target = self.loose if cell is None else cell
            target.append(LINE_END.sub(" ", data))

    def close(self) -> None:
        """End what is still open."""
        super().close()
        while len(self.stack) > 1:
            self.table.end_cell()
            self._end_table()
        self.table.end_cell()
        self._end_loose()

    def _break(self) -> None:
        if self.table.cell is not None:
            self.table.cell.append("\n")
        else:
            self._end_loose()

    def _end_loose(self) -> None:
        text = "".join(self.loose).strip()
        self.loose.clear()
        if text:
            self.table.rows.append([text])


def _is_hidden(values: dict[str, str]) -> bool:
    style = values.get("style", "").replace(" ", "").lower()
    return (
        "display:none" in style or "visibility:collapse" in style or "hidden" in values
    )


def _span(text: str | None) -> int:
    return min(max(int(text), 1), MOST_SPAN) if text and text.strip().isdecimal() else 1
