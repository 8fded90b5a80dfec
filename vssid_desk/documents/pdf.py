"""Filled forms become a PDF."""

from collections.abc import Sequence

from vssid_desk.documents.fill import FilledForm


def write_pdf(
    forms: Sequence[FilledForm],
    *,
    title: str = "",
    watermark: str = "",
) -> bytes:
    """Return forms as one A4 PDF, a bookmark for each; equal forms give equal bytes.

    `watermark` is drawn grey behind every page ("MẪU THỬ"). Raises UserError when a value
    holds a letter that the typeface cannot draw.
    """
    from vssid_desk.documents.paper import draw  # noqa: PLC0415 - reportlab starts slowly

    return draw(forms, title=title or forms[0].title, watermark=watermark)
