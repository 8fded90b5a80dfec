"""What statutory forms print beside their values, and nothing that they have not."""

from dataclasses import replace

import pytest

from tests.documents.sample_papers import book, filled, ordinary
from vssid_desk.documents.fill import FilledForm, FilledRow


def made(code: str, on: str, **declared: str) -> FilledForm:
    one = ordinary()
    person = replace(one.case.declared, **declared)
    case = replace(one.case, declared=person)
    return filled(book().version(code, "2026-11-20", on), replace(one, case=case))


def rows(form: FilledForm, kind: str) -> list[FilledRow]:
    return [row for block in form.blocks for row in block.rows if row.kind == kind]


def test_d03_of_595_numbers_its_rows_as_the_blank_does() -> None:
    marks = [row.cells[0] for row in rows(made("d03_ts", "2017-05-01"), "section")]
    assert marks == ["1", "1.1", "1.2", "", "II", "II.1", "II.2", ""]


def test_d01_names_no_unit() -> None:
    printed = "\n".join(made("d01_ts", "2017-05-01").texts())
    assert "Mẫu D01-TS" in printed
    for unknown in ("Tên đơn vị", "Mã đơn vị", "UBND xã Cẩm Giàng"):
        assert unknown not in printed


PAID = [{"amount_due": "330000"}, {"change_kind": "Tăng mới"}]


@pytest.mark.parametrize(("code", "column"), [("d05_ts", "13"), ("d06_ts", "14")])
def test_a_mere_correction_says_nothing_of_how_the_result_comes(
    code: str, column: str
) -> None:
    form = made(code, "2026-05-01")
    (table,) = (block for block in form.blocks if block.rows)
    at = [one.code for one in table.block.columns].index(column)  # type: ignore[attr-defined]
    (row,) = rows(form, "row")
    assert row.cells[at] == ""
    assert row.cells[-2:] != ("", "")
    for paid in PAID:
        (row,) = rows(made(code, "2026-05-01", **paid), "row")
        assert row.cells[at] == "bản giấy"
