"""How workbooks look: boxes framed, parts in their styles, numbers on one line."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.sample_papers import book, extreme, filled, ordinary, versions
from vssid_desk.documents.typeface import width
from vssid_desk.documents.xlsx import write_xlsx
from vssid_desk.domain.forms.version import FormVersion

DAY = "2026-11-20"
LISTS = [one for one in versions() if one.subject == "list" and one.role == "list"]


def sheet_of(version: FormVersion) -> Worksheet:
    data = write_xlsx([filled(version, ordinary(), extreme())])
    sheet = load_workbook(BytesIO(data), rich_text=True).active
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize("code", ["d02_lt", "d05_ts", "health_list", "household_list"])
def test_the_mark_of_the_form_stands_in_a_frame(code: str) -> None:
    marks = [
        cell
        for row in sheet_of(book().version(code, DAY)).iter_rows(max_row=4)
        for cell in row
        if str(cell.value).startswith("Mẫu ")
    ]
    assert [cell.border.left.style for cell in marks] == ["thin"]


def test_parts_of_a_text_keep_their_styles() -> None:
    cells = [
        c for row in sheet_of(book().version("tk1_ts", DAY)).iter_rows() for c in row
    ]
    styles = {
        part.text: (bool(part.font.b), bool(part.font.i))
        for cell in cells
        if isinstance(cell.value, CellRichText)
        for part in cell.value
        if isinstance(part, TextBlock)
    }
    assert styles["Mẫu TK1-TS"] == (True, False)
    assert (False, True) in styles.values()


@pytest.mark.parametrize(
    "version", LISTS, ids=lambda one: f"{one.code}-{one.effective_from}"
)
def test_a_number_is_never_broken_into_lines(version: FormVersion) -> None:
    sheet = sheet_of(version)
    for row in sheet.iter_rows():
        for cell in row:
            if re.fullmatch(r"\d{9,12}", str(cell.value)):
                room = (sheet.column_dimensions[cell.column_letter].width or 0) * 1.95
                taken = width(str(cell.value), "", float(cell.font.sz)) / 72 * 25.4
                assert taken <= room


def test_the_name_of_a_sheet_ends_with_a_whole_word() -> None:
    assert (
        sheet_of(book().version("not_ours_list", DAY)).title == "Danh sách người không"
    )
    assert sheet_of(book().version("d02_lt", DAY)).title == "D02-LT"
    long = replace(book().version("d02_lt", DAY), mark="X" * 40)
    assert sheet_of(long).title == "X" * 26
