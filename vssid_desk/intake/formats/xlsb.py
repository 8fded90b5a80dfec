"""Binary workbooks (.xlsb): records of values, with merges, hidden parts, formats and fonts.

Read by the published layout of the format (MS-XLSB); the fast reader knows neither the short
cells that some programs write nor merged and hidden cells.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from vssid_desk.intake.formats.number_formats import MONTH_ALONE, told
from vssid_desk.intake.formats.parts import Parts
from vssid_desk.intake.formats.streamed import LAST_DAY, day_of
from vssid_desk.intake.formats.workbook_parts import (
    DATE_IDS,
    Styles,
    is_date_format,
    relations,
)
from vssid_desk.intake.refusal import damaged
from vssid_desk.intake.sheet import Cell, Looks, Row, Sheet

BOOK = "xl/workbook.bin"
LAST_ROW, LAST_COLUMN = 1 << 20, 1 << 14
ROW, COLUMN, MERGE, SHEET, BOOK_OPTIONS = 0, 60, 176, 156, 153
BLANK, SHARED_ITEM, FONT, FORMAT, STYLE = 1, 19, 43, 44, 47
BEGIN_STYLES, END_STYLES, BEGIN_DATA, END_DATA, END_SHEET = 617, 618, 145, 146, 130
# The kinds of value, and the records that hold one: whole cells, formulas, short cells.
RK, ERROR, BOOL, REAL, TEXT, SHARED = range(2, 8)
KINDS = {RK: RK, ERROR: ERROR, BOOL: BOOL, REAL: REAL, TEXT: TEXT, SHARED: SHARED}
KINDS |= {8: TEXT, 9: REAL, 10: BOOL, 11: ERROR}
KINDS |= {13: RK, 14: ERROR, 15: BOOL, 16: REAL, 17: TEXT, 18: SHARED}
RICH_TEXT = 62
FORMULAS = range(8, 12)
SHORT = range(12, 19)
LONG = struct.Struct("<I").unpack_from
DOUBLE = struct.Struct("<d").unpack_from
FOUR = struct.Struct("<4I").unpack_from
FONT_NAME = 21  # bytes before the name in a font's record


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the records of a part: (kind, contents)."""
    place, end = 0, len(data)
    while place < end:
        kind = data[place]
        place += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[place] & 0x7F) << 7
            place += 1
        size = shift = 0
        while True:
            byte = data[place]
            place += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift > 21:
                break
        yield kind, data[place : place + size]
        place += size


def text_at(body: bytes, place: int) -> tuple[str, int]:
    """Return the text at a place, and the place after it; a missing text is ""."""
    size = LONG(body, place)[0]
    if size == 0xFFFFFFFF:
        return "", place + 4
    end: int = place + 4 + size * 2
    return body[place + 4 : end].decode("utf-16-le", errors="replace"), end


@dataclass(slots=True)
class Book:
    """What the sheets of one workbook share."""

    parts: Parts
    strings: list[str] = field(default_factory=list)
    styles: Styles = field(default_factory=Styles)
    starts_1904: bool = False


