"""From a filled form to its pages: what is drawn once, and what each person brings."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from vssid_desk.documents import blocks, tables
from vssid_desk.documents.drawn import MM, Drawn, RowPlace
from vssid_desk.documents.fill import FilledBlock, FilledForm, FilledRow
from vssid_desk.documents.fitting import Fitted, Room, fit
from vssid_desk.domain.forms.blocks import Block, TableBlock
from vssid_desk.domain.forms.version import Page

A4 = (210.0, 297.0)  # millimetres
_TIGHTER = (0.95, 0.9, 0.85, 0.8)  # of the height of a line
_FEW_ROWS = 12  # a form with more is a list: its pages are not squeezed
_KEPT_ROWS = 2  # rows that stay on the page of the total and the signatures


@dataclass(frozen=True, slots=True)
class Area:
    """A page in points: its size, and the part inside the margins."""

    wide: float
    high: float
    left: float
    top: float
    inner: float
    depth: float


@lru_cache(maxsize=64)
def area_of(page: Page) -> Area:
    """Return the area of a page."""
    wide, high = A4 if page.orientation == "portrait" else A4[::-1]
    return Area(
        wide * MM,
        high * MM,
        page.left * MM,
        page.top * MM,
        (wide - page.left - page.right) * MM,
        (high - page.top - page.bottom) * MM,
    )


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of one form: what they draw, and the texts their slots and boxes ask for.

    `shared` pages are the same object for every form of the same shape.
    """

    area: Area
    pages: tuple[Drawn, ...]
    texts: Sequence[str]
    fitted: Sequence[Fitted | None]
    shared: bool


def sheets_of(form: FilledForm) -> Sheets:
    """Lay out a filled form."""
    page = form.version.page
    kinds = tuple(one.block for one in form.blocks)
    texts = [text for one in form.blocks for text in one.texts]
    fitted = [
        fit(room, text) if room and text else None
        for room, text in zip(_rooms(kinds, page), texts, strict=True)
    ]
    counts = tuple(len(one.lines) if one else 1 for one in fitted)
    shared = not any(one.rows for one in form.blocks)
    if shared:
        pages = _shared_pages(kinds, counts, page)
    else:
        pages = _pages(form.blocks, counts, page)
    return Sheets(area_of(page), pages, texts, fitted, shared)


@lru_cache(maxsize=128)
def _rooms(kinds: tuple[Block, ...], page: Page) -> tuple[Room | None, ...]:
    inner = area_of(page).inner
    return tuple(room for block in kinds for room in blocks.rooms(block, inner, page))


@lru_cache(maxsize=512)
def _shared_pages(
    kinds: tuple[Block, ...], counts: tuple[int, ...], page: Page
) -> tuple[Drawn, ...]:
    inner = area_of(page).inner
    filled = [
        FilledBlock(block, ("",) * len(tuple(blocks.rooms(block, inner, page))))
        for block in kinds
    ]
    return _pages(filled, counts, page)


def _pages(
    filled: Sequence[FilledBlock], counts: Sequence[int], page: Page
) -> tuple[Drawn, ...]:
    """Lay out the pages; for long values lines move together before a page is added."""
    fewest = 1 + sum(one.block.new_page for one in filled)
    made = _Flow(page).run(filled, counts)
    if len(made) == fewest or any(len(one.rows) > _FEW_ROWS for one in filled):
        return tuple(made)
    for share in _TIGHTER:
        tighter = replace(page, leading=page.leading * share)
        other = _Flow(tighter).run(filled, counts)
        if len(other) == fewest:
            return tuple(other)
    return tuple(made)


