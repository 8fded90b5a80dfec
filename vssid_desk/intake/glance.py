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

    `width` is that of the widest row.
    """

    quiet: dict[int, Sequence[Cell]] = field(default_factory=dict)
    sample: list[Row] = field(default_factory=list)
    start: list[Row] = field(default_factory=list)
    rows: int = 0
    last_row: int = 0
    width: int = 0


def is_quiet(cells: Sequence[Cell]) -> bool:
    """Tell whether a row may be a header or a title: words alone, or small counting numbers.

    A header that names the people may give examples: "Ngày sinh (VD: 01/02/1990)".
    """
    for cell in cells:  # most rows of data end at their first number
        if _is_value(cell):
            return False
    text = "\n".join(cell for cell in cells if isinstance(cell, str))
    return DATA.search(text) is None or is_name_headed(text)


def _is_value(cell: Cell) -> bool:
    """Tell what no header holds: a text of data without a word before it, a number that counts nothing."""
    if isinstance(cell, str):
        return DATA.search(cell) is not None and not WORDS.match(cell)
    return not (isinstance(cell, int | float) and 0 <= cell < 400)


def is_name_headed(text: str) -> bool:
    """Tell whether any text heads a column of names; its letters are looked for first, which is fast."""
    may_be = "ên" in text or "en" in text or "ÊN" in text or "EN" in text
    return may_be and NAME_HEADER.search(text) is not None


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
        found.width = max(found.width, len(cells))
        if len(found.quiet) < MOST_QUIET and is_quiet(cells):
            found.quiet[number] = cells
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
