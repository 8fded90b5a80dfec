"""The light mark across papers of a store for practice, so that nobody hands them in."""

from reportlab.pdfgen.canvas import Canvas

from vssid_desk.documents import typeface

_SIZE = 96.0  # points
_SLANT = 35  # degrees
_GREY = 0.9
_IN_HEADER = '&C&"Times New Roman,Bold"&60&KE0E0E0'


def draw_across(canvas: Canvas, text: str, page: tuple[float, float]) -> None:
    """Draw a text across a page of this width and height, in points; nothing for ""."""
    if not text:
        return
    wide, high = page
    typeface.check(text, "b")
    canvas.saveState()
    canvas.setFillGray(_GREY)
    canvas.setFont(typeface.font("b"), _SIZE)
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(_SLANT)
    canvas.drawCentredString(0, -_SIZE / 3, text)
    canvas.restoreState()


def header_of(text: str) -> str:
    """Return the header of a printed sheet that says the same: a header cannot be slanted."""
    return f"{_IN_HEADER}{text}" if text else ""