@dataclass(slots=True)
class BinarySheet:
    """Reads one sheet; its looks are whole once `note_looks` has run."""

    book: Book
    data: bytes
    looks: Looks = field(default_factory=Looks)

    def note_looks(self) -> None:
        """Go once through the sheet for all but its values; refuse one that was cut off."""
        self.looks.starts_1904 = self.book.starts_1904
        kind = -1
        row = 0
        for kind, body in records(self.data):
            if kind == ROW:
                row = LONG(body)[0]
                if body[11] & 0x10:
                    self.looks.hidden_rows.add(row)
            elif kind == COLUMN and body[16] & 1:
                first, last = LONG(body)[0], LONG(body, 4)[0]
                self.looks.hidden_columns.update(
                    range(first, min(last + 1, LAST_COLUMN))
                )
            elif kind == MERGE:
                top, bottom, left, right = FOUR(body)
                self.looks.merges.append((top, left, bottom, right))
        if kind != END_SHEET:
            raise damaged(self.book.parts.name, "một trang tính bị cắt giữa chừng")

    def rows(self) -> Iterator[Row]:
        """Give the rows with content in order."""
        row, column = 0, -1
        cells: dict[int, Cell] = {}
        for kind, body in records(self.data):
            if kind in {ROW, END_DATA}:
                if cells:
                    yield row, _in_line(cells)
                cells, column = {}, -1
                row = LONG(body)[0] if kind == ROW else row
            elif kind == BLANK:
                column = LONG(body)[0]
            elif kind in KINDS or kind in SHORT or kind == RICH_TEXT:
                column = column + 1 if kind in SHORT else LONG(body)[0]
                value = self._value(kind, body, (row, column))
                if value != "" and column < LAST_COLUMN:
                    cells[column] = value

    def _value(self, kind: int, body: bytes, place: tuple[int, int]) -> Cell:
        start = 4 if kind in SHORT else 8
        style = LONG(body, start - 4)[0] & 0xFFFFFF
        form = TEXT if kind == RICH_TEXT else KINDS.get(kind, BLANK)
        if form == ERROR:
            self.looks.faults[place] = "error"
        elif form == BOOL:
            return bool(body[start])
        elif form in {TEXT, SHARED}:
            return self._text(kind, body, start, place, style)
        elif form in {RK, REAL}:
            number = _rk(LONG(body, start)[0]) if form == RK else DOUBLE(body, start)[0]
            return self._number(number, style, place)
        return ""

    def _text(
        self, kind: int, body: bytes, start: int, place: tuple[int, int], style: int
    ) -> str:
        font = self.book.styles.font(style)
        if font.startswith((".Vn", "VNI", "VPS")):
            self.looks.fonts[place[1]] = font
        if KINDS.get(kind) == SHARED:
            number: int = LONG(body, start)[0]
            if number >= len(self.book.strings):
                what = "bảng chữ dùng chung thiếu hoặc cụt"
                raise damaged(self.book.parts.name, what)
            return self.book.strings[number]
        text: str = text_at(body, start + (kind == RICH_TEXT))[0]
        if not text and kind in FORMULAS:
            self.looks.faults[place] = "no_value"
        return text

    def _number(self, number: float, style: int, place: tuple[int, int]) -> Cell:
        styles = self.book.styles
        code = told(styles.format(style))
        if code:
            self.looks.cell_formats[place] = code
        if styles.is_date(style) and 0 < number < LAST_DAY:
            return day_of(number, starts_1904=self.book.starts_1904)
        return number


def _in_line(cells: dict[int, Cell]) -> list[Cell]:
    return [cells.get(column, "") for column in range(max(cells) + 1)]


def _rk(packed: int) -> float:
    """Return the number of four bytes: whole or the upper half of a double, perhaps hundredths."""
    if packed & 2:
        whole = packed >> 2
        number = float(whole - (1 << 30) if whole & 1 << 29 else whole)
    else:
        number = float(
            DOUBLE(b"\0\0\0\0" + (packed & 0xFFFFFFFC).to_bytes(4, "little"))[0]
        )
    return number / 100 if packed & 1 else number


def read_xlsb(file: Path) -> Iterator[Sheet]:
    """Give the sheets of an .xlsb; the checksums of the parts that are read are proven."""
    parts = Parts(file, file.name)
    links = relations(parts, BOOK)
    by_kind = dict(links.values())
    book = Book(parts, _strings(parts, by_kind.get("sharedStrings", "")))
    book.styles = _styles(parts, by_kind.get("styles", ""))
    for kind, body in records(parts.read(BOOK)):
        if kind == BOOK_OPTIONS:
            book.starts_1904 = bool(body[0] & 1)
        elif kind == SHEET:
            link, place = text_at(body, 8)
            type_, part = links.get(link, ("", ""))
            if type_ == "worksheet":
                hidden = LONG(body)[0] != 0
                yield _sheet(book, text_at(body, place)[0], part, hidden=hidden)


def _sheet(book: Book, name: str, part: str, *, hidden: bool) -> Sheet:
    if hidden:
        return Sheet(name, lambda: (), hidden=True)
    found = BinarySheet(book, book.parts.read(part))
    found.note_looks()
    for _ in found.rows():
        pass  # fonts, formats and faults are known at the end of the sheet
    return Sheet(name, found.rows, found.looks)


def _strings(parts: Parts, part: str) -> list[str]:
    if part not in parts:
        return []
    items = (body for kind, body in records(parts.read(part)) if kind == SHARED_ITEM)
    return [text_at(body, 1)[0] for body in items]


def _styles(parts: Parts, part: str) -> Styles:
    styles = Styles()
    fonts: list[str] = []
    codes: dict[int, str] = {}
    within = False
    for kind, body in records(parts.read(part)) if part in parts else ():
        if kind == FONT:
            fonts.append(text_at(body, FONT_NAME)[0])
        elif kind == FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = text_at(body, 2)[0]
        elif kind in {BEGIN_STYLES, END_STYLES}:
            within = kind == BEGIN_STYLES
        elif kind == STYLE and within:
            _, number, font = struct.unpack_from("<HHH", body)
            code = codes.get(number) or MONTH_ALONE.get(number, "")
            styles.fonts.append(fonts[font] if font < len(fonts) else "")
            styles.formats.append(code)
            styles.dates.append(number in DATE_IDS or is_date_format(code))
    return styles
