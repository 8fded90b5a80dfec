"""Papers of many people in one PDF: the index first, then person after person."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from vssid_desk.documents.cover import Cover, Index
from vssid_desk.documents.fill import FilledForm
from vssid_desk.documents.paper import Drawer, new_canvas


def collated(
    cover: Cover, sheaves: Iterable[Sequence[FilledForm]], *, duplex: bool = True
) -> bytes:
    """Return one PDF: the index, then the sheaf of forms of each leaf of the cover, in order.

    With `duplex` each sheaf starts on an odd page, so on a sheet of its own when both sides are
    printed. Bookmarks are groups with their people. Equal forms give equal bytes.
    """
    out = BytesIO()
    canvas = new_canvas(out, cover.title)
    drawer = Drawer(canvas)
    index = Index(canvas, cover)
    _hold_place(canvas, len(index.pages))
    starts: list[str] = []
    group = None
    for leaf, forms in zip(cover.leaves, sheaves, strict=True):
        if duplex:
            _to_odd_page(canvas)
        if leaf.group != group:
            group = leaf.group
            drawer.bookmark(group or cover.title)
        drawer.bookmark(leaf.name, 1)
        starts.append(str(canvas.getPageNumber()))
        for form in forms:
            drawer.form(form, bookmarked=False)
    for number in range(len(index.pages)):
        canvas.beginForm(f"index{number}", 0, 0, *A4)
        index.draw(number, starts)
        canvas.endForm()
    canvas.save()
    return out.getvalue()


def index_alone(cover: Cover, places: Sequence[str]) -> bytes:
    """Return the index as a PDF of its own; `places` say where each leaf is."""
    out = BytesIO()
    canvas = new_canvas(out, cover.title)
    index = Index(canvas, cover)
    canvas.setPageSize(A4)
    for number in range(len(index.pages)):
        index.draw(number, places)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _hold_place(canvas: Canvas, pages: int) -> None:
    """Put the pages of the index first; they are drawn last, when all page numbers are known."""
    canvas.setPageSize(A4)
    for number in range(pages):
        canvas.doForm(f"index{number}")
        canvas.showPage()


def _to_odd_page(canvas: Canvas) -> None:
    if canvas.getPageNumber() % 2 == 0:
        canvas.showPage()
