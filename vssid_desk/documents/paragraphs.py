"""Lay out texts: paragraphs, framed boxes, texts beside each other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vssid_desk.documents.drawn import (
    MM,
    THIN,
    Box,
    Code,
    Drawn,
    Leader,
    Letters,
    Line,
    Slot,
)
from vssid_desk.documents.fill import side_texts
from vssid_desk.documents.fitting import Piece, Room, wrap_runs
from vssid_desk.documents.markup import runs, with_style
from vssid_desk.documents.typeface import width
from vssid_desk.documents.values import template
from vssid_desk.domain.forms.blocks import (
    CodeBlock,
    FrameBlock,
    Side,
    SidesBlock,
    TextBlock,
)

_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}
_BASE = 0.78  # of a line's height, where letters stand
_PADDING = 0.9 * MM


class Style(NamedTuple):
    """How a paragraph is set: style, size, alignment, height of a line in sizes, leaders."""

    style: str
    size: float
    align: str = "left"
    leading: float = 1.2
    leader: bool = False


def room_of(text: str, wide: float, style: Style) -> Room | None:
    """Return the room of a text with values, None for one that is the same for everyone."""
    made = template(text)
    if made.is_static:
        return None
    return Room(wide, wide, made.style or style.style, style.size, lines=2)


def paragraph(
    text: str, wide: float, style: Style, index: int, count: int | None
) -> Drawn:
    """Lay out a paragraph; one with values gets a slot of `count` lines."""
    drawn = Drawn()
    high = style.size * style.leading
    room = room_of(text, wide, style)
    if room is None:
        lines, _ = wrap_runs(runs(text, style.style), style.size, wide, wide)
        for number, pieces in enumerate(lines):
            _aligned(drawn, pieces, wide, style, (number + _BASE) * high)
        drawn.height = len(lines) * high
        return drawn
    places = tuple((0.0, (n + _BASE) * high, wide) for n in range(count or 1))
    leader = style.leader and not template(text).pieces[-1]
    drawn.slots.append(Slot(index, room.style, style.align, leader, places))
    drawn.height = len(places) * high
    return drawn


def _aligned(
    drawn: Drawn, pieces: Sequence[Piece], wide: float, style: Style, y: float
) -> None:
    if not pieces:
        return
    last = pieces[-1]
    end = last.x + width(last.text.rstrip(), last.style, style.size)
    shift = (wide - end) * _SHIFT[style.align]
    drawn.texts += [
        Letters(piece.x + shift, y, piece.style, style.size, piece.text)
        for piece in pieces
        if piece.text.strip()
    ]


def text_style(block: TextBlock, size: float) -> Style:
    """Return how the paragraphs of a block are set."""
    return Style(
        with_style(block.bold, block.italic),
        block.size or size,
        block.align,
        block.leading,
        block.leader,
    )


def text_block(
    block: TextBlock, counts: Sequence[int], wide: float, size: float
) -> Drawn:
    """Lay out paragraphs one below the other, with a rule under them if declared."""
    drawn = Drawn()
    indent = block.indent * MM
    for index, text in enumerate(block.text):
        part = paragraph(
            text, wide - indent, text_style(block, size), index, counts[index]
        )
        drawn.take(part, indent, drawn.height)
        drawn.height += part.height
    _rule(drawn, block.rule, wide)
    return drawn


def _rule(drawn: Drawn, length: float, wide: float) -> None:
    if length:
        start, y = (wide - length * MM) / 2, drawn.height + 1.0
        drawn.lines.append(Line(start, y, start + length * MM, y, 0.7))
        drawn.height += 3.0


def frame_inner(block: FrameBlock, wide: float) -> float:
    """Return the width of the text inside a frame."""
    return min(block.width * MM, wide) - 2 * _PADDING


def frame_block(
    block: FrameBlock, counts: Sequence[int], wide: float, size: float
) -> Drawn:
    """Lay out a framed box at its place."""
    drawn = Drawn()
    box = min(block.width * MM, wide)
    x = (wide - box) * _SHIFT[block.at]
    style = Style("", block.size or size, block.align)
    height = _PADDING
    for index, text in enumerate(block.text):
        part = paragraph(text, frame_inner(block, wide), style, index, counts[index])
        drawn.take(part, x + _PADDING, height)
        height += part.height
    height += _PADDING
    high = max(height, block.height * MM)
    spare = (high - height) / 2  # the text stands in the middle
    moved = Drawn()
    moved.take(drawn, 0, spare)
    moved.boxes.append(Box(x, 0, box, high, THIN))
    moved.height = high
    return moved


def side_widths(block: SidesBlock, wide: float) -> list[tuple[Side, float, float]]:
    """Return each side with its left edge and width, stretched over the page's width."""
    total = sum(side.width for side in block.sides)
    found, x = [], 0.0
    for side in block.sides:
        share = wide * side.width / total
        found.append((side, x, share))
        x += share
    return found


def sides_block(
    block: SidesBlock, counts: Sequence[int], wide: float, size: float
) -> Drawn:
    """Lay out texts beside each other; names stand below the room for a signature."""
    drawn, index = Drawn(), 0
    for side, x, share in side_widths(block, wide):
        part = _side(side, index, counts, (share - 2 * MM, block.size or size))
        drawn.take(part, x + MM, 0)
        drawn.height = max(drawn.height, part.height)
        index += len(side.text) + 1
    return drawn


def _side(
    side: Side, index: int, counts: Sequence[int], room: tuple[float, float]
) -> Drawn:
    wide, size = room
    drawn = Drawn()
    style = Style("", size, side.align, leader=side.leader)
    for number, text in enumerate(side.text, index):
        part = paragraph(text, wide, style, number, counts[number])
        drawn.take(part, 0, drawn.height)
        drawn.height += part.height
    if side.framed:
        drawn.boxes.append(Box(-1.0, -2.0, wide + 2.0, drawn.height + 5.0))
    _rule(drawn, side.rule, wide)
    for _ in range(side.dotted):
        drawn.height += size * 1.45
        drawn.leaders.append(Leader(wide * 0.125, drawn.height, wide * 0.75))
    drawn.height += side.space * MM
    if side.name:
        last = index + len(side.text)
        bold = Style("b", size, side.align)
        part = paragraph(f"{{{side.name}}}", wide, bold, last, counts[last])
        drawn.take(part, 0, drawn.height)
        drawn.height += part.height
    return drawn


def side_rooms(block: SidesBlock, wide: float, size: float) -> Iterator[Room | None]:
    """Return the room of every text of the sides, in their order."""
    texts = iter(side_texts(block))
    for side, _, share in side_widths(block, wide):
        for _ in side.text:
            style = Style("", block.size or size, side.align)
            yield room_of(next(texts), share - 2 * MM, style)
        bold = Style("b", block.size or size, side.align)
        yield room_of(next(texts), share - 2 * MM, bold)


def code_block(block: CodeBlock, wide: float) -> Drawn:
    """Lay out a QR code in the middle."""
    side = block.side * MM
    drawn = Drawn(height=side)
    drawn.codes.append(Code(0, (wide - side) / 2, 0, side))
    return drawn
