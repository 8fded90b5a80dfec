"""A row of cells as the tests write it, and what normalising makes of it."""

from datetime import date

from vssid_desk.domain.reading.normalise import RawCell, normalise_row

TODAY = date(2026, 11, 20)


def row(hints=None, **cells):
    """Return the fields, the codes of the notes with their severity, and the raw values."""
    found = normalise_row(
        {
            key: value if isinstance(value, RawCell) else RawCell(value)
            for key, value in cells.items()
        },
        hints or {},
        today=TODAY,
    )
    codes = [(one.code, one.severity.value) for one in found.notes]
    return found.fields, codes, found.raw
