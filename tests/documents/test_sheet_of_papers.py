"""Sheets that hold many papers: merged cells without blank ones, page breaks, locks as in the parts."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from tests.documents.reading import cells
from tests.documents.sample_papers import book, filled, named, ordinary, versions
from tests.documents.test_pdf import samples
from vssid_desk.documents.flowing_sheet import MOST_BREAKS
from vssid_desk.documents.xlsx import write_xlsx
from vssid_desk.domain.forms.version import FormVersion

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TK1 = book().version("tk1_ts", "2026-11-20")
DECLARATION = book().version("health_declaration", "2026-11-20")


def parts(data: bytes, name: str) -> Iterator[ElementTree.Element]:
    with ZipFile(BytesIO(data)) as whole:
        for one in whole.namelist():
            if one.startswith(name):
                yield ElementTree.fromstring(whole.read(one))


def locks_of_merged_cells(data: bytes) -> Iterator[tuple[str, set[bool]]]:
    """Return each merged range of the first sheet with the locks of its cells."""
    (styles,) = parts(data, "xl/styles.xml")
    locked = [
        (one.find(f"{MAIN}protection") is None)
        for one in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")
    ]
    sheet = next(parts(data, "xl/worksheets/"))
    of_cell, of_row = {}, {}
    for row in sheet.iterfind(f"{MAIN}sheetData/{MAIN}row"):
        of_row[int(row.get("r", "0"))] = locked[int(row.get("s", "0"))]
        for cell in row:
            of_cell[cell.get("r")] = locked[int(cell.get("s", "0"))]
    for one in sheet.iterfind(f"{MAIN}mergeCells/{MAIN}mergeCell"):
        left, top, right, bottom = range_boundaries(one.get("ref", ""))
        assert None not in {left, top, right, bottom}
        yield (
            one.get("ref", ""),
            {
                of_cell.get(f"{chr(64 + column)}{row}", of_row.get(row, True))
                for row in range(top or 1, (bottom or 1) + 1)
                for column in range(left or 1, (right or 1) + 1)
            },
        )


@pytest.mark.parametrize(
    "version", versions(), ids=lambda one: f"{one.code}-{one.effective_from}"
)
def test_all_cells_of_a_merged_one_are_locked_alike(version: FormVersion) -> None:
    data = write_xlsx(samples(version)[:1])
    assert [box for box, locks in locks_of_merged_cells(data) if len(locks) > 1] == []


def test_what_a_person_brings_may_be_changed_and_a_label_not() -> None:
    data = write_xlsx([filled(TK1, ordinary())])
    sheet = load_workbook(BytesIO(data)).active
    assert sheet is not None
    locked = {
        str(cell.value): cell.protection.locked
        for row in sheet.iter_rows()
        for cell in row
        if cell.value
    }
    assert not locked["[11.1]. số nhà, đường/phố, thôn/xóm: Thôn Đoài"]
    assert locked["[11] Địa chỉ nhận bản giấy:"]


def test_no_sheet_has_more_papers_than_page_breaks() -> None:
    people = MOST_BREAKS + 7
    data = write_xlsx([filled(DECLARATION, named(n)) for n in range(people)])
    breaks = [
        int(found.group(1))
        for sheet in parts(data, "xl/worksheets/")
        if (
            found := re.search(
                r'manualBreakCount="(\d+)"', ElementTree.tostring(sheet).decode()
            )
        )
    ]
    assert sum(breaks) == people - 2  # the first of each of two sheets needs none
    assert max(breaks) < MOST_BREAKS
    wanted = {named(n).case.declared.personal_id for n in range(people)}
    assert len(set(re.findall(r"\d{12}", " ".join(cells(data)))) & wanted) == people
