"""Text lists: .csv, .tsv and .txt in whatever encoding and with whatever delimiter."""

import csv
import io
import unicodedata
from collections import Counter
from contextlib import suppress
from pathlib import Path

from vssid_desk.intake.formats.prose import what_else
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.refusal import not_a_list
from vssid_desk.intake.sheet import Cell, Sheet, from_lists

DELIMITERS = ("\t", ";", ",", "|")
SAMPLE = 1 << 16
HEADER_AMONG = 40  # first rows
MOST_LINES = 30  # of one row with line breaks in its cells
VIETNAMESE = frozenset(
    "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)
csv.field_size_limit(1 << 22)


def read_delimited(file: Path) -> Sheet:
    """Return the one sheet of a text list."""
    text = decode(file.read_bytes(), file.name)
    if found := what_else(text):
        raise not_a_list(file.name, found)
    rows = split(text)
    if not any(any(row) for row in rows):
        raise not_a_list(file.name, "tệp chữ trống")
    return from_lists(file.stem, rows)


def decode(data: bytes, name: str) -> str:
    """Return the text of a file: UTF-8, UTF-16, or one byte a letter.

    Bytes of TCVN3 and VNI become the Latin letters that a spreadsheet shows for them; the
    column they stand in is converted later, as for a workbook.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data[:SAMPLE]:
        return _without_mark(data, name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _eight_bits(data)


def _damaged_utf8(data: bytes) -> str:
    """Decode UTF-8 of which a few bytes are wrong or cut off, "" when it is none."""
    text = data.decode("utf-8-sig", errors="replace")
    lost = text.count("\ufffd")
    whole = sum(map(str.isalpha, text)) - sum(
        map(str.isalpha, filter(str.isascii, text))
    )
    return text if lost * 5 <= whole else ""


def _without_mark(data: bytes, name: str) -> str:
    """Decode UTF-16 that lacks its byte order mark."""
    head = data[:SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 10:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig").replace("\0", "")
        raise not_a_list(name, "đây là tệp nhị phân không nhận ra được")
    return data.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")


def _eight_bits(data: bytes) -> str:
    """Choose between CP1258 and the Latin reading that TCVN3 and VNI need."""
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    latin = data.decode("cp1252", errors="replace").replace("\ufffd", "")
    if "\ufffd" in vietnamese or _strangers(vietnamese):
        return _latin(data) if "\ufffd" not in vietnamese or latin else latin
    return vietnamese


def _latin(data: bytes) -> str:
    """Decode as CP1252, and the five bytes it lacks as Latin-1."""
    return "".join(
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data
    )


def _strangers(text: str) -> bool:
    """Tell whether more than a fifth of the letters beyond ASCII are not Vietnamese."""
    beyond = [letter for letter in text[:SAMPLE].lower() if ord(letter) > 127]
    strange = sum(letter not in VIETNAMESE for letter in beyond)
    return strange * 5 > len(beyond)


def split(text: str) -> list[list[Cell]]:
    """Return the rows of a text by the delimiter that cuts it most evenly.

    A first line "sep=;" names the delimiter and is, as in a spreadsheet, no row.
    """
    first, _, rest = text.lstrip("\ufeff").partition("\n")
    first = first.rstrip("\r")
    if first.lower().startswith("sep=") and len(first) == 5:
        return _parse(rest, first[4])
    return max((_parse(text, mark) for mark in _likely(text)), key=_evenness)


def _likely(text: str) -> list[str]:
    head = text[:SAMPLE]
    return [mark for mark in DELIMITERS if mark in head] or [","]


def _parse(text: str, mark: str) -> list[list[Cell]]:
    try:
        rows = _quoted(text, mark)
    except csv.Error:
        return [[*line.split(mark)] for line in text.splitlines()]
    usual = Counter(len(row) for row in rows[:500]).most_common(1)[0][0] if rows else 1
    least = max(1, usual - 1)
    swallowed = text.count('"') % 2 or any(
        "\n" in cell and any(line.count(mark) >= least for line in cell.split("\n")[1:])
        for row in rows
        for cell in row
        if isinstance(cell, str)
    )
    return _by_lines(text, mark) if swallowed else rows


def _quoted(text: str, mark: str) -> list[list[Cell]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    return [[*row] or [""] for row in reader]


def _by_lines(text: str, mark: str) -> list[list[Cell]]:
    """Read a text in which a lone quotation mark would swallow the rows that follow."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    marks = Counter(n for line in lines if '"' not in line and (n := line.count(mark)))
    usual = marks.most_common(1)[0][0] if marks else 1
    rows: list[list[Cell]] = []
    place = 0
    while place < len(lines):
        last = _end_of_row(lines, place, mark, usual)
        whole = "\n".join(lines[place : last + 1])
        if whole.count('"') % 2:
            rows.append([cell.strip('"') for cell in lines[place].split(mark)])
            place += 1
        else:
            rows += _quoted(whole, mark) or [[""]]
            place = last + 1
    return rows


def _end_of_row(lines: list[str], first: int, mark: str, usual: int) -> int:
    """Return the last line of a row whose quoted cells may go over several lines."""
    last, quotes = first, lines[first].count('"')
    while quotes % 2 and last + 1 < len(lines) and last - first < MOST_LINES:
        if lines[last + 1].count(mark) >= usual:
            break
        last += 1
        quotes += lines[last].count('"')
    return last


def _evenness(rows: list[list[Cell]]) -> tuple[int, int, int]:
    """Measure a cut: headers known among the even rows, how many rows are even, their width."""
    widths: dict[int, int] = {}
    for row in rows[:500]:
        filled = len(row)
        widths[filled] = widths.get(filled, 0) + (filled > 1)
    width = max(widths, key=lambda item: widths[item] * min(item, 4), default=0)
    return _known(rows, width), widths.get(width, 0) * min(width, 4), width


def _known(rows: list[list[Cell]], width: int) -> int:
    """Return the most headers known in one of the first rows that have this width."""
    first = (row for row in rows[:HEADER_AMONG] if len(row) == width > 1)
    return max(
        (len({meaning(str(cell)) for cell in row} - {"", "-"}) for row in first),
        default=0,
    )
