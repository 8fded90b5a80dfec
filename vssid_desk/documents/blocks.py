"""Lay out any block by its kind; the rooms of its values, and what it draws."""

from collections.abc import Iterator, Sequence

from vssid_desk.documents import field_lines
from vssid_desk.documents.drawn import MM, Drawn
from vssid_desk.documents.fitting import Room
from vssid_desk.documents.paragraphs import (
    Style,
    code_block,
    frame_block,
    frame_inner,
    room_of,
    side_rooms,
    sides_block,
    text_block,
    text_style,
)
from vssid_desk.domain.forms.blocks import (
    Block,
    CodeBlock,
    FieldsBlock,
    FrameBlock,
    SidesBlock,
    TextBlock,
)
from vssid_desk.domain.forms.version import Page


def rooms(block: Block, wide: float, page: Page) -> Iterator[Room | None]:
    """Return the room of each text of a block; None for one that holds no value."""
    if isinstance(block, FieldsBlock):
        yield from field_lines.rooms(block, wide, page.size)
    elif isinstance(block, TextBlock):
        style = text_style(block, page.size)
        for text in block.text:
            yield room_of(text, wide - block.indent * MM, style)
    elif isinstance(block, FrameBlock):
        style = Style("", block.size or page.size, block.align)
        for text in block.text:
            yield room_of(text, frame_inner(block, wide), style)
    elif isinstance(block, SidesBlock):
        yield from side_rooms(block, wide, page.size)
    elif isinstance(block, CodeBlock):
        yield None


def place(block: Block, counts: Sequence[int], wide: float, page: Page) -> Drawn:
    """Lay out a block; `counts` are how many lines each of its texts takes."""
    if isinstance(block, FieldsBlock):
        return field_lines.place(block, counts, wide, (page.size, page.leading))
    if isinstance(block, TextBlock):
        return text_block(block, counts, wide, page.size)
    if isinstance(block, FrameBlock):
        return frame_block(block, counts, wide, page.size)
    if isinstance(block, SidesBlock):
        return sides_block(block, counts, wide, page.size)
    if isinstance(block, CodeBlock):
        return code_block(block, wide)
    raise TypeError(type(block).__name__)
