"""The first pass over a sheet: which rows can be headers or titles, and samples of the rest."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vssid_desk.intake.sheet import Cell, Row

# What no header has: a long run of digits, or a day.
DATA = re.compile(r"\d{6,}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|@")
NUMBERING = re.compile(r"[(\[]?\s*(\d{1,3}(\.0)?|[A-Za-zĐđ])\s*[)\]]?(\s*=.*)?")
MOST_QUIET = 50_000
# A header that gives examples ("Ngày sinh (VD: 01/02/1990)") still has a name column.
NAME_HEADER = re.compile(r"\bh(?:ọ|o).{0,8}\bt(?:ê|e)n\b", re.IGNORECASE)
# What a workbook shows in a cell in error, or in one too narrow, once it was saved as text.
FAULT = re.compile(
    r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#+)|Err:\d{3}",
    re.IGNORECASE,
)
WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(slots=True)
class Glance:
    """What the first pass keeps: the rows that can be headers or titles, and samples.

    `mixed` are rows of data that seem to hold a header too: of a table beside, begun lower.
    """

    quiet: dict[int, Sequence[Cell]] = field(default_factory=dict)
    mixed: dict[int, Sequence[Cell]] = field(default_factory=dict)
    sample: list[Row] = field(default_factory=list)
    start: list[Row] = field(default_factory=list)
    rows: int = 0
    last_row: int = 0


def is_quiet(cells: Sequence[Cell]) -> bool:
    """Tell whether a row may be a header or a title: words alone, or small counting numbers."""
    return _noise(cells) == "quiet"


def _noise(cells: Sequence[Cell]) -> str:
    """Return "quiet" for words alone, "mixed" for data beside words of a header, else ""."""
    texts = [cell for cell in cells if cell.__class__ is str]
    joined = "\n".join(texts)
    loud = DATA.search(joined) is not None
    if loud and not is_name_headed(joined):
        return ""  # most rows of data
    numbers = len(texts) < len(cells) and not all(map(_may_count, cells))
    if not numbers and not loud:
        return "quiet"
    if not loud and not is_name_headed(joined):
        return ""
    return "mixed" if numbers or not all(map(_may_be_header, texts)) else "quiet"


def _may_count(cell: Cell) -> bool:
    """Tell whether a cell is words, or a small number that may count rows or columns."""
    return isinstance(cell, str) or (isinstance(cell, int | float) and 0 <= cell < 400)


def is_name_headed(text: str) -> bool:
    """Tell whether any text heads a column of names.

    The letters of "tên" are looked for first, a hundred times as fast as the pattern: every row
    of data is asked.
    """
    may_be = "ên" in text or "en" in text or "ÊN" in text or "EN" in text
    return may_be and NAME_HEADER.search(text) is not None


def _may_be_header(text: str) -> bool:
    """Tell whether a text is words, with an example perhaps, and no value by itself."""
    return not DATA.search(text) or bool(WORDS.match(text))


def glance(rows: Iterable[Row], *, start: int = 250, sample: int = 400) -> Glance:
    """Go through a sheet once; keep its quiet rows, its start, and rows spread over it."""
    found = Glance()
    step = 1
    for number, cells in rows:
        if found.rows < start:
            found.start.append((number, cells))
        elif found.rows % step == 0:
            found.sample.append((number, cells))
            if len(found.sample) >= sample:
                found.sample = found.sample[::2]
                step *= 2
        found.rows += 1
        found.last_row = number
        if len(found.quiet) + len(found.mixed) < MOST_QUIET:
            noise = _noise(cells)
            if noise:
                (found.quiet if noise == "quiet" else found.mixed)[number] = cells
    return found


def text_of(cell: Cell) -> str:
    """Return the text of a header cell on one line."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def is_numbering(cells: Sequence[Cell]) -> bool:
    """Tell whether a row only numbers the columns: (1) (2) (3) or A B 1 2."""
    texts = [text for cell in cells if (text := text_of(cell))]
    if len(texts) < 2 or not all(NUMBERING.fullmatch(text) for text in texts):
        return False
    return len(texts) > 2 and len(set(texts)) * 5 >= len(texts) * 4


def is_fault(text: str) -> bool:
    """Tell whether a text is what a cell in error shows: "#N/A", "#####"."""
    return text[0] in "#Ee" and FAULT.fullmatch(text.strip()) is not None
