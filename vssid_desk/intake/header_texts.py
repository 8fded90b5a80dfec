"""The texts of a header by column, merged cells spread over the columns they cover."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from vssid_desk.intake.glance import text_of
from vssid_desk.intake.sheet import Cell, Merge


def header_texts(
    merges: Sequence[Merge], quiet: Mapping[int, Sequence[Cell]], first: int, last: int
) -> dict[int, tuple[str, ...]]:
    """Return for each column its header texts from the top down, merged cells spread out."""
    width = max((len(quiet.get(row, ())) for row in range(first, last + 1)), default=0)
    grid = [
        [text_of(cell) for cell in quiet.get(row, ())] for row in range(first, last + 1)
    ]
    for line in grid:
        line.extend([""] * (width - len(line)))
    _spread(grid, merges, first, last)
    texts: dict[int, tuple[str, ...]] = {}
    for column in range(width):
        seen: list[str] = []
        for line in grid:
            if line[column] and line[column] not in seen[-1:]:
                seen.append(line[column])
        if seen:
            texts[column] = tuple(seen)
    return texts


def _spread(
    grid: list[list[str]], merges: Sequence[Merge], first: int, last: int
) -> None:
    """Write the text of a merged header cell over its columns; guess where merges are unknown."""
    width = len(grid[0]) if grid else 0
    known = False
    for top, left, _, right in merges:
        if first <= top <= last and right > left < width:
            known = True
            line = grid[top - first]
            for column in range(left + 1, min(right + 1, width)):
                line[column] = line[column] or line[left]
    if known or merges:
        return
    for upper, lower in pairwise(grid):
        parent = ""
        for column in range(width):
            parent = upper[column] or (parent if lower[column] else "")
            upper[column] = parent
