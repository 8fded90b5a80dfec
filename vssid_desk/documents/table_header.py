"""The cells of a table's header, merged as the form declares; for paper and workbook."""

from collections.abc import Iterator
from typing import NamedTuple

from vssid_desk.domain.forms.blocks import TableBlock


class HeaderCell(NamedTuple):
    """A cell of the header: its columns and rows from 0, both ends included, its text."""

    first_column: int
    last_column: int
    first_row: int
    last_row: int
    text: str


def header_depth(block: TableBlock) -> int:
    """Return how many rows the header has, without the letter row."""
    return 1 + max(len(column.under) for column in block.columns)


def header_cells(block: TableBlock) -> Iterator[HeaderCell]:
    """Return the cells of the header: groups of columns first, then the columns."""
    depth = header_depth(block)
    for level in range(depth - 1):
        start = 0
        for index in range(1, len(block.columns) + 1):
            path = block.columns[start].under[: level + 1]
            same = (
                index < len(block.columns)
                and block.columns[index].under[: level + 1] == path
            )
            if same:
                continue
            if len(path) == level + 1:
                yield HeaderCell(start, index - 1, level, level, path[level])
            start = index
    for index, column in enumerate(block.columns):
        yield HeaderCell(index, index, len(column.under), depth - 1, column.header)


def has_letters(block: TableBlock) -> bool:
    """Tell whether the table has a row of column letters."""
    return any(column.code for column in block.columns)
