"""OpenDocument sheets, read event by event: values, merges, hidden rows and sheets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from xml.parsers import expat

from vssid_desk.intake.formats.locked_ods import unlocked
from vssid_desk.intake.formats.parts import Parts
from vssid_desk.intake.refusal import damaged, dangerous
from vssid_desk.intake.sheet import Cell, Looks, Row, Sheet

LAST_COLUMN = 16384
HIDDEN = {"collapse", "filter"}
OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"  # then table:1.0, text:1.0 …


@dataclass(slots=True)
class OdsTable:
    """One table of the document while it is read."""

    name: str
    hidden: bool
    rows: list[Row] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)


class _Events:
    """What the parser calls."""

    def __init__(self) -> None:
        self.tables: list[OdsTable] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.row, self.column, self.columns = 0, 0, 0
        self.cells: dict[int, Cell] = {}
        self.cell: dict[str, str] = {}
        self.piece: list[str] = []
        self.row_repeat, self.in_cell, self.skipping, self.row_hidden = (
            1,
            False,
            0,
            False,
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin a table, a row, a cell or a paragraph."""
        if tag == "table:table":
            self._begin_table(attributes)
        elif tag == "table:table-row":
            self._begin_row(attributes)
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self.cell, self.in_cell = attributes, True
            self.piece.clear()
        elif tag == "office:annotation":
            self.skipping += 1
        elif tag == "text:s" and self.in_cell:
            self.piece.append(" " * min(int(attributes.get("text:c", "1")), 1000))
        elif tag in {"text:line-break", "text:p"} and self.in_cell and self.piece:
            self.piece.append("\n" if not self.skipping else "")
        elif tag in {"style:style", "style:table-properties", "table:table-column"}:
            self._note_looks(tag, attributes)

    def _note_looks(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table-column":
            self._note_column(attributes)
        elif tag == "style:style":
            self.style = attributes.get("style:name", "")
        elif attributes.get("table:display") == "false":
            self.hidden_styles.add(self.style)

    def _begin_table(self, attributes: dict[str, str]) -> None:
        hidden = attributes.get("table:style-name", "") in self.hidden_styles
        self.tables.append(OdsTable(attributes.get("table:name", ""), hidden))
        self.row, self.columns = 0, 0

    def _note_column(self, attributes: dict[str, str]) -> None:
        last = self.columns + int(attributes.get("table:number-columns-repeated", "1"))
        if self.tables and attributes.get("table:visibility", "") in HIDDEN:
            hidden = range(self.columns, min(last, LAST_COLUMN))
            self.tables[-1].looks.hidden_columns.update(hidden)
        self.columns = last

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self.column, self.cells = 0, {}
        self.row_repeat = int(attributes.get("table:number-rows-repeated", "1"))
        self.row_hidden = attributes.get("table:visibility", "") in HIDDEN

    def text(self, data: str) -> None:
        """Take a piece of a cell's text."""
        if self.in_cell and not self.skipping:
            self.piece.append(data)

    def end(self, tag: str) -> None:
        """End a cell or a row."""
        if tag in {"table:table-cell", "table:covered-table-cell"}:
            self._end_cell(covered=tag == "table:covered-table-cell")
        elif tag == "table:table-row":
            self._end_row()
        elif tag == "office:annotation":
            self.skipping -= 1

    def _end_cell(self, *, covered: bool) -> None:
        self.in_cell = False
        repeat = int(self.cell.get("table:number-columns-repeated", "1"))
        value = "" if covered or not self.tables else self._value()
        if value != "":
            for column in range(self.column, min(self.column + repeat, LAST_COLUMN)):
                self.cells[column] = value
        high = int(self.cell.get("table:number-rows-spanned", "1"))
        wide = int(self.cell.get("table:number-columns-spanned", "1"))
        if high * wide > 1 and self.tables:
            merge = self.row, self.column, self.row + high - 1, self.column + wide - 1
            self.tables[-1].looks.merges.append(merge)
        self.column += repeat

    def _value(self) -> Cell:
        text = "".join(self.piece).strip("\n")
        kind = self.cell.get("office:value-type", "")
        if (
            text.startswith(("#", "Err:"))
            and self.cell.get("calcext:value-type") == "error"
        ):
            self.tables[-1].looks.faults[self.row, self.column] = "error"
            return ""
        if not kind and not text and self.cell.get("table:formula"):
            self.tables[-1].looks.faults[self.row, self.column] = "no_value"
        if kind in {"float", "currency", "percentage"}:
            return self._number(text)
        if kind == "date":
            return _day(self.cell.get("office:date-value", ""), text)
        if kind == "boolean":
            return self.cell.get("office:boolean-value") == "true"
        return (
            self.cell.get("office:string-value", "")
            if kind == "string" and not text
            else text
        )

    def _number(self, text: str) -> Cell:
        try:
            value = float(self.cell.get("office:value", ""))
        except ValueError:
            return text
        if text.isdecimal() and text.startswith("0") and len(text) > 8:
            place = self.row, self.column
            self.tables[-1].looks.cell_formats[place] = "0" * len(text)
        return value

    def _end_row(self) -> None:
        if not self.tables:
            return
        table = self.tables[-1]
        if self.cells:
            width = max(self.cells) + 1
            cells = [self.cells.get(i, "") for i in range(width)]
            for row in range(self.row, self.row + min(self.row_repeat, 5000)):
                table.rows.append((row, cells))
                if self.row_hidden:
                    table.looks.hidden_rows.add(row)
        self.row += self.row_repeat


def _day(value: str, text: str) -> Cell:
    try:
        if "T" in value:
            moment = datetime.fromisoformat(value)
            return moment if moment.hour or moment.minute else moment.date()
        return date.fromisoformat(value)
    except ValueError:
        return text


def read_ods(file: Path, password: str | None = None) -> Iterator[Sheet]:
    """Give the sheets of an OpenDocument workbook; raise PasswordNeeded when it asks for one."""
    parts = unlocked(Parts(file, file.name), password)
    yield from _read(parts.chunks("content.xml"), file.name)


def read_flat_ods(file: Path) -> Iterator[Sheet]:
    """Give the sheets of an OpenDocument workbook saved as one XML file."""
    yield from _read(iter([file.read_bytes()]), file.name)


def _listen(parser: expat.XMLParserType, events: _Events) -> None:
    """Let the parser call the events by the usual prefixes, whatever the file's own are."""

    def first(tag: str, attributes: dict[str, str]) -> None:
        parser.StartElementHandler = events.start
        own = {
            key[6:] + ":": f"{space.split(':')[-2]}:"
            for key, space in attributes.items()
            if key.startswith("xmlns:") and space.startswith(OPEN_DOCUMENT)
        }
        if any(prefix != usual for prefix, usual in own.items()):
            _rename(parser, events, own)

    parser.StartElementHandler = first
    parser.EndElementHandler = events.end


def _rename(
    parser: expat.XMLParserType, events: _Events, prefixes: dict[str, str]
) -> None:
    def usual(name: str) -> str:
        prefix, mark, local = name.partition(":")
        return prefixes.get(prefix + mark, prefix + mark) + local

    def start(tag: str, attributes: dict[str, str]) -> None:
        events.start(usual(tag), {usual(k): v for k, v in attributes.items()})

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: events.end(usual(tag))


def _read(chunks: Iterator[bytes], name: str) -> Iterator[Sheet]:
    def refuse(*_: object) -> None:
        raise dangerous(name, "có khai báo DTD hoặc thực thể XML")

    events = _Events()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    _listen(parser, events)
    parser.CharacterDataHandler = events.text
    try:
        for data in chunks:
            parser.Parse(data, False)  # noqa: FBT003 - the C function takes it by place
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError):
        raise damaged(name, "nội dung bảng bị cắt hoặc sai cấu trúc") from None
    for table in events.tables:
        yield Sheet(
            table.name,
            lambda table=table: table.rows,  # type: ignore[misc]
            table.looks,
            table.hidden,
        )