@dataclass(slots=True)
class _Flow:
    """Blocks one below the other, over as many pages as they need."""

    page: Page
    pages: list[Drawn] = field(default_factory=lambda: [Drawn()])
    y: float = 0.0
    shift: float = 0.0  # of a table wider than the page's text

    def run(self, filled: Sequence[FilledBlock], counts: Sequence[int]) -> list[Drawn]:
        area = area_of(self.page)
        placed: list[tuple[FilledBlock, Drawn | None, int]] = []
        index = 0
        for one in filled:
            own = counts[index : index + len(one.texts)]
            drawn = None
            if not isinstance(one.block, TableBlock):
                drawn = blocks.place(one.block, own, area.inner, self.page)
            placed.append((one, drawn, index))
            index += len(one.texts)
        for number, (one, drawn, first) in enumerate(placed):
            self._begin(one.block)
            if drawn is None:
                self._table(one, _tail(placed[number + 1 :]))
            else:
                self._put(drawn, first)
        return self.pages

    def _begin(self, block: Block) -> None:
        if block.new_page and self.y:
            self._turn()
        elif self.y:
            self.y += block.gap * MM

    def _turn(self) -> None:
        self.pages.append(Drawn())
        self.y = 0.0

    def _fits(self, height: float) -> bool:
        return self.y + height <= area_of(self.page).depth + 0.5

    def _put(self, drawn: Drawn, first: int = 0) -> None:
        if self.y and not self._fits(drawn.height):
            self._turn()
        area = area_of(self.page)
        self.pages[-1].take(drawn, area.left + self.shift, area.top + self.y, first)
        self.y += drawn.height

    def _table(self, one: FilledBlock, tail: float) -> None:
        block = one.block
        if not isinstance(block, TableBlock):
            raise TypeError(type(block).__name__)
        size = self.page.size
        wide = block.width * MM or area_of(self.page).inner
        head = tables.header(block, wide, size)

        def laid(number: int) -> Drawn:
            return tables.row(block, one.rows[number], wide, size)

        self.shift = (area_of(self.page).inner - wide) / 2
        self._put(head)
        kept = _kept_from(one.rows)
        for number in range(len(one.rows)):
            drawn = laid(number)
            need = drawn.height
            if number == kept:
                rest = range(number, len(one.rows))
                need = sum(laid(later).height for later in rest) + tail
            else:
                led = _led(one.rows, number)
                need += sum(laid(later).height for later in led)
            if not self._fits(need) and (number or need == drawn.height):
                self._turn()
                self._put(head)
            self._put(drawn)
            if one.rows[number].case_id:
                self._note_place(one.rows[number].case_id, drawn.height)
        self.shift = 0.0

    def _note_place(self, case_id: int, height: float) -> None:
        """Note where the line just put stands."""
        area = area_of(self.page)
        x, y = area.left + self.shift, area.top + self.y - height
        self.pages[-1].rows.append(RowPlace(case_id, x, y, height))


def _led(rows: Sequence[FilledRow], number: int) -> range:
    """Return the rows that a row leads over, up to the first person: it must not end a page."""
    last = number
    while last + 1 < len(rows) and _leads(rows[last]):
        last += 1
    return range(number + 1, last + 1)


def _leads(row: FilledRow) -> bool:
    return row.kind in {"group", "section"}


def _kept_from(rows: Sequence[FilledRow]) -> int:
    """Return the row from which everything stays on the page of what follows the table."""
    data = [n for n, row in enumerate(rows) if row.kind in {"row", "blank"}]
    kept = data[-_KEPT_ROWS] if len(data) > _KEPT_ROWS else -1
    while kept > 0 and _leads(rows[kept - 1]):
        kept -= 1
    few_follow = len(rows) - kept <= _KEPT_ROWS + 8
    return kept if kept > 0 and few_follow else -1


def _tail(rest: Sequence[tuple[FilledBlock, Drawn | None, int]]) -> float:
    """Return the height of what follows a table up to the next table or page."""
    height = 0.0
    for one, drawn, _ in rest:
        if drawn is None or one.block.new_page:
            break
        height += drawn.height + one.block.gap * MM
    return height
