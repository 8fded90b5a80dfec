"""What is told of a table and of the first rows of a sheet: items of a reading."""

from collections.abc import Sequence
from typing import Any

from vssid_desk.intake.sheet import Cell, Sheet, letters, shown
from vssid_desk.intake.table import Table

SAMPLE_ROWS = 200
SAMPLE_COLUMNS = 60
SAMPLE_TEXT = 200

SHOWN_AS = {
    "surname": "full_name",
    "middle_name": "full_name",
    "given_name": "full_name",
    "male": "sex",
    "female": "sex",
    "birth_day": "birth_date",
    "birth_month": "birth_date",
    "birth_year": "birth_date",
    "birth_else": "birth_date",
    "year_alone": "birth_date",
    "insurance_book": "social_insurance_code",
    "reason_else": "reason",
}


def described(sheet: Sheet, table: Table) -> dict[str, Any]:
    """Return one item of reading.md's "tables"."""
    taken = {
        letters(c.index): SHOWN_AS.get(c.key, c.key)
        for c in table.columns
        if c.key not in {"", "stt", "-"}
    }
    header = (table.first, table.last) if table.has_header else ()
    return {
        "sheet": sheet.name,
        "header_rows": [*map(sheet.shown_row, header)],
        "columns": taken,
        "ignored": {
            letters(c.index): c.header
            for c in table.columns
            if c.key in {"", "stt", "-"} and c.header
        },
        "second": [letters(c.index) for c in table.columns if c.second and c.key],
    }


def texts_of(cells: Sequence[Cell]) -> list[str]:
    """Return the cells of a row as a reading's sample shows them."""
    return [shown(cell)[:SAMPLE_TEXT] for cell in cells[:SAMPLE_COLUMNS]]
