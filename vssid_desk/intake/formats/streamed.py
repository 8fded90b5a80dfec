"""The streaming reader of .xlsx sheets: for what the fast reader cannot take.

Cells without references, any namespace prefix, a stray cell in the last row or column. It reads
event by event, so that memory follows the filled cells and not the used range.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from xml.parsers import expat

from vssid_desk.intake.formats.number_formats import told
from vssid_desk.intake.formats.parts import Parts
from vssid_desk.intake.formats.workbook_parts import Styles
from vssid_desk.intake.refusal import damaged
from vssid_desk.intake.sheet import Cell, Looks, Row, column_number

REFERENCE = re.compile(r"([A-Z]+)(\d+)")
FIRST_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet day has no zone
FIRST_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
LAST_DAY = 2958466  # the serial after 31/12/9999
TRUE = {"1", "true"}


def read_strings(parts: Parts, part: str) -> list[str]:
    """Return the shared strings, phonetic readings left away."""
    strings = _Strings()
    parser = _parser(strings.start, strings.end, strings.text)
    if part in parts:
        for _ in _feed(parser, parts, part):
            pass
    return strings.texts


class _Strings:
    """What the parser calls for shared strings."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.inside: list[str] = []
        self.piece: list[str] = []

    def start(self, tag: str, _: dict[str, str]) -> None:
        """Begin an element."""
        self.inside.append(tag.rpartition(":")[2])
        if self.inside[-1] == "si":
            self.piece.clear()

    def end(self, _: str) -> None:
        """End an element; a string is whole at its end."""
        if self.inside.pop() == "si":
            self.texts.append("".join(self.piece))

    def text(self, data: str) -> None:
        """Take a piece of text."""
        if self.inside and self.inside[-1] == "t" and "rPh" not in self.inside:
            self.piece.append(data)


def _parser(start: object, end: object, text: object) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start  # type: ignore[assignment]
    parser.EndElementHandler = end  # type: ignore[assignment]
    parser.CharacterDataHandler = text  # type: ignore[assignment]
    return parser


def _feed(parser: expat.XMLParserType, parts: Parts, part: str) -> Iterator[None]:
    try:
        for data in parts.chunks(part):
            parser.Parse(data, False)  # noqa: FBT003 - the C function takes it by place
            yield
        parser.Parse(b"", True)  # noqa: FBT003
        yield
    except expat.ExpatError:
        raise damaged(parts.name, f"phần “{part}” bị cắt hoặc sai cấu trúc") from None


@dataclass(slots=True)
class StreamedSheet:
    """Reads one sheet part; `rows()` gives rows, and fills the looks on the way."""

    parts: Parts
    part: str
    strings: list[str]
    styles: Styles
    starts_1904: bool = False
    looks: Looks = field(default_factory=Looks)

    def rows(self) -> Iterator[Row]:
        """Give the rows with content in order."""
        done: list[Row] = []
        events = _Events(self, done)
        parser = _parser(events.start, events.end, events.text)
        for _ in _feed(parser, self.parts, self.part):
            yield from done
            done.clear()


class _Events:
    """What the parser calls: cells gather into rows."""

    def __init__(self, sheet: StreamedSheet, done: list[Row]) -> None:
        self.sheet, self.done = sheet, done
        self.row, self.column = -1, -1
        self.cells: dict[int, Cell] = {}
        self.kind, self.style, self.has_formula = "n", 0, False
        self.piece: list[str] = []
        self.reading, self.phonetic = False, False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin a row, a cell or its value."""
        name = tag.rpartition(":")[2]
        if name == "c":
            self._begin_cell(attributes)
        elif name in {"v", "t"}:
            self.reading = not self.phonetic
        elif name == "row":
            self._begin_row(attributes)
        elif name == "f":
            self.has_formula = True
        elif name == "rPh":
            self.phonetic = True
        elif name in {"col", "mergeCell"}:
            self._note_looks(name, attributes)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) - 1 if number.isdecimal() else self.row + 1
        self.column, self.cells = -1, {}
        if attributes.get("hidden") in TRUE:
            self.sheet.looks.hidden_rows.add(self.row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        found = REFERENCE.fullmatch(attributes.get("r", ""))
        self.column = column_number(found[1]) if found else self.column + 1
        if found:
            self.row = int(found[2]) - 1
        self.kind, self.has_formula = attributes.get("t", "n"), False
        style = attributes.get("s", "0")
        self.style = int(style) if style.isdecimal() else 0
        self.piece.clear()

    def _note_looks(self, name: str, attributes: dict[str, str]) -> None:
        looks = self.sheet.looks
        if name == "col" and attributes.get("hidden") in TRUE:
            last = min(int(attributes.get("max", "0")), 16384)
            looks.hidden_columns.update(
                range(int(attributes.get("min", "1")) - 1, last)
            )
        found = REFERENCE.findall(attributes.get("ref", ""))
        if name == "mergeCell" and len(found) == 2:
            (left, top), (right, bottom) = found
            merge = (
                int(top) - 1,
                column_number(left),
                int(bottom) - 1,
                column_number(right),
            )
            if merge not in looks.merges:
                looks.merges.append(merge)

    def text(self, data: str) -> None:
        """Take a piece of a value."""
        if self.reading:
            self.piece.append(data)

    def end(self, tag: str) -> None:
        """End a value, a cell or a row."""
        name = tag.rpartition(":")[2]
        if name in {"v", "t"}:
            self.reading = False
        elif name == "c":
            self._end_cell()
        elif name == "rPh":
            self.phonetic = False
        elif name == "row" and self.cells:
            width = max(self.cells) + 1
            self.done.append((self.row, [self.cells.get(i, "") for i in range(width)]))
            self.cells = {}

    def _end_cell(self) -> None:
        place = self.row, self.column
        text = "".join(self.piece)
        if self.kind == "e":
            self.sheet.looks.faults[place] = "error"
        elif not text:
            if self.has_formula:
                self.sheet.looks.faults[place] = "no_value"
        else:
            self.cells[self.column] = self._value(text)
            code = told(self.sheet.styles.format(self.style))
            if code and self.kind == "n":
                self.sheet.looks.cell_formats[place] = code
        font = self.sheet.styles.font(self.style)
        if font.startswith((".Vn", "VNI", "VPS")):
            self.sheet.looks.fonts[self.column] = font

    def _value(self, text: str) -> Cell:
        if self.kind == "s":
            return self._shared(int(text))
        if self.kind == "b":
            return text in TRUE
        return text if self.kind in {"str", "inlineStr", "d"} else self._number(text)

    def _shared(self, number: int) -> str:
        if number >= len(self.sheet.strings):
            raise damaged(self.sheet.parts.name, "bảng chữ dùng chung thiếu hoặc cụt")
        return self.sheet.strings[number]

    def _number(self, text: str) -> Cell:
        try:
            number = float(text)
        except ValueError:
            return text
        if self.sheet.styles.is_date(self.style) and 0 < number < LAST_DAY:
            return day_of(number, starts_1904=self.sheet.starts_1904)
        return number


def day_of(serial: float, *, starts_1904: bool) -> date | datetime:
    """Return the day of a serial number, with its time when it has one."""
    moment = (FIRST_1904 if starts_1904 else FIRST_1900) + timedelta(days=serial)
    if not starts_1904 and serial < 60:
        moment += timedelta(days=1)  # the calendar of 1900 counts a 29 February
    return moment if serial % 1 else moment.date()
