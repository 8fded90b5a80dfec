"""HTML tables, which many systems export under the name of .xls."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from vssid_desk.intake.formats.delimited import decode
from vssid_desk.intake.refusal import Refused, damaged, dangerous
from vssid_desk.intake.sheet import Cell, Looks, Sheet, from_lists

CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
PASSWORD = re.compile(r"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
SPACES = re.compile(r"\s+")
BREAKS = {"br", "p", "div", "li"}
MOST_SPAN = 1000
FORMAT = re.compile(r"mso-number-format\s*:\s*[\"']?\\?([0 ]{6,})", re.IGNORECASE)


@dataclass(slots=True)
class Table:
    """One table: cells as text, merges by row and column."""

    rows: list[list[Cell]] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)
    pending: dict[tuple[int, int], None] = field(default_factory=dict)


class TableParser(HTMLParser):
    """Gathers the tables of a page; what stands between them becomes rows as well."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.table = Table()
        self.cell: list[str] | None = None
        self.loose: list[str] = []
        self.spans, self.hidden = (1, 1), False
        self.format = ""
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        values = {key: value or "" for key, value in attrs}
        if tag in {"script", "style", "title"}:
            self.skipping += 1
        elif tag == "tr":
            self._end_cell()
            self._end_loose()
            self.table.rows.append([])
            if "display:none" in values.get("style", "").replace(" ", "").lower():
                self.table.looks.hidden_rows.add(len(self.table.rows) - 1)
        elif tag in {"td", "th"}:
            self._begin_cell(values)
        elif tag in BREAKS and self.cell is not None:
            self.cell.append("\n")
        elif tag in BREAKS:
            self._end_loose()

    def _begin_cell(self, values: dict[str, str]) -> None:
        self._end_cell()
        if not self.table.rows:
            self.table.rows.append([])
        self.cell = []
        self.spans = _span(values.get("rowspan")), _span(values.get("colspan"))
        found = FORMAT.search(values.get("style", ""))
        self.format = found[1] if found else ""

    def handle_endtag(self, tag: str) -> None:
        """End a cell or a row."""
        if tag in {"script", "style", "title"}:
            self.skipping = max(0, self.skipping - 1)
        elif tag in {"td", "th", "tr", "table"}:
            self._end_cell()
        elif tag in BREAKS:
            self._end_loose()

    def handle_data(self, data: str) -> None:
        """Take text of a cell, or text between the tables."""
        if self.skipping:
            return
        target = self.loose if self.cell is None else self.cell
        target.append(SPACES.sub(" ", data))

    def close(self) -> None:
        """End what is still open."""
        super().close()
        self._end_cell()
        self._end_loose()

    def _end_loose(self) -> None:
        text = "".join(self.loose).strip()
        self.loose.clear()
        if text:
            self.table.rows.append([text])

    def _end_cell(self) -> None:
        if self.cell is None:
            return
        lines = (line.strip() for line in "".join(self.cell).split("\n"))
        text = "\n".join(line for line in lines if line)
        self.cell = None
        self._put(text)

    def _put(self, text: str) -> None:
        number = len(self.table.rows) - 1
        row = self.table.rows[number]
        while (number, len(row)) in self.table.pending:
            row.append("")
        column = len(row)
        high, wide = self.spans
        row.extend([text, *[""] * (wide - 1)])
        if self.format:
            self.table.looks.cell_formats[number, column] = self.format
        if high * wide > 1:
            self._span_cells(number, column, high, wide)

    def _span_cells(self, row: int, column: int, high: int, wide: int) -> None:
        merge = row, column, row + high - 1, column + wide - 1
        self.table.looks.merges.append(merge)
        for below in range(row + 1, row + high):
            for aside in range(column, column + wide):
                self.table.pending[below, aside] = None


def _span(text: str | None) -> int:
    return min(max(int(text), 1), MOST_SPAN) if text and text.strip().isdecimal() else 1


def read_html(file: Path) -> Sheet:
    """Return the tables of a page as one sheet, in the order of the page."""
    data = file.read_bytes()
    found = CHARSET.search(data[:4096])
    text = _decode(data, found[1].decode().lower() if found else "", file.name)
    if ENTITY.search(text[:65536]):
        raise dangerous(file.name, "có khai báo DTD hoặc thực thể")
    if PASSWORD.search(text):
        raise Refused(
            f"Tệp “{file.name}” là trang đăng nhập được lưu lại, không phải danh sách: phiên "
            "làm việc trên cổng đã hết hạn khi tải. Hãy đăng nhập lại rồi tải danh sách."
        )
    parser = TableParser()
    parser.feed(text)
    parser.close()
    rows = parser.table.rows
    if not any(any(row) for row in rows):
        raise damaged(file.name, "trang HTML không có bảng nào")
    return from_lists(file.stem, rows, parser.table.looks)


def _decode(data: bytes, charset: str, name: str) -> str:
    if charset in {"windows-1258", "windows-1252", "iso-8859-1"}:
        try:
            return data.decode("utf-8") if not data.isascii() else data.decode("ascii")
        except UnicodeDecodeError:
            return data.decode(charset, errors="replace")
    return decode(data, name)
