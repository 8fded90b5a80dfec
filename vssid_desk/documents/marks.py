"""The mark of a form, a page or a line: a small QR code outside the frame, without personal data."""

from collections.abc import Iterator
from functools import lru_cache

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from vssid_desk.documents.drawn import MM, RowPlace
from vssid_desk.documents.mark_room import EDGE, PAGE_SIDE
from vssid_desk.documents.sheets import Area
from vssid_desk.domain.cards.cards import FORM_MARK

_LARGEST, _SMALLEST = 10 * MM, 7 * MM
_ROW_LARGEST, _ROW_EDGE = 7 * MM, 4.2 * MM
_APART = 2.0  # points between a line's mark and the frame


def on_page(reference: str, area: Area) -> str:
    """Return the drawing of a form's mark in the upper right corner of a page."""
    side = max(_SMALLEST, min(_LARGEST, area.top - EDGE - 1))
    return _drawn(reference, area.wide - EDGE - side, area.high - EDGE, side)


def at_foot(reference: str) -> str:
    """Return the drawing of a list page's mark in the lower left corner."""
    return _drawn(reference, EDGE, EDGE + PAGE_SIDE, PAGE_SIDE)


def on_row(reference: str, row: RowPlace, area: Area) -> str:
    """Return the drawing of a line's mark, left of the table."""
    side = min(row.height - 1, _ROW_LARGEST, row.x - _ROW_EDGE - _APART)
    x = row.x - side - _APART
    return _drawn(reference, x, area.high - row.y - 0.5, side)


def _drawn(reference: str, x: float, top: float, side: float) -> str:
    rows = _modules(FORM_MARK + reference)
    size = side / len(rows)
    paths = [
        f"{x + start * size:.2f} {top - (y + 1) * size:.2f} {length * size:.2f} {size:.2f} re"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    ]
    return " ".join(("q 0 g", *paths, "f Q"))


@lru_cache(maxsize=256)
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)


def _runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Return where dark modules begin and how many stand beside each other."""
    start = None
    for at, dark in enumerate((*row, False)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None
