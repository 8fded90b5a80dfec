"""PDF = workbook = what is stored, cell by cell, for every form, blank, ordinary and extreme."""

import re
from functools import cache
from io import BytesIO

import pypdfium2
import pytest
from openpyxl import load_workbook

from tests.documents.reading import pdf_pages, squeezed
from tests.documents.sample_papers import (
    UNIT,
    book,
    empty,
    everything,
    extreme,
    filled,
    household,
    joining,
    ordinary,
    reference,
    versions,
)
from tests.documents.test_pdf import samples
from tests.documents.test_values import scope
from vssid_desk.documents.fill import FilledForm, Paper
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.sheets import sheets_of
from vssid_desk.documents.values import resolver
from vssid_desk.documents.xlsx import write_xlsx
from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values.dates import show

ALL = pytest.mark.parametrize(
    "version", versions(), ids=lambda one: f"{one.code}-{one.effective_from}"
)
TABLES = {
    Kind.ETHNICITY: "ethnicity",
    Kind.NATIONALITY: "nationality",
    Kind.RELATION: "relation",
}


@cache
def forms_of(version: FormVersion) -> list[FilledForm]:
    """Return a form blank, for ordinary and extreme people, with every field, for a household."""
    if version.subject == "case":
        return [empty(version), *samples(version), filled(version, everything())]
    return [
        empty(version),
        *samples(version),
        filled(version, *household()),
        filled(version, everything()),
        filled(version, *[ordinary(serial) for serial in range(14)], extreme()),
    ]


def rows_of(form: FilledForm) -> list[tuple[str, ...]]:
    """Return the cells of every row of every table, the empty ones left out."""
    found = [row.cells for block in form.blocks for row in block.rows]
    return [tuple(cell for cell in cells if cell) for cells in found if any(cells)]


def is_part(rows: list[tuple[str, ...]], of: list[tuple[str, ...]]) -> bool:
    """Tell whether rows stand in others, in their order."""
    others = iter(of)
    return all(row in others for row in rows)


@ALL
def test_every_row_of_a_table_is_a_row_of_the_sheet(version: FormVersion) -> None:
    for form in forms_of(version):
        sheet = load_workbook(BytesIO(write_xlsx([form]))).worksheets[0]
        written = [
            tuple(str(value) for value in row if value is not None)
            for row in sheet.iter_rows(values_only=True)
        ]
        assert is_part(rows_of(form), written)


@ALL
def test_every_row_of_a_table_is_printed_cell_after_cell(version: FormVersion) -> None:
    for form in forms_of(version):
        printed = squeezed(" ".join(pdf_pages(write_pdf([form]))))
        start = 0
        for row in rows_of(form):
            text = squeezed("".join(row))
            found = printed.find(text, start)
            assert found >= 0, row
            start = found + len(text)


def stored(paper: Paper, path: str) -> str:
    """Return a plain field as it is stored, written the way people read it."""
    _, side, key = path.split(".")
    value = getattr(getattr(paper.case, side), key)
    kind = FIELDS[key].kind
    if kind in TABLES:
        return reference().name_of(TABLES[kind], value) if value else ""
    return show(value) if kind in {Kind.DATE, Kind.MONTH} else value


@ALL
def test_every_plain_cell_is_what_the_store_holds(version: FormVersion) -> None:
    people = [ordinary(1), joining(), extreme(), *household()]
    if version.subject == "case":
        return
    form = filled(version, *people)
    for block in form.blocks:
        table = block.block
        if not isinstance(table, TableBlock) or table.rows != "cases":
            continue
        cells = [row.cells for row in block.rows if row.kind == "row"]
        shown = (
            people
            if not table.group_by
            else sorted(people, key=_group(people, table.group_by))
        )
        for index, column in enumerate(table.columns):
            if re.fullmatch(r"case\.(declared|delivered)\.\w+", column.value) and (
                FIELDS[column.value.split(".")[2]].kind
                not in {Kind.SEX, Kind.YES_NO, Kind.NUMBER}
                and not column.format
                and not column.filled_when
            ):
                wanted = [stored(one, column.value) for one in shown]
                assert [row[index] for row in cells] == wanted


def _group(people: list[Paper], path: str):
    read = resolver(path)
    order = list(dict.fromkeys(read(scope(one)) for one in people))
    return lambda one: order.index(read(scope(one)))


@ALL
def test_nothing_stands_outside_the_margins(version: FormVersion) -> None:
    for form in forms_of(version):
        sheets = sheets_of(form)
        bottom = sheets.area.top + sheets.area.depth + 1
        for page in sheets.pages:
            ends = [one.y for one in page.texts]
            ends += [y for slot in page.slots for _, y, _ in slot.lines]
            ends += [one.y2 for one in page.lines]
            assert max(ends, default=0) <= bottom
            assert all(0 < one.x < sheets.area.wide for one in page.texts)


@pytest.mark.parametrize(
    ("code", "choice"),
    [
        ("tk1_ts", "2026-05-01"),
        ("tk1_ts", "2023-04-01"),
        ("health_declaration", "2025-07-01"),
        ("tk3_ts", "2026-05-01"),
    ],
)
def test_only_the_box_of_the_answer_is_crossed(code: str, choice: str) -> None:
    form = filled(book().version(code, "2026-11-20", choice), joining())
    sheets = sheets_of(form)
    picture = pypdfium2.PdfDocument(write_pdf([form]))[0].render(scale=4).to_pil()
    ticks = sheets.pages[0].ticks
    assert ticks
    crossed = set()
    for tick in ticks:
        middle = ((tick.x + tick.size * 0.41) * 4, (tick.y + 1 - tick.size * 0.41) * 4)
        if picture.convert("L").getpixel((round(middle[0]), round(middle[1]))) < 128:
            crossed.add((tick.number, tick.when))
    assert crossed == {
        (tick.number, tick.when)
        for tick in ticks
        if sheets.texts[tick.number] == tick.when
    }
    assert crossed


def test_the_unit_of_the_samples_has_every_particular() -> None:
    told = set(UNIT.__slots__) - {"watermark"}  # no particular: it marks practice alone
    assert [key for key in told if not getattr(UNIT, key)] == []
