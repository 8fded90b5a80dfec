"""Filled forms become a workbook with the same texts as the PDF."""

from collections.abc import Sequence

from vssid_desk.documents.fill import FilledForm


def write_xlsx(forms: Sequence[FilledForm]) -> bytes:
    """Return forms as one workbook: a sheet for each kind of form.

    Every cell is text, nothing is computed by the workbook; official columns keep their order.
    """
    from vssid_desk.documents.workbook import write  # noqa: PLC0415 - loaded when needed

    return write(forms)
