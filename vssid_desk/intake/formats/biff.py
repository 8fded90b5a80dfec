"""What an .xls tells beyond its values: number formats, fonts, hidden rows, error cells."""

import struct
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from vssid_desk.intake.formats.number_formats import MONTH_ALONE, told
from vssid_desk.intake.sheet import Looks

BOUND_SHEET, FONT, FORMAT, STYLE, ROW, END_OF_PART = (
    0x85,
    0x31,
    0x41E,
    0xE0,
    0x208,
    0x0A,
)
LOCKED = 0x2F
NUMBER, SHORT_NUMBER, SHORT_NUMBERS, ERROR = 0x203, 0x27E, 0xBD, 0x205
TEXTS = {0xFD, 0x204, 0xD6}  # shared text, text, formatted text
COLUMN_INFO = 0x7D
FORMULAS = 0x06, 0x206, 0x406
RESULTS = {2: "error", 3: "no_value"}  # of a formula, where it is no number
HIDDEN_ROW = 0x20
BEGINNINGS = {0x809, 0x409, 0x209}
OLD_FORMAT = 0x1E
PLACE = struct.Struct("<HHH").unpack_from


@dataclass(slots=True)
class BiffBook:
    """The looks of each sheet by its place, and the styles they share."""

    looks: list[Looks] = field(default_factory=list)
    locked: bool = False
    fonts: list[str] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    styles: list[tuple[str, str]] = field(default_factory=list)  # (font, number format)


def records(data: bytes, start: int = 0) -> Iterator[tuple[int, bytes]]:
    """Give the records from a place on: (kind, contents)."""
    place, size = start, len(data)
    unpack = struct.Struct("<HH").unpack_from
    while place + 4 <= size:
        kind, length = unpack(data, place)
        yield kind, data[place + 4 : place + 4 + length]
        place += 4 + length


def scan_biff(data: bytes, *, wide: bool) -> BiffBook:
    """Read the looks of a work book stream; `wide` for BIFF8, whose texts are Unicode."""
    book = BiffBook()
    starts: list[int] = []
    raw_styles: list[tuple[int, int]] = []
    for kind, body in records(data):
        if kind in {LOCKED, END_OF_PART}:
            book.locked = kind == LOCKED
            break
        if kind == BOUND_SHEET and len(body) > 6 and body[5] == 0:
            starts.append(struct.unpack_from("<I", body)[0])
        elif kind == STYLE and len(body) >= 4:
            raw_styles.append(struct.unpack_from("<HH", body))
        else:
            _note_shared(book, kind, body, wide=wide)
    _name_styles(book, raw_styles)
    if not book.locked:
        book.looks = [_scan_sheet(data, start, book) for start in starts]
    return book


def _note_shared(book: BiffBook, kind: int, body: bytes, *, wide: bool) -> None:
    if kind == FONT and len(body) > 15:
        book.fonts.append(_text(body[14:], wide=wide))
    elif kind in {FORMAT, OLD_FORMAT} and len(body) > 4:
        book.codes[struct.unpack_from("<H", body)[0]] = _format(body[2:], wide=wide)


def _name_styles(book: BiffBook, raw: list[tuple[int, int]]) -> None:
    for font, code in raw:
        place = font - (font > 4)  # the number 4 is left out, as everywhere in BIFF
        name = book.fonts[place] if place < len(book.fonts) else ""
        text = book.codes.get(code) or MONTH_ALONE.get(code, "")
        book.styles.append((name, told(text)))


def _text(body: bytes, *, wide: bool) -> str:
    if not wide or len(body) < 2:
        return body[1 : 1 + body[0]].decode("cp1252", errors="replace")
    if body[1] & 1:
        return body[2 : 2 + body[0] * 2].decode("utf-16-le", errors="replace")
    return body[2 : 2 + body[0]].decode("latin-1")


def _format(body: bytes, *, wide: bool) -> str:
    return _text(body if not wide else body[:1] + body[2:], wide=wide)


def _scan_sheet(data: bytes, start: int, book: BiffBook) -> Looks:
    looks = Looks()
    fonts: dict[int, Counter[str]] = {}
    depth = 0
    for kind, body in records(data, start):
        if kind in TEXTS:
            _note_font(fonts, body, book)
        elif kind in NOTED:
            NOTED[kind](looks, body, book)
        elif kind in BEGINNINGS:
            depth += 1
        elif kind == END_OF_PART:
            depth -= 1
            if depth <= 0:
                break
    looks.fonts = {
        column: count.most_common(1)[0][0] for column, count in fonts.items()
    }
    return looks


def _note_font(fonts: dict[int, Counter[str]], body: bytes, book: BiffBook) -> None:
    _, column, style = PLACE(body)
    if style < len(book.styles):
        fonts.setdefault(column, Counter())[book.styles[style][0]] += 1


def _note_single(looks: Looks, body: bytes, book: BiffBook) -> None:
    _note_number(looks, PLACE(body), book)


def _note_row(looks: Looks, body: bytes, _book: BiffBook) -> None:
    if len(body) >= 14 and body[12] & HIDDEN_ROW:
        looks.hidden_rows.add(struct.unpack_from("<H", body)[0])


def _note_column(looks: Looks, body: bytes, _book: BiffBook) -> None:
    if len(body) >= 10 and body[8] & 1:
        first, last = struct.unpack_from("<HH", body)
        looks.hidden_columns.update(range(first, min(last, 255) + 1))


def _note_formula(looks: Looks, body: bytes, book: BiffBook) -> None:
    """Note a formula that has an error or no value, or a number with a format of its own."""
    if len(body) >= 14 and body[12:14] == b"\xff\xff":
        row, column, _ = PLACE(body)
        if body[6] in RESULTS:
            looks.faults[row, column] = RESULTS[body[6]]
    else:
        _note_number(looks, PLACE(body), book)


def _note_error(looks: Looks, body: bytes, _book: BiffBook) -> None:
    if len(body) >= 8 and body[7]:
        row, column, _ = PLACE(body)
        looks.faults[row, column] = "error"


def _note_number(looks: Looks, found: tuple[int, int, int], book: BiffBook) -> None:
    row, column, style = found
    if style < len(book.styles) and book.styles[style][1]:
        looks.cell_formats[row, column] = book.styles[style][1]


def _note_numbers(looks: Looks, body: bytes, book: BiffBook) -> None:
    row, first = struct.unpack_from("<HH", body)
    for number in range((len(body) - 6) // 6):
        style = struct.unpack_from("<H", body, 4 + number * 6)[0]
        _note_number(looks, (row, first + number, style), book)


NOTED: dict[int, Callable[[Looks, bytes, BiffBook], None]] = {
    NUMBER: _note_single,
    SHORT_NUMBER: _note_single,
    SHORT_NUMBERS: _note_numbers,
    ROW: _note_row,
    ERROR: _note_error,
    COLUMN_INFO: _note_column,
    **dict.fromkeys(FORMULAS, _note_formula),
}
