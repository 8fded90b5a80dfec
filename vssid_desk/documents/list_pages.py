"""Plain pages about a list: title, sentences, tables that run over as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import NamedTuple

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from vssid_desk.documents.typeface import check, font
from vssid_desk.documents.watermark import draw_across

_GREY = Color(0.6, 0.6, 0.6)
_PALE = Color(0.93, 0.93, 0.93)
_MARGIN = 18 * mm
_SIDES, _ABOVE, _BELOW = 6.0, 2.0, 3.0  # points around the text of a cell
_ENDLESS = 1e6  # points: as high as a text needs
_FRAME = 6.0  # points between the margin and what stands there


@dataclass(frozen=True, slots=True)
class Section:
    """A heading over a table; `widths` are parts of the page's width."""

    heading: str
    headers: Sequence[str] = ()
    widths: Sequence[float] = ()
    rows: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class ListPages:
    """What is printed: a title, sentences under it, sections; `watermark` across every page."""

    title: str
    lines: Sequence[str]
    sections: Sequence[Section]
    watermark: str = ""


def pages_pdf(pages: ListPages) -> bytes:
    """Return the pages as PDF; equal contents give equal bytes."""
    _, count = _built(pages, 0)
    return _built(pages, count)[0]


def _built(pages: ListPages, count: int) -> tuple[bytes, int]:
    """Return the PDF with "Trang 2/3" on its pages, and how many pages it has."""
    rl_config.invariant = 1
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=pages.title,
        author="VssID Desk",
        subject=pages.title,
        creator="VssID Desk",
        producer="VssID Desk",
        initialFontName=font(""),
        lang="vi-VN",
    )

    def number(canvas: Canvas, _document: SimpleDocTemplate) -> None:
        draw_across(canvas, pages.watermark, A4)
        canvas.setFont(font(""), 9)
        text = f"Trang {canvas.getPageNumber()}/{count}"
        canvas.drawRightString(A4[0] - _MARGIN, 10 * mm, text)

    body: list[Flowable] = [_text(pages.title, "b", 15), Spacer(0, 3 * mm)]
    body += [_text(line) for line in pages.lines]
    for section in pages.sections:
        body += _section(section, document.width - 2 * _FRAME)
    document.build(body, onFirstPage=number, onLaterPages=number)
    return out.getvalue(), document.page


def _section(section: Section, width: float) -> list[Flowable]:
    made: list[Flowable] = [Spacer(0, 5 * mm), _text(section.heading, "b", 11.5)]
    if not section.rows:
        return made
    whole = sum(section.widths)
    look = _Look(
        [_text(words, "b", 9.5) for words in section.headers],
        [width * part / whole for part in section.widths],
    )
    rows = [[_text(words, "", 9.5) for words in row] for row in section.rows]
    return [*made, Spacer(0, 1.5 * mm), _Rows(look, rows)]


class _Look(NamedTuple):
    """What the parts of a table have alike: its header, how wide its columns are."""

    head: list[Paragraph]
    widths: list[float]

    def height(self, row: list[Paragraph]) -> float:
        """Return how high a row is."""
        wrapped = (
            one.wrap(wide - 2 * _SIDES, _ENDLESS)[1]
            for one, wide in zip(row, self.widths, strict=True)
        )
        return float(max(wrapped)) + _ABOVE + _BELOW


class _Rows(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Rows from one on: each page takes what it holds, under a header of its own.

    One table of all rows would measure what is left anew on every page.
    """

    def __init__(
        self, look: _Look, rows: list[list[Paragraph]], start: int = 0
    ) -> None:
        super().__init__()
        self._look, self._rows, self._start = look, rows, start

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Ask for a page more than there is: every part of it is a table of its own."""
        return width, height + 1

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return the rows that this page holds as a table, and the others; [] for none."""
        left = height - self._look.height(self._look.head)
        heights: list[float] = []
        for row in self._rows[self._start :]:
            heights.append(self._look.height(row))
            left -= heights[-1]
            if left < 0:
                heights.pop()
                break
        if not heights:
            return []
        end = self._start + len(heights)
        rest = [_Rows(self._look, self._rows, end)] if end < len(self._rows) else []
        return [self._table(end, heights), *rest]

    def _table(self, end: int, heights: list[float]) -> Table:
        head = self._look.head
        return Table(
            [head, *self._rows[self._start : end]],
            colWidths=self._look.widths,
            rowHeights=[self._look.height(head), *heights],
            style=_TABLE,
        )


_TABLE = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.4, _GREY),
        ("BACKGROUND", (0, 0), (-1, 0), _PALE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
        ("LEFTPADDING", (0, 0), (-1, -1), _SIDES),
        ("RIGHTPADDING", (0, 0), (-1, -1), _SIDES),
    ]
)


def _text(words: str, style: str = "", size: float = 11) -> Paragraph:
    check(words, style)
    look = ParagraphStyle(
        f"own{style}{size}", fontName=font(style), fontSize=size, leading=size * 1.35
    )
    return Paragraph(escape(words), look)
