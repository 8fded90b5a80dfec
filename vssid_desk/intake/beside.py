"""Tables that begin beside another one, lower down than it."""

from collections.abc import Iterable, Sequence

from vssid_desk.intake.columns import tables_of
from vssid_desk.intake.glance import DATA, Glance, is_name_headed, text_of
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.layout import Band, is_header
from vssid_desk.intake.sheet import Cell, Row, Sheet
from vssid_desk.intake.table import Table


def with_tables_beside(
    bands: list[list[Table]], sheet: Sheet, found: Glance, sample: Sequence[Row]
) -> list[list[Table]]:
    """Return the bands, and where a table begins beside the others one more that holds both.

    Quiet rows were looked at before; the others are gone through only where there is room beside.
    """
    result = list(bands)
    room = any(_room(band, found.width) for band in bands)
    place, free = -1, list[int]()
    for row, cells in sheet.rows() if room else ():
        while place + 1 < len(result) and _begin(result[place + 1]) < row:
            place += 1
            free = _room(result[place], found.width)
        columns = () if row in found.quiet else _header_columns(cells, free)
        if columns and set(columns).issubset(free):
            both = _beside(result[place], row, cells, columns, sample)
            result.insert(place + 1, both)
    return result


def _begin(band: Sequence[Table]) -> int:
    return max(table.first for table in band)


def _room(band: Sequence[Table], width: int) -> list[int]:
    """Return the columns that no table of a band takes, from the left."""
    taken = {column for t in band for column in range(t.left, t.right + 1)}
    return [column for column in range(width) if column not in taken]


def _beside(
    before: Sequence[Table],
    row: int,
    cells: Sequence[Cell],
    columns: Sequence[int],
    sample: Sequence[Row],
) -> list[Table]:
    """Return the tables in force and the one whose header stands beside them."""
    headers: dict[int, tuple[str, ...]] = {
        column: (text_of(cells[column]),) for column in columns
    }
    band = Band(row, row, headers, end=min(t.end for t in before))
    both = [*before, *tables_of(band, sample)]
    return sorted(both, key=lambda table: table.left)


def _header_columns(cells: Sequence[Cell], free: Iterable[int]) -> Sequence[int]:
    """Return the columns of the run of cells around a name's header that is a whole header."""
    for column in free:
        if column >= len(cells):
            break
        cell = cells[column]
        if not isinstance(cell, str) or not is_name_headed(cell):
            continue  # the long way is for few
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
    return ()
