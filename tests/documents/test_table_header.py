"""The merged header of a table is the official one."""

import pytest

from tests.documents.sample_papers import book
from vssid_desk.documents.table_header import header_cells, header_depth
from vssid_desk.domain.forms.blocks import TableBlock


def table(code: str, day: str = "2026-11-20") -> TableBlock:
    blocks = book().version(code, day).blocks
    return next(block for block in blocks if isinstance(block, TableBlock))


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        ("STT", (0, 0), (0, 2)),  # A14:A16
        ("Tiền lương", (5, 10), (0, 0)),  # F14:K14
        ("Hệ số lương/ Tiền lương", (5, 5), (1, 2)),  # F15:F16
        ("Phụ cấp", (7, 9), (1, 1)),  # H15:J15
        ("Thâm niên nghề (%)", (9, 9), (2, 2)),  # J16
        ("Loại HĐLĐ", (11, 13), (0, 0)),  # L14:N14
        ("Ghi chú", (20, 20), (0, 2)),  # U14:U16
    ],
)
def test_d02_lt_merges_as_the_official_workbook(
    text: str, columns: tuple[int, int], rows: tuple[int, int]
) -> None:
    cell = next(one for one in header_cells(table("d02_lt")) if one.text == text)
    assert (cell.first_column, cell.last_column) == columns
    assert (cell.first_row, cell.last_row) == rows


@pytest.mark.parametrize(
    ("code", "depth", "letters"),
    [("d02_lt", 3, 21), ("health_list", 3, 15), ("d03_ts", 2, 17), ("mau_02", 2, 14)],
)
def test_headers_are_as_deep_and_wide_as_described(
    code: str, depth: int, letters: int
) -> None:
    block = table(code)
    assert header_depth(block) == depth
    assert [column.code for column in block.columns if column.code] == (
        [column.code for column in block.columns]
    )
    assert len(block.columns) == letters


def test_cells_of_a_header_cover_it_once() -> None:
    block = table("d02_lt")
    covered = [
        (row, column)
        for cell in header_cells(block)
        for row in range(cell.first_row, cell.last_row + 1)
        for column in range(cell.first_column, cell.last_column + 1)
    ]
    assert len(covered) == len(set(covered)) == 3 * len(block.columns)
