"""Rows of tables: sums of amounts, sections, totals."""

from dataclasses import replace

from tests.documents.reading import pdf_pages
from tests.documents.sample_papers import book, filled, ordinary
from vssid_desk.documents.fill import FilledForm, FilledRow, Paper
from vssid_desk.documents.pdf import write_pdf


def paying(serial: int, amount: str, kind: str = "") -> Paper:
    one = ordinary(serial)
    declared = replace(
        one.case.declared, amount_due=amount, own_amount=amount, change_kind=kind
    )
    return replace(one, case=replace(one.case, declared=declared))


def rows(form: FilledForm, label: str) -> list[FilledRow]:
    return [row for block in form.blocks for row in block.rows if row.cells[1] == label]


def test_amounts_are_added_up_in_the_last_row() -> None:
    form = filled(
        book().version("d05_ts", "2026-11-20"),
        paying(1, "330000"),
        paying(2, "1650000"),
    )
    (total,) = rows(form, "Cộng")
    assert total.cells[7:9] == ("1.980.000", "1.980.000")
    assert total.cells[6] == ""


def test_each_section_adds_up_its_own_people() -> None:
    people = [paying(1, "100"), paying(2, "200"), paying(3, "7", "Giảm hẳn")]
    form = filled(book().version("d05_ts", "2024-01-01"), *people)
    assert rows(form, "Cộng tăng")[0].cells[10] == "300"
    assert rows(form, "Cộng giảm")[0].cells[10] == "7"


def test_words_in_an_amount_are_printed_but_not_added() -> None:
    form = filled(
        book().version("d05_ts", "2026-11-20"), paying(1, "chưa rõ"), paying(2, "5")
    )
    assert rows(form, "Cộng")[0].cells[7] == "5"
    assert rows(form, "Trần Thị Bưởi")[0].cells[7] == "chưa rõ"


def test_a_row_that_totals_stays_with_two_people() -> None:
    version = book().version("d05_ts", "2026-11-20")
    for count in range(6, 24):
        form = filled(version, *[paying(serial, "1000") for serial in range(1, count)])
        pages = [page for page in pdf_pages(write_pdf([form])) if "Cộng" in page]
        assert pages[-1].count("Trần Thị Bưởi") >= 2
