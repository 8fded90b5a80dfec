"""Plain pages about a list: title, sentences, tables that run over as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from vssid_desk.documents.typeface import check, font

_GREY = Color(0.6, 0.6, 0.6)
_PALE = Color(0.93, 0.93, 0.93)
_MARGIN = 18 * mm
_AT_ONCE = 1000  # rows of one table; another of the same look follows it
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
    """What is printed: a title, sentences under it, sections."""

    title: str
    lines: Sequence[str]
    sections: Sequence[Section]


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
    head = [_text(words, "b", 9.5) for words in section.headers]
    rows = [[_text(words, "", 9.5) for words in row] for row in section.rows]
    whole = sum(section.widths)
    # Each page takes the rest of its table anew, so one of all rows would be quadratic.
    tables = [
        LongTable(
            [head, *rows[start : start + _AT_ONCE]],
            colWidths=[width * part / whole for part in section.widths],
            repeatRows=1,
            style=_TABLE,
        )
        for start in range(0, len(rows), _AT_ONCE)
    ]
    return [*made, Spacer(0, 1.5 * mm), *tables]


_TABLE = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.4, _GREY),
        ("BACKGROUND", (0, 0), (-1, 0), _PALE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
)


def _text(words: str, style: str = "", size: float = 11) -> Paragraph:
    check(words, style)
    look = ParagraphStyle(
        f"own{style}{size}", fontName=font(style), fontSize=size, leading=size * 1.35
    )
    return Paragraph(escape(words), look)
