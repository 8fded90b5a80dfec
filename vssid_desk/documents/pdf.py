"""Filled forms become a PDF."""

from collections.abc import Sequence

from vssid_desk.documents.fill import FilledForm


def people_on_pages(form: FilledForm) -> list[tuple[int, ...]]:
    """Return for each page of a form the cases whose lines stand on it, in order."""
    from vssid_desk.documents.sheets import sheets_of  # noqa: PLC0415 - reportlab starts slowly

    return [tuple(row.case_id for row in page.rows) for page in sheets_of(form).pages]


def write_pdf(
    forms: Sequence[FilledForm],
    *,
    title: str = "",
) -> bytes:
    """Return forms as one A4 PDF, a bookmark for each; equal forms give equal bytes.

    Raises UserError when a value holds a letter that the typeface cannot draw.
    """
    from vssid_desk.documents.paper import draw  # noqa: PLC0415 - reportlab starts slowly

    return draw(forms, title=title or forms[0].title)
