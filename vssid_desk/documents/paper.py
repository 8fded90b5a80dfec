"""Draw laid out forms with reportlab: the fixed part once, the values of a page at once."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfbase.pdfdoc import PDFFormXObject, PDFStream
from reportlab.pdfgen.canvas import Canvas

from vssid_desk.documents import marks, typeface
from vssid_desk.documents.drawn import Code, Drawn, Letters, Slot
from vssid_desk.documents.embedding import COMPRESSED_ONCE
from vssid_desk.documents.fill import FilledForm
from vssid_desk.documents.ink import Fixed, cross, dotted, fixed, letters, strokes
from vssid_desk.documents.sheets import Sheets, sheets_of
from vssid_desk.documents.unhindered import unhindered
from vssid_desk.documents.watermark import draw_across

_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


def draw(forms: Iterable[FilledForm], *, title: str) -> bytes:
    """Return forms as one PDF; equal forms give equal bytes."""
    out = BytesIO()
    canvas = new_canvas(out, title)
    drawer = Drawer(canvas)
    with unhindered():
        for form in forms:
            drawer.form(form)
        canvas.save()
    return out.getvalue()


def new_canvas(out: BytesIO, title: str) -> Canvas:
    """Return an empty PDF in the printed typeface."""
    canvas = Canvas(
        out,
        pageCompression=1,
        invariant=1,
        initialFontName=typeface.font(""),
        lang="vi-VN",
    )
    canvas.setTitle(title)
    canvas.setAuthor("VssID Desk")
    canvas.setSubject(title)
    canvas.setCreator("VssID Desk")
    canvas.setProducer("VssID Desk")
    return canvas


class Drawer:
    """Draws one form after another on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.kept: dict[Drawn, str] = {}  # names of fixed parts
        self.count = 0

    def form(self, form: FilledForm, *, bookmarked: bool = True) -> None:
        """Draw the pages of a form, with a bookmark on its first."""
        sheets = sheets_of(form)
        self.canvas.setPageSize((sheets.area.wide, sheets.area.high))
        for number, page in enumerate(sheets.pages, 1):
            name = self._fixed(page, sheets) if sheets.shared else ""
            if number == 1 and bookmarked:
                self.bookmark(form.bookmark)
            size = (sheets.area.wide, sheets.area.high)
            draw_across(self.canvas, form.watermark, size)
            if name:
                self.canvas.doForm(name)
            else:
                self._strokes(page, sheets)
                self._letters(page.texts, sheets)
            self._values(page, sheets)
            if form.marks:
                self._marks(form, number, page, sheets)
            if form.version.page.numbered or len(sheets.pages) > 1:
                self._number(number, sheets)
            self.canvas.showPage()

    def bookmark(self, text: str, level: int = 0) -> None:
        """Put a bookmark on the page at hand; those of level 1 stand under one of level 0."""
        key = f"f{self.count}"
        self.count += 1
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(text, key, level, closed=True)

    def _fixed(self, page: Drawn, sheets: Sheets) -> str:
        """Return the name of the page's fixed part, put into the document when met first.

        It is empty when the page has to be drawn letter by letter.
        """
        known = self.kept.get(page)
        if known is None:
            made = fixed(page, sheets.area.high)
            known = f"fixed{len(self.kept)}" if made else ""
            self.kept[page] = known
            if made:
                self._add(known, made, sheets)
        return known

    def _add(self, name: str, made: Fixed, sheets: Sheets) -> None:
        for style in made.styles:
            typeface.face(style).enter(self.canvas._doc)
        part = PDFFormXObject(0, 0, sheets.area.wide, sheets.area.high)
        part.Contents = PDFStream(content=made.code, filters=[COMPRESSED_ONCE])
        self.canvas._doc.addForm(name, part)

    def _marks(
        self, form: FilledForm, number: int, page: Drawn, sheets: Sheets
    ) -> None:
        drawn = self.canvas._code
        own = form.page_marks[number - 1] if form.page_marks else ""
        if form.about in form.marks:
            reference = own or form.marks[form.about]
            drawn.append(marks.on_page(reference, sheets.area))
        else:
            if own:
                drawn.append(marks.at_foot(own))
            drawn.extend(
                marks.on_row(form.marks[row.case_id], row, sheets.area)
                for row in page.rows
                if row.case_id in form.marks
            )

    def _strokes(self, page: Drawn, sheets: Sheets) -> None:
        self.canvas._code.extend(strokes(page, sheets.area.high))

    def _letters(self, texts: Sequence[Letters], sheets: Sheets) -> None:
        high = sheets.area.high
        made = letters(texts, high)
        if made is None:
            self._rare_letters(texts, high)
            return
        for style in {one.style for one in texts}:
            typeface.face(style).enter(self.canvas._doc)
        self.canvas._code.extend(made)

    def _rare_letters(self, texts: Sequence[Letters], high: float) -> None:
        """Draw texts with letters that few papers have."""
        drawn = self.canvas.beginText()
        for x, y, style, size, text in texts:
            drawn.setFont(typeface.font(style), size)
            drawn.setTextOrigin(x, high - y)
            drawn.textOut(text)
        self.canvas.drawText(drawn)

    def _values(self, page: Drawn, sheets: Sheets) -> None:
        found: list[Letters] = []
        leaders: list[str] = []
        for slot in page.slots:
            _set(slot, sheets, found, leaders)
        for tick in page.ticks:
            if sheets.texts[tick.number] == tick.when:
                self.canvas._code.append(cross(tick, sheets.area.high))
        self.canvas._code.extend(dotted(leaders))
        self._letters(found, sheets)
        for one in page.codes:
            self._qr(one, sheets)

    def _qr(self, code: Code, sheets: Sheets) -> None:
        widget = QrCodeWidget(
            sheets.texts[code.number],
            barWidth=code.side,
            barHeight=code.side,
            barLevel="Q",
        )
        drawing = Drawing(code.side, code.side)
        drawing.add(widget)
        y = sheets.area.high - code.y - code.side
        renderPDF.draw(drawing, self.canvas, code.x, y)

    def _number(self, number: int, sheets: Sheets) -> None:
        text = f"Trang {number}/{len(sheets.pages)}"
        x = sheets.area.left + sheets.area.inner
        x -= typeface.width(text, "", 9)
        bottom = sheets.area.top + sheets.area.depth
        y = min(bottom + 11, sheets.area.high - 6)
        self._letters([Letters(x, y, "", 9, text)], sheets)


def _set(slot: Slot, sheets: Sheets, found: list[Letters], leaders: list[str]) -> None:
    """Set the lines of a value, each followed by a leader to the end of its line."""
    number, style, align, leader, lines = slot
    fitted = sheets.fitted[number]
    texts, size = (fitted.lines, fitted.size) if fitted else ((), 0.0)
    for count, (x, y, wide) in enumerate(lines):
        end = x
        text = texts[count] if count < len(texts) else ""
        if text and not any(map(str.isalnum, text)):  # the dots of a blank date
            found.append(Letters(x, y, "", size, text))
            continue
        if text:
            taken = typeface.width(text, style, size)
            end = x + (wide - taken) * _SHIFT[align]
            found.append(Letters(end, y, style, size, text))
            end += taken + 2.0
        if leader and x + wide - end > 2.0:
            level = sheets.area.high - y - 1.2
            leaders.append(f"{end:.1f} {level:.1f} m {x + wide:.1f} {level:.1f} l")
