"""1,000 TK1-TS in one PDF against the fastest plain way with reportlab, in one run.

Run: python -m tests.benchmarks.bench_papers [people] [rounds]. The plain way draws the fixed
part once as a form and 60 values a page in one text object (no fitting, no leaders, no marks).
"""

import statistics
import sys
from collections.abc import Callable
from functools import cache
from io import BytesIO
from time import process_time

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.documents.sample_papers import book, filled, ordinary
from vssid_desk import resources
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.pdf import write_pdf

LABELS = [f"[{number:02d}]. Nội dung kê khai của mục này:" for number in range(1, 21)]


def plain_values(paper: Paper) -> list[tuple[float, float, float, str]]:
    """Return 60 values with their places: 20 lines, 22 digits in boxes, 18 small ones."""
    known = list(paper.case.declared.known().values())
    values = [known[number % len(known)] for number in range(20)]
    digits = paper.case.declared.personal_id + paper.case.declared.social_insurance_code
    return [
        *((260, 720 - line * 26, 10.5, value) for line, value in enumerate(values)),
        *((254 + n * 14, 708.0, 10.0, digit) for n, digit in enumerate(digits)),
        *((45 + 28 * n, 205.0, 8.0, value[:8]) for n, value in enumerate(values[:18])),
    ]  # fmt: skip


@cache
def plain_font(style: str) -> str:
    """Return a printed face as reportlab alone registers it."""
    name = {"": "Tinos-Regular", "b": "Tinos-Bold"}[style]
    pdfmetrics.registerFont(TTFont(f"Plain{name}", str(resources.font_file(name))))
    return f"Plain{name}"


def plain(papers: list[Paper]) -> bytes:
    """Draw the papers the plain way."""
    out = BytesIO()
    font = plain_font("")
    canvas = Canvas(out, pageCompression=1, invariant=1, initialFontName=font)
    canvas.beginForm("S", 0, 0, 595, 842)
    canvas.setFont(plain_font("b"), 12)
    for line, label in enumerate(LABELS):
        canvas.drawString(45, 720 - line * 26, label)
        canvas.rect(250, 718 - line * 26, 14, 14)
    canvas.endForm()
    for paper in papers:
        canvas.doForm("S")
        text = canvas.beginText()
        last = None
        for x, y, size, value in plain_values(paper):
            if size != last:
                text.setFont(font, size)
                last = size
            text.setTextOrigin(x, y)
            text.textOut(value)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def ours(papers: list[Paper]) -> bytes:
    """Fill and draw the papers as the program does."""
    version = book().version("tk1_ts", "2026-11-20")
    return write_pdf([filled(version, paper) for paper in papers])


def seconds(draw: Callable[[list[Paper]], bytes], papers: list[Paper]) -> float:
    """Return the processor time of one way, in seconds."""
    begin = process_time()
    draw(papers)
    return process_time() - begin


def main() -> None:
    """Print pages per second of both ways, and their ratio."""
    people, rounds = [*map(int, sys.argv[1:]), 1000, 3][:2]
    papers = [ordinary(serial) for serial in range(people)]
    plain(papers[:10])
    ours(papers[:10])
    pairs = [(seconds(plain, papers), seconds(ours, papers)) for _ in range(rounds)]
    base, mine = (statistics.median(side) for side in zip(*pairs, strict=True))
    sys.stdout.write(
        f"plain {people / base:.0f} pages/s, ours {people / mine:.0f} pages/s, "
        f"ratio {base / mine:.2f} (wanted: at least 0.70)\n"
    )


if __name__ == "__main__":
    main()
