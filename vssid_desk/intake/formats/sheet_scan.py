"""One pass over the XML of a sheet for what the fast reader does not tell.

The fast reader (calamine) gives values alone: no hidden rows, no number formats, no fonts, no
error cells, no formulas without a stored value; and it sets aside memory for the whole used
range. A pass of regular expressions over the inflated bytes costs a fifth of its time.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from vssid_desk.intake.formats.number_formats import told
from vssid_desk.intake.formats.parts import Parts
from vssid_desk.intake.formats.workbook_parts import Styles
from vssid_desk.intake.refusal import damaged
from vssid_desk.intake.sheet import Looks, column_number

PLAIN = re.compile(rb'<c r="([A-Z]+)\d+"(?: s="(\d+)")?')
DIMENSION = re.compile(rb'<dimension ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
SHORTEST_CELL = 10  # bytes of XML that a cell with a value takes at the least
# However a cell begins: with or without attributes or content.
CELL_BEGINS = (b"<c ", b"<c>", b"<c/")
PREFIXED_CELL = re.compile(rb"<\w+:c[ />]")
CELL_TAG = re.compile(rb"<c r=\"([A-Z]+)(\d+)\"([^>]*)>")
HIDDEN_ROW = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d+)"')
COLUMN = re.compile(rb"<col\b[^>]*>")
MERGE = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
NO_VALUE = re.compile(
    rb'<c r="([A-Z]+)(\d+)"[^>]*><f\b[^>]*(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>'
)
ROW_NUMBER = re.compile(rb'<row\b[^>]*?\br="(\d+)"')
END = re.compile(rb"</(?:\w+:)?worksheet\s*>\s*\Z")
CELL_STYLE = re.compile(rb'<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?')


@dataclass(slots=True)
class Scan:
    """What a pass over the sheet found; `plain` when every cell is written the usual way."""

    looks: Looks = field(default_factory=Looks)
    pairs: Counter[tuple[bytes, bytes]] = field(default_factory=Counter)
    cells: int = 0
    filled: int = 0
    last_row: int = 0
    plain: bool = True

    def is_sparse(self) -> bool:
        """Tell whether the used range is so empty that the fast reader must not see it."""
        columns = [column_number(name.decode()) for name, _ in self.pairs]
        if not columns:
            return False
        area = self.last_row * (max(columns) + 1)
        return area > 20 * max(self.filled, 1) and area > 200_000


WORTH_IT = 1 << 20  # a smaller sheet is gone through before another thread would begin


def is_told_dense(parts: Parts, part: str) -> bool:
    """Tell whether a large sheet says of itself that its used range is well filled.

    A sheet may say wrong; of a small one nothing is believed that was not counted.
    """
    if parts.size(part) < WORTH_IT:
        return False
    told = DIMENSION.search(next(parts.chunks(part), b""))
    if told is None:
        return False
    last_row, last_column = int(told[4]), column_number(told[3].decode())
    return last_row * (last_column + 1) * SHORTEST_CELL < parts.size(part)


def scan_sheet(parts: Parts, part: str) -> Scan:
    """Read a sheet part once."""
    scan = Scan()
    for chunk in _whole_rows(parts, part):
        _count(scan, chunk)
        _find_faults(scan.looks, chunk)
        if b"hidden=" in chunk:
            _find_hidden(scan.looks, chunk)
        if b"mergeCell" in chunk:
            scan.looks.merges += map(_range, MERGE.findall(chunk))
    return scan


def _whole_rows(parts: Parts, part: str) -> Iterator[bytes]:
    """Give the part cut after whole rows, and see that it is there to its end."""
    rest = b""
    for data in parts.chunks(part):
        text = rest + data
        cut = text.rfind(b"row>") + 4
        if cut < 4:
            cut = text.rfind(b"<")
        yield text[:cut]
        rest = text[cut:]
    yield rest
    if (
        rest
        and not END.search(rest)
        and not rest.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        raise damaged(parts.name, f"phần “{part}” bị cắt giữa chừng")


def _count(scan: Scan, chunk: bytes) -> None:
    found = PLAIN.findall(chunk)
    scan.pairs.update(found)
    scan.cells += len(found)
    scan.filled += chunk.count(b"<v>") + chunk.count(b"<is>")
    prefixed = b":c" in chunk and PREFIXED_CELL.search(chunk)
    usual = len(found) == chunk.count(b"<c")  # else there are columns and the like
    if prefixed or not (usual or len(found) == sum(map(chunk.count, CELL_BEGINS))):
        scan.plain = False
    numbers = ROW_NUMBER.findall(chunk[chunk.rfind(b"<row") :]) if found else []
    if numbers:
        scan.last_row = max(scan.last_row, int(numbers[-1]))


def _range(found: tuple[bytes, bytes, bytes, bytes]) -> tuple[int, int, int, int]:
    left, top, right, bottom = found
    return (
        int(top) - 1,
        column_number(left.decode()),
        int(bottom) - 1,
        column_number(right.decode()),
    )


def _find_hidden(looks: Looks, chunk: bytes) -> None:
    looks.hidden_rows.update(int(row) - 1 for row in HIDDEN_ROW.findall(chunk))
    for tag in COLUMN.findall(chunk):
        ends = re.search(rb'min="(\d+)"', tag), re.search(rb'max="(\d+)"', tag)
        if re.search(rb'hidden="(?:1|true)"', tag) and ends[0] and ends[1]:
            last = min(int(ends[1][1]), 16384)
            looks.hidden_columns.update(range(int(ends[0][1]) - 1, last))


def _find_faults(looks: Looks, chunk: bytes) -> None:
    if b't="e"' in chunk:
        for column, row, rest in CELL_TAG.findall(chunk):
            if b't="e"' in rest:
                looks.faults[int(row) - 1, column_number(column.decode())] = "error"
    if b"<f" in chunk:
        for column, row in NO_VALUE.findall(chunk):
            looks.faults[int(row) - 1, column_number(column.decode())] = "no_value"


def apply_styles(scan: Scan, styles: Styles, parts: Parts, part: str) -> None:
    """Put fonts and number formats of the columns into the looks."""

    def of_style(style: int) -> str:
        return told(styles.format(style))

    by_column: dict[bytes, Counter[int]] = {}
    for (column, style), count in scan.pairs.items():
        by_column.setdefault(column, Counter())[int(style or 0)] += count
    mixed = set()
    for column, counts in by_column.items():
        number = column_number(column.decode())
        usual = counts.most_common(1)[0][0]
        scan.looks.formats[number] = of_style(usual)
        scan.looks.fonts[number] = _font(counts, styles)
        if len({of_style(style) for style in counts}) > 1:
            mixed.add(column)
    if mixed:
        _cell_formats(scan, of_style, _whole_rows(parts, part))


def _font(counts: Counter[int], styles: Styles) -> str:
    by_font: Counter[str] = Counter()
    for style, count in counts.items():
        by_font[styles.font(style)] += count
    return by_font.most_common(1)[0][0]


def _cell_formats(
    scan: Scan, of_style: Callable[[int], str], chunks: Iterable[bytes]
) -> None:
    """Note single cells whose number format differs from that of their column."""
    names = {}
    for column, style in scan.pairs:
        number, code = column_number(column.decode()), of_style(int(style or 0))
        if code != scan.looks.formats[number]:
            names[column, style] = number, code
    for chunk in chunks:
        for column, row, style in CELL_STYLE.findall(chunk):
            found = names.get((column, style))
            if found:
                scan.looks.cell_formats[int(row) - 1, found[0]] = found[1]
