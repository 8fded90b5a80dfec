"""The cover index of papers of many people: who, which papers, where each begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vssid_desk.documents import typeface
from vssid_desk.documents.watermark import draw_across

_LEFT, _TOP, _BOTTOM = 20 * mm, 20 * mm, 16 * mm
_INNER = A4[0] - _LEFT - 15 * mm
_ROW, _SIZE, _SMALLEST = 14.0, 10.5, 5.0
_ROOM = int((A4[1] - _TOP - _BOTTOM) / _ROW) - 2  # rows beside header and page number
_HEAD = 4  # rows that the title and the line under it take
_COLUMNS = (0.0, 30.0, 260.0, 390.0, _INNER)  # where they begin

Rows = Sequence[int | str]  # the number of a leaf, or the name of a group


@dataclass(frozen=True, slots=True)
class Leaf:
    """One line of the index: the group it stands under, who, which papers."""

    group: str
    name: str
    papers: str


@dataclass(frozen=True, slots=True)
class Cover:
    """An index: its title, a line under it, one leaf a person, what the last column tells."""

    title: str
    line: str
    leaves: Sequence[Leaf]
    place: str = "Trang"
    watermark: str = ""

    def pages(self) -> list[Rows]:
        """Return the rows of each page; the name of a group does not end a page."""
        pages: list[list[int | str]] = [[]]
        group = ""
        for number, leaf in enumerate(self.leaves):
            rows: list[int | str] = [number]
            if leaf.group != group:
                group = leaf.group
                rows.insert(0, group)
            room = _ROOM if len(pages) > 1 else _ROOM - _HEAD
            if len(pages[-1]) + len(rows) > room:
                pages.append([])
            pages[-1].extend(rows)
        return list(pages)


class Index:
    """Draws a cover on a canvas, page by page."""

    def __init__(self, canvas: Canvas, cover: Cover) -> None:
        self._canvas, self._cover = canvas, cover
        self.pages = cover.pages()

    def draw(self, number: int, places: Sequence[str]) -> None:
        """Draw one page, counted from 0; `places` say where each leaf is."""
        canvas, cover = self._canvas, self._cover
        draw_across(canvas, cover.watermark, A4)
        y = A4[1] - _TOP
        if not number:
            _put(canvas, (_LEFT, y - 6), cover.title, _INNER, ("b", 15))
            _put(canvas, (_LEFT, y - 26), cover.line, _INNER)
            y -= _HEAD * _ROW
        _line(canvas, y, ("Stt", "Họ và tên", "Giấy tờ", cover.place), "b")
        canvas.line(_LEFT, y - 4, _LEFT + _INNER, y - 4)
        for row in self.pages[number]:
            y -= _ROW
            if isinstance(row, str):
                _put(canvas, (_LEFT, y), row, _INNER, ("b", _SIZE))
            else:
                leaf = cover.leaves[row]
                told = (str(row + 1), leaf.name, leaf.papers, places[row])
                _line(canvas, y, told, "")
        foot = f"Mục lục, trang {number + 1}/{len(self.pages)}"
        _put(canvas, (_LEFT, _BOTTOM - 6), foot, _INNER)


def _line(canvas: Canvas, y: float, texts: Sequence[str], style: str) -> None:
    for start, end, text in zip(_COLUMNS, _COLUMNS[1:], texts, strict=False):
        _put(canvas, (_LEFT + start, y), text, end - start - 6, (style, _SIZE))


def _put(
    canvas: Canvas,
    at: tuple[float, float],
    text: str,
    room: float,
    look: tuple[str, float] = ("", _SIZE),
) -> None:
    """Set a text that gets smaller where its room is too narrow; nothing is cut."""
    style, size = look
    typeface.check(text, style)
    wide = typeface.width(text, style, size)
    if wide > room:
        size = max(_SMALLEST, size * room / wide)
    canvas.setFont(typeface.font(style), size)
    canvas.drawString(*at, text)
