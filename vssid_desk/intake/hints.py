"""What the values of a whole column say: legacy encoding, machine-read text, marks at all."""

import unicodedata
from collections.abc import Sequence

from vssid_desk.domain.reading.normalise import ColumnHint
from vssid_desk.domain.values.legacy_text import convert, detect, looks_ocr
from vssid_desk.intake.glance import is_quiet
from vssid_desk.intake.sheet import Looks, Row
from vssid_desk.intake.table import Column
from vssid_desk.intake.turned_dates import turned

TEXTS = {"full_name", "surname", "given_name", "address", "reason"}
FIELD_OF = {"surname": "full_name", "male": "sex", "birth_year": "birth_date"}
NUMBERS_ONLY = 400
MARKED_ENOUGH = 5  # one marked name in five, and a name without marks is worth a look


def hints_of(
    columns: Sequence[Column], sample: Sequence[Row], looks: Looks
) -> dict[str, ColumnHint]:
    """Return the hints by field for the columns of one block."""
    hints: dict[str, ColumnHint] = {}
    data = [row for row in sample if not is_quiet(row[1])]
    sample = (
        data if len(data) * 3 > len(sample) else sample
    )  # what stands around is left out
    for column in columns:
        key = FIELD_OF.get(column.key, column.key)
        if key and key not in hints and key != "stt":
            hints[key] = _hint(column, sample, looks)
    if any(c.key == "female" for c in columns):
        hints["sex"] = ColumnHint(header="Giới tính")
    return hints


def _hint(column: Column, sample: Sequence[Row], looks: Looks) -> ColumnHint:
    values = [
        cells[column.index]
        for _, cells in sample[:NUMBERS_ONLY]
        if column.index < len(cells)
    ]
    texts = [value for value in values if isinstance(value, str) and value]
    names = column.key in {"full_name", "surname"}
    encoding = detect(texts, looks.fonts.get(column.index, "")) if texts else ""
    return ColumnHint(
        header=column.header,
        encoding=encoding,
        ocr=names and looks_ocr([convert(text, encoding) for text in texts]),
        turned=turned(values) if column.key == "birth_date" else "",
        starts_1904=looks.starts_1904,
        list_has_marks=not names or has_marks(texts),
    )


def has_marks(texts: Sequence[str]) -> bool:
    """Tell whether a column of names is written with Vietnamese marks."""
    marked = sum(not unicodedata.normalize("NFC", text).isascii() for text in texts)
    return marked * MARKED_ENOUGH >= len(texts) > 0
