"""Text lists: .csv, .tsv and .txt in whatever encoding and with whatever delimiter."""

import csv
import io
import unicodedata
from pathlib import Path

from vssid_desk.intake.refusal import not_a_list
from vssid_desk.intake.sheet import Cell, Sheet, from_lists

DELIMITERS = ("\t", ";", ",", "|")
SAMPLE = 1 << 16
VIETNAMESE = frozenset(
    "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)
csv.field_size_limit(1 << 22)


def read_delimited(file: Path) -> Sheet:
    """Return the one sheet of a text list."""
    text = decode(file.read_bytes(), file.name)
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
        pass
    return _eight_bits(data)


def _without_mark(data: bytes, name: str) -> str:
    """Decode UTF-16 that lacks its byte order mark."""
    head = data[:SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 10:
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
    """Return the rows of a text by the delimiter that cuts it most evenly."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        rows = _parse(rest, first.strip()[4])
        return [[""], *rows]
    return max((_parse(text, mark) for mark in _likely(text)), key=_evenness)


def _likely(text: str) -> list[str]:
    head = text[:SAMPLE]
    return [mark for mark in DELIMITERS if mark in head] or [","]


def _parse(text: str, mark: str) -> list[list[Cell]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    rows: list[list[Cell]] = []
    try:
        rows.extend([*row] or [""] for row in reader)
    except csv.Error:
        rows = [[*line.split(mark)] for line in text.splitlines()]
    return rows


def _evenness(rows: list[list[Cell]]) -> tuple[int, int]:
    """Measure a cut: how many rows share a width of several cells, then that width."""
    widths: dict[int, int] = {}
    for row in rows[:500]:
        filled = len(row)
        widths[filled] = widths.get(filled, 0) + (filled > 1)
    width = max(widths, key=lambda item: widths[item] * min(item, 4), default=0)
    return widths.get(width, 0) * min(width, 4), width
