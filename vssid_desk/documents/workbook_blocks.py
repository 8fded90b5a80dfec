"""Write the blocks of a form into a sheet, row by row."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from vssid_desk.documents.fill import FilledBlock
from vssid_desk.documents.grid import Grid
from vssid_desk.documents.markup import first_style, plain, runs, with_style
from vssid_desk.domain.forms.blocks import (
    CodeBlock,
    Field,
    FieldsBlock,
    FrameBlock,
    Side,
    SidesBlock,
    TextBlock,
)
from vssid_desk.domain.forms.version import Page

_POINTS = 72 / 25.4
_CLEAR = 6.0  # points
_LETTER = 0.52  # mean width of a letter, in sizes
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # what programs read as a formula


class Look(NamedTuple):
    """How a cell is set; an `open` one may be changed in the protected sheet."""

    size: float
    style: str = ""
    align: str = "left"
    border: bool = False
    open: bool = False
    quoted: bool = False  # shows that a text which looks like a formula is none


class SheetWriter:
    """Writes texts into merged cells of one sheet; `row` is the next free row."""

    def __init__(
        self, book: Any, sheet: Any, formats: dict[Any, Any], grid: Grid
    ) -> None:
        self.book = book
        self.sheet = sheet
        self.formats = formats
        self.grid = grid
        self.row = 0
        # Whether cells of the row in hand that are not written are open.
        self.row_open = False

    def look(self, look: Look) -> Any:
        """Return the workbook's format for a look."""
        if look not in self.formats:
            self.formats[look] = self.book.add_format(
                {
                    "font_name": "Times New Roman",
                    "font_size": look.size,
                    "bold": "b" in look.style,
                    "italic": "i" in look.style,
                    "align": look.align,
                    "valign": "vcenter",
                    "text_wrap": True,
                    "border": int(look.border),
                    "num_format": "@",
                    "locked": not look.open,
                    "quote_prefix": look.quoted,
                }
            )
        return self.formats[look]

    def put(self, box: tuple[int, int, int, int], text: str, look: Look) -> None:
        """Write a text into cells (first row, first column, last row, last column)."""
        top, left, bottom, right = box
        shown = self.look(look._replace(quoted=text.startswith(DANGEROUS)))
        if look.border or top != bottom:
            if (top, left) != (bottom, right):
                self.sheet.merge_range(top, left, bottom, right, "", shown)
        elif left != right:
            self._join(box, shown, look)
        if text:
            self.sheet.write_string(top, left, text, shown)
        else:
            self.sheet.write_blank(top, left, None, shown)

    def _join(self, box: tuple[int, int, int, int], shown: Any, look: Look) -> None:
        """Merge cells of the row in hand without writing those that show nothing.

        What is not written takes its lock from the row; thousands of papers get no blank cells.
        """
        top, left, _, right = box
        self.sheet.merge.append(list(box))
        if look.open != self.row_open:
            for column in range(left + 1, right + 1):
                self.sheet.write_blank(top, column, None, shown)

    def lines(self, text: str, columns: tuple[int, int], size: float) -> int:
        """Return how many lines a text takes in columns, nearly."""
        room = self.grid.between(*columns) * _POINTS
        return sum(
            max(1, -int(-len(part) * size * _LETTER // room))
            for part in text.split("\n")
        )

    def height(self, lines: int, size: float, least: float = 0.0) -> None:
        """Give the row in hand its height and go to the next."""
        high = max(lines * size * 1.25 + 3, least)
        shown = self.look(Look(size, open=True)) if self.row_open else None
        self.sheet.set_row(self.row, min(high, 400), shown)
        self.row += 1
        self.row_open = False

    def line(
        self, text: str, look: Look, columns: tuple[int, int] | None = None
    ) -> None:
        """Write a text over columns (all of them by default) into the row in hand."""
        first, last = columns or (0, len(self.grid.widths) - 1)
        self.put((self.row, first, self.row, last), text, look)
        self.height(self.lines(text, (first, last), look.size), look.size)

    def styled(
        self, text: str, look: Look, columns: tuple[int, int] | None = None
    ) -> None:
        """Write a text whose parts have styles of their own, as line does."""
        parts = runs(text, look.style)
        first, last = columns or (0, len(self.grid.widths) - 1)
        row, shown = self.row, plain(text)
        self.line(shown, look._replace(style=parts[0].style), (first, last))
        if len(parts) > 1:
            pieces = [
                one
                for part in parts
                for one in (self.look(Look(look.size, part.style)), part.text)
            ]
            whole = look._replace(quoted=shown.startswith(DANGEROUS))
            self.sheet.write_rich_string(row, first, *pieces, self.look(whole))

    def block(self, filled: FilledBlock, page: Page) -> None:
        """Write a block that is no table."""
        block = filled.block
        size = block.size or page.size
        if isinstance(block, FieldsBlock):
            self._fields(block, filled.texts, size)
        elif isinstance(block, TextBlock):
            style = with_style(block.bold, block.italic)
            for text in filled.texts:
                self.styled(text, Look(size, style, block.align))
        elif isinstance(block, FrameBlock):
            self._frame(block, filled.texts, size)
        elif isinstance(block, SidesBlock):
            self._sides(block, filled.texts, size)
        elif isinstance(block, CodeBlock):
            self.line(filled.texts[0], Look(size, "", "center"))

    def _fields(self, block: FieldsBlock, values: Sequence[str], size: float) -> None:
        wide = self.grid.wide
        fixed = sum(item.width for item in block.fields)
        opened = sum(item.width == 0 for item in block.fields)
        rest = max(wide - block.indent - fixed, 0) / opened if opened else 0
        start, most = block.indent, 1
        self.row_open = any(item.value for item in block.fields)
        for number, (item, value) in enumerate(zip(block.fields, values, strict=True)):
            end = start + (item.width or rest)
            last = number == len(block.fields) - 1 and opened
            columns = self.grid.span(start / wide, 1 if last else min(end / wide, 1))
            text = field_text(item, value)
            look = Look(size, open=bool(item.value))
            self.put((self.row, columns[0], self.row, columns[1]), text, look)
            most = max(most, self.lines(text, columns, size), item.lines)
            start = end
        self.height(most, size)

    def _frame(self, block: FrameBlock, texts: Sequence[str], size: float) -> None:
        share = min(block.width / self.grid.wide, 1.0)
        start = {"left": 0.0, "center": (1 - share) / 2, "right": 1 - share}[block.at]
        look = Look(size, "", block.align, border=True)
        columns = self.grid.span(start, start + share)
        self.styled("\n".join(texts), look, columns)
        if block.at == "right":  # the motto stands clear of the box
            self.sheet.set_row(self.row, _CLEAR)
            self.row += 1

    def _sides(self, block: SidesBlock, texts: Sequence[str], size: float) -> None:
        total = sum(side.width for side in block.sides)
        top, start, index = self.row, 0.0, 0
        lowest = top
        for side in block.sides:
            columns = self.grid.span(start / total, (start + side.width) / total)
            self.row = top
            self._side(side, texts[index:], columns, size)
            index += len(side.text) + 1
            lowest = max(lowest, self.row)
            start += side.width
        self.row = lowest

    def _side(
        self, side: Side, texts: Sequence[str], columns: tuple[int, int], size: float
    ) -> None:
        own, name = texts[: len(side.text)], texts[len(side.text)]
        if side.framed:
            look = Look(size, "", side.align, border=True)
            self.styled("\n".join(own), look, columns)
        else:
            for text in own:
                look = Look(size, first_style(text), side.align)
                self.line(plain(text), look, columns)
        self.row += side.dotted + round(side.space / 6)
        if name:
            self.line(name, Look(size, "b", side.align), columns)


def field_text(item: Field, value: str) -> str:
    """Return a field as one text: its label, then its value or its boxes."""
    label = plain(item.label)
    if item.options:
        boxes = [
            option.label.replace("[]", "☒" if option.when == value else "☐")
            for option in item.options
        ]
        return " ".join(part for part in (label, *boxes) if part)
    return f"{label} {value}".strip()
