"""Where the headers of a sheet are: found in one pass, from the rows that can hold any."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.reading.two_names import is_whole_name
from vssid_desk.intake.glance import Glance, is_numbering, text_of
from vssid_desk.intake.header_texts import header_texts
from vssid_desk.intake.headers import is_aside, meaning, plain
from vssid_desk.intake.row_words import SIGNATURE, is_title
from vssid_desk.intake.sheet import Cell, Merge, Sheet

STRONG = {
    "full_name",
    "surname",
    "birth_date",
    "personal_id",
    "id_or_legacy",
    "social_insurance_code",
    "health_card_code",
    "household_head",
}
LONGEST_HEADER = 160
MOST_HEADER_ROWS = 4


@dataclass(slots=True)
class Band:
    """A header and the rows below it, until the next header.

    Rows count from 0. `headers` are the texts from the top row down for each column. `end` is
    the first row that no longer belongs here.
    """

    first: int
    last: int
    headers: dict[int, tuple[str, ...]]
    end: int = 1 << 30
    numbering: int = -1
    confirmed: Mapping[int, str] = field(default_factory=dict)


def hits(cells: Sequence[Cell]) -> dict[int, str]:
    """Return what the cells of a row mean as headers, by column."""
    return {
        column: found
        for column, cell in enumerate(cells)
        if isinstance(cell, str) and (found := meaning(text_of(cell)))
    }


def is_header(cells: Sequence[Cell]) -> bool:
    """Tell whether a row by itself reads as a header."""
    found = hits(cells)
    filled = [cell for cell in cells if cell != ""]
    strong = STRONG & set(found.values())
    long = sum(len(str(cell)) > LONGEST_HEADER for cell in filled)
    if not strong or long * 3 > len(filled):
        return False
    if len(filled) == 1:
        return plain(text_of(filled[0])) in {"ho va ten", "ho ten", "hoten"}
    return max(len(found), len(strong) + 1) >= 3 or (
        len(found) == 2 and len(filled) <= 5
    )


def find_bands(sheet: Sheet, found: Glance) -> list[Band]:
    """Return the headers of a sheet, from the top down, each with the rows it rules."""
    bands: list[Band] = []
    for row, cells in found.quiet.items():
        if (bands and row <= bands[-1].last) or not is_header(cells):
            continue
        if bands and _is_person(cells, bands[-1].headers):
            continue  # Trần Thị Bưởi | Nữ | Số CCCD: what the last word tells is missing
        band = _grow(sheet.looks.merges, found.quiet, row)
        if bands and same_headers(bands[-1], band):
            continue
        if bands:
            bands[-1].end = band.first
        bands.append(band)
    return bands


def _is_person(cells: Sequence[Cell], above: Mapping[int, tuple[str, ...]]) -> bool:
    """Tell whether a row of words holds a person under the header in force."""
    keys = {column: meaning(texts[-1]) for column, texts in above.items()}
    for column, cell in enumerate(cells):
        key = keys.get(column) if cell != "" else None
        if key == "stt" and isinstance(cell, int | float):
            return True
        if (
            key == "full_name"
            and not meaning(text_of(cell))
            and is_whole_name(str(cell))
        ):
            return True
    return False


def same_headers(one: Band, two: Band) -> bool:
    """Tell whether a header is the one before, printed again on the next page."""
    return _leaves(one) == _leaves(two)


def _leaves(band: Band) -> dict[int, str]:
    return {column: plain(texts[-1]) for column, texts in band.headers.items()}


def _grow(
    merges: Sequence[Merge], quiet: Mapping[int, Sequence[Cell]], row: int
) -> Band:
    """Return the whole header around a row that reads as one."""
    first = row
    while row - first < 2 and _is_parent(
        quiet.get(first - 1), quiet[row], merges, first - 1
    ):
        first -= 1
    last = max([row, *(m[2] for m in merges if first <= m[0] <= row)])
    last = min(last, first + MOST_HEADER_ROWS - 1)
    last = _without_data(quiet, row, last)
    while last - first + 1 < MOST_HEADER_ROWS and _is_child(quiet, merges, row, last):
        last += 1
    following = quiet.get(last + 1)
    numbering = last + 1 if following is not None and is_numbering(following) else -1
    return Band(
        first, last, header_texts(merges, quiet, first, last), numbering=numbering
    )


def _without_data(quiet: Mapping[int, Sequence[Cell]], row: int, last: int) -> int:
    """Leave out rows at the foot of a header that number the columns or hold no words."""
    while last > row and (quiet.get(last) is not None and is_numbering(quiet[last])):
        last -= 1
    return last


def _is_parent(
    above: Sequence[Cell] | None,
    cells: Sequence[Cell],
    merges: Sequence[Merge],
    row: int,
) -> bool:
    """Tell whether the row above holds the upper texts of the header."""
    if above is None or is_numbering(above):
        return False
    columns = [column for column, cell in enumerate(cells) if cell != ""]
    filled = [column for column, cell in enumerate(above) if cell != ""]
    if not filled or _is_title_row([text_of(above[column]) for column in filled]):
        return False
    spans = {m[1]: m[3] - m[1] + 1 for m in merges if m[0] == row}
    width = columns[-1] - columns[0] + 1
    # STT merged down beside one text over all the others
    beside_tall = len(filled) > 1 and any(m[0] == row < m[2] for m in merges)
    wide = any(spans.get(column, 1) >= max(width - 1, 2) for column in filled)
    if wide or beside_tall:
        return beside_tall
    known = any(
        meaning(text_of(above[column])) not in {"", "-", "note"} for column in filled
    )
    inside = [column for column in filled if columns[0] < column <= columns[-1]]
    if len(filled) == 1:
        return (
            bool(inside)
            and spans.get(filled[0], 1) < width
            and (known or filled[0] in spans)
        )
    merged = all(spans.get(column, 1) <= width // 2 + 1 for column in filled)
    return merged and (
        known
        or (len(inside) >= 2 and len(filled) * 2 <= width + 1 and bool(spans))
        or (len(inside) == len(filled) and not merges)
    )


def _is_title_row(texts: Sequence[str]) -> bool:
    """Tell whether a row above a header is a line of text, or one title alone."""
    return max(map(len, texts)) > 90 or (len(texts) == 1 and is_title(texts[0]))


def _is_child(
    quiet: Mapping[int, Sequence[Cell]],
    merges: Sequence[Merge],
    row: int,
    last: int,
) -> bool:
    """Tell whether the row below the header so far belongs to it."""
    below = quiet.get(last + 1)
    if below is None or is_numbering(below):
        return False
    filled = [column for column, cell in enumerate(below) if cell != ""]
    named = {c: (text_of(cell),) for c, cell in enumerate(quiet[row]) if cell != ""}
    words = all(isinstance(below[c], str) for c in filled)
    long = any(len(text_of(below[c])) > LONGEST_HEADER for c in filled)
    signed = words and all(SIGNATURE.search(plain(str(below[c]))) for c in filled)
    if not words or long or signed or _is_person(below, named):
        return False
    found = hits(below)
    own, under = ([plain(text_of(cell)) for cell in r] for r in (quiet[row], below))
    asides = len(filled) > 1 and all(is_aside(text_of(below[c])) for c in filled)
    if asides or (is_header(below) and len(found) >= 3 and own != under):
        return True
    names = [c for c, key in hits(quiet[row]).items() if key in {"full_name", "stt"}]
    if any(column in filled for column in names):
        return False
    below_wide = [
        column
        for column in filled
        if any(
            m[0] <= last <= m[2] and m[1] <= column <= m[3] and m[3] > m[1]
            for m in merges
        )
    ]
    known = [column for column in filled if found.get(column)]
    spread = not merges and _is_under_gaps(quiet[last], filled)
    return len(below_wide) * 2 > len(filled) or (
        len(filled) >= 2 and (len(known) * 2 >= len(filled) or spread)
    )


def _is_under_gaps(above: Sequence[Cell], filled: Sequence[int]) -> bool:
    """Tell whether every cell stands where a cell of the row above was spread out, merges unknown."""

    def text(column: int) -> Cell:
        return above[column] if column < len(above) else ""

    left = [any(map(text, range(column))) for column in filled]
    spread = [text(column) == "" or text(column + 1) == "" for column in filled]
    return all(left) and all(spread)
