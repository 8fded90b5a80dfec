"""What is drawn as the operators of a PDF: texts, strokes, dotted lines, ticks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vssid_desk.documents import typeface
from vssid_desk.documents.drawn import Drawn, Letters, Tick


class Fixed(NamedTuple):
    """The part of a page that is the same for everyone, and the styles of its letters."""

    code: bytes
    styles: tuple[str, ...]


@lru_cache(maxsize=512)
def fixed(page: Drawn, high: float) -> Fixed | None:
    """Return the fixed part of a page, None when a letter of it is not in the first subsets.

    Pages of one shape are one object, so that it is made once for all documents.
    """
    texts = letters(page.texts, high)
    if texts is None:
        return None
    styles = dict.fromkeys(one.style for one in page.texts)
    lines = (*strokes(page, high), *texts)
    return Fixed("\n".join(lines).encode("ascii"), tuple(styles))


def letters(texts: Sequence[Letters], high: float) -> list[str] | None:
    """Return texts of a page this high, None when a letter is not in the first subsets.

    Raises UserError for a letter that the typeface lacks.
    """
    if not texts:
        return []
    made = ["BT"]
    look = None
    for x, y, style, size, text in texts:
        shown = typeface.coded(text, style)
        if not shown:
            return None
        if (style, size) != look:
            look = (style, size)
            made.append(f"/{typeface.face(style).subset} {size:g} Tf")
        made.append(f"1 0 0 1 {x:.2f} {high - y:.2f} Tm {shown} Tj")
    made.append("ET")
    return made


def strokes(page: Drawn, high: float) -> Iterator[str]:
    """Return the lines, frames and dotted lines of a page."""
    paths: dict[float, dict[str, None]] = {}  # neighbours share a line: drawn once
    for x1, y1, x2, y2, width in page.lines:
        path = f"{x1:.2f} {high - y1:.2f} m {x2:.2f} {high - y2:.2f} l"
        paths.setdefault(width, {})[path] = None
    for x, y, wide, tall, width in page.boxes:
        path = f"{x:.2f} {high - y - tall:.2f} {wide:.2f} {tall:.2f} re"
        paths.setdefault(width, {})[path] = None
    for width, found in paths.items():
        yield from (f"{width:g} w", *found, "S")
    yield from dotted(
        f"{x:.1f} {high - y:.1f} m {x + wide:.1f} {high - y:.1f} l"
        for x, y, wide in page.leaders
    )


def dotted(paths: Iterable[str]) -> tuple[str, ...]:
    """Return paths as dotted lines to write on."""
    found = tuple(paths)
    return ("q 0.5 w 1 J [0 2] 0 d", *found, "S Q") if found else ()


def cross(tick: Tick, high: float) -> str:
    """Return two strokes from corner to corner of a box."""
    edge, side = tick.size * 0.16, tick.size * 0.5
    x, y = tick.x + edge, high - tick.y - 1 + edge
    return (
        f"q 1.2 w 1 J {x:.1f} {y:.1f} m {x + side:.1f} {y + side:.1f} l "
        f"{x:.1f} {y + side:.1f} m {x + side:.1f} {y:.1f} l S Q"
    )
