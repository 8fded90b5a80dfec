"""Tables that begin beside another one, lower down than it."""

from collections.abc import Sequence

from vssid_desk.intake.columns import tables_of
from vssid_desk.intake.glance import DATA, Glance, is_name_headed, text_of
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.layout import Band, is_header
from vssid_desk.intake.sheet import Cell, Row
from vssid_desk.intake.table import Table


def with_tables_beside(
    bands: list[list[Table]], found: Glance, sample: Sequence[Row]
) -> list[list[Table]]:
    """Return the bands, and where a table begins beside the others one more that holds both."""
    result = list(bands)
    for row, cells in found.mixed.items():
        columns = _header_columns(cells)
        place = sum(_begin(band) < row for band in result) - 1 if columns else -1
        if place < 0:
            continue
        before = result[place]
        taken = {column for t in before for column in range(t.left, t.right + 1)}
        if taken & {*columns}:
            continue
        headers: dict[int, tuple[str, ...]] = {
            column: (text_of(cells[column]),) for column in columns
        }
        band = Band(row, row, headers, end=min(t.end for t in before))
        both = [*before, *tables_of(band, sample)]
        result.insert(place + 1, sorted(both, key=lambda table: table.left))
    return result


def _begin(band: Sequence[Table]) -> int:
    return max(table.first for table in band)


def _header_columns(cells: Sequence[Cell]) -> range:
    """Return the columns of the run of cells around a name's header that is a whole header."""
    for column, cell in enumerate(cells):
        if not isinstance(cell, str) or not is_name_headed(cell):
            continue  # the long way is for few: a reason may say "Sai họ tên" on each row
        if meaning(text_of(cell)) != "full_name":
            continue
        left = right = column
        while left and cells[left - 1] != "":
            left -= 1
        while right + 1 < len(cells) and cells[right + 1] != "":
            right += 1
        run = list(cells[left : right + 1])
        words = all(isinstance(c, str) and not DATA.search(c) for c in run)
        if words and is_header(run):
            return range(left, right + 1)
    return range(0)
