"""The first pass over a sheet: which rows can be headers or titles, and samples of the rest."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vssid_desk.intake.sheet import Cell, Row

# What no header has: a long run of digits, or a day.
DATA = re.compile(r"\d{6,}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|@")
NUMBERING = re.compile(r"[(\[]?\s*(\d{1,3}(\.0)?|[A-Za-zĐđ])\s*[)\]]?(\s*=.*)?")
MOST_QUIET = 50_000


@dataclass(slots=True)
class Glance:
    """What the first pass keeps: the rows that can be headers or titles, and samples."""

    quiet: dict[int, Sequence[Cell]] = field(default_factory=dict)
    sample: list[Row] = field(default_factory=list)
    start: list[Row] = field(default_factory=list)
    rows: int = 0
    last_row: int = 0


def is_quiet(cells: Sequence[Cell]) -> bool:
    """Tell whether a row may be a header or a title: words alone, or small counting numbers."""
    texts = []
    for cell in cells:
        if isinstance(cell, str):
            texts.append(cell)
        elif not isinstance(cell, int | float) or not 0 <= cell < 400:
            return False
    return not DATA.search("\n".join(texts))


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
