"""Papers as workbooks: the same texts as the PDF, every cell a text."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.reading import cells, pdf_pages, squeezed
from tests.documents.sample_papers import (
    book,
    filled,
    joining,
    ordinary,
    paper,
    versions,
)
from tests.documents.test_pdf import TK1, samples
from vssid_desk.documents.fill import FilledForm
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.xlsx import write_xlsx
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.person import Person

ALL = pytest.mark.parametrize(
    "version", versions(), ids=lambda one: f"{one.code}-{one.effective_from}"
)
MAU_02 = book().version("mau_02", "2026-11-20")


def first_sheet(*forms: FilledForm) -> Worksheet:
    sheet = load_workbook(BytesIO(write_xlsx(forms))).active
    assert isinstance(sheet, Worksheet)
    return sheet


@ALL
def test_the_workbook_says_what_the_paper_says(version: FormVersion) -> None:
    forms = samples(version)
    printed = squeezed(" ".join(pdf_pages(write_pdf(forms))))
    for cell in cells(write_xlsx(forms)):
        for word in cell.replace("☐", " ").replace("☒", " ").split():
            assert word in printed


@ALL
def test_the_workbook_holds_every_value(version: FormVersion) -> None:
    forms = samples(version)
    written = squeezed(" ".join(cells(write_xlsx(forms))))
    ticks = {"male", "female", "electronic", "paper", "vssid", "email"}
    for form in forms:
        for value in form.texts():
            if value not in ticks:
                assert squeezed(value.replace("*", "")) in written


def test_the_box_of_the_answer_is_ticked() -> None:
    texts = list(cells(write_xlsx([filled(TK1, joining())])))
    assert "[02]. Giới tính: - ☐ Nam - ☒ Nữ" in texts


def test_numbers_are_texts_that_keep_their_zeros() -> None:
    sheet = first_sheet(filled(MAU_02, ordinary(7)))
    found = [c for row in sheet.iter_rows() for c in row if c.value == "030190000007"]
    assert [cell.data_type for cell in found] == ["s"]
    assert found[0].number_format == "@"


@pytest.mark.parametrize("start", "=+-@")
def test_a_value_is_never_a_formula(start: str) -> None:
    name = f"{start}1+1"
    sheet = first_sheet(filled(MAU_02, paper(Person(full_name=name))))
    found = [c for row in sheet.iter_rows() for c in row if c.value == name]
    assert found
    assert all(cell.data_type == "s" for cell in found)


@pytest.mark.parametrize("start", "=+-@")
def test_a_value_like_a_formula_is_marked_as_text(start: str) -> None:
    name = f"{start}1+1"
    sheet = first_sheet(filled(MAU_02, paper(Person(full_name=name))))
    found = [c for row in sheet.iter_rows() for c in row if c.value == name]
    assert all(cell.quotePrefix for cell in found)


def test_headers_are_locked_and_people_are_not() -> None:
    sheet = first_sheet(filled(MAU_02, ordinary()))
    locked = {
        str(cell.value): cell.protection.locked
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert sheet.protection.sheet
    assert not sheet.protection.formatColumns  # False: may be changed
    assert locked["Kết quả xác thực/Lý do (chưa khớp, chưa có số)"]
    assert not locked["Trần Thị Bưởi"]


@ALL
def test_no_cell_of_a_form_is_a_formula(version: FormVersion) -> None:
    sheet = first_sheet(*samples(version))
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}  # "n" is what an empty cell says
    assert all(
        cell.value is None or isinstance(cell.value, str)
        for row in sheet.iter_rows()
        for cell in row
    )


def test_columns_and_letters_stand_in_the_official_order() -> None:
    sheet = first_sheet(filled(book().version("d02_lt", "2026-11-20"), ordinary()))
    codes = ["A", "B", *map(str, range(1, 20))]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert codes in rows


def test_a_list_is_set_up_for_printing() -> None:
    sheet = first_sheet(filled(MAU_02, ordinary()))
    letters = next(
        cell.row for row in sheet.iter_rows() for cell in row if cell.value == "14"
    )
    assert sheet.freeze_panes == f"A{letters + 1}"
    assert sheet.print_title_rows == f"${letters - 2}:${letters}"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in {None, 1}  # one is what a workbook leaves out
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_area


def test_papers_of_one_kind_share_a_sheet_with_a_break_between() -> None:
    sheet = first_sheet(filled(TK1, ordinary(1)), filled(TK1, ordinary(2)))
    assert len(sheet.row_breaks.brk) == 1


def test_equal_forms_give_equal_bytes() -> None:
    assert write_xlsx(samples(MAU_02)) == write_xlsx(samples(MAU_02))
