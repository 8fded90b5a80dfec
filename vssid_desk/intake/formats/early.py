"""A workbook is begun while the rest of the program is loaded."""

from pathlib import Path

from vssid_desk.intake.formats.calamine import XlsxReader
from vssid_desk.intake.formats.sniff import kind_of


def begun(file: Path) -> XlsxReader | None:
    """Return the reader that has begun with a workbook, None for any other file.

    What is wrong with the file is told when its sheets are asked for.
    """
    try:
        return XlsxReader(file, file.name) if kind_of(file) == "xlsx" else None
    except Exception:  # noqa: BLE001 - it comes again
        return None
