"""Lay out a line of fields: labels, boxes to tick, and leaders where values come."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vssid_desk.documents.drawn import MM, Box, Drawn, Letters, Slot, Tick
from vssid_desk.documents.fitting import Piece, Room, wrap_runs
from vssid_desk.documents.markup import runs
from vssid_desk.documents.typeface import width
from vssid_desk.domain.forms.blocks import Field, FieldsBlock

VALUE_STYLE = "b"
_GAP = 1.0 * MM  # between a label and its value
_BETWEEN = 2.0 * MM  # between two fields
_LEAST = 14.0 * MM  # a value with less room begins on the next line
_BOX_GAP = 0.5 * MM
_BASE = 0.72


class _Placed(NamedTuple):
    field: Field
    x: float
    wide: float
    lines: list[list[Piece]]  # of the label
    start: float  # of the value, on the label's last line


@lru_cache(maxsize=256)
def _placed(block: FieldsBlock, wide: float, size: float) -> tuple[_Placed, ...]:
    wide -= block.indent * MM
    fixed = sum(item.width * MM for item in block.fields)
    open_count = sum(item.width == 0 for item in block.fields)
    share = max(wide - fixed, 0) / open_count if open_count else 0
    x, found = block.indent * MM, []
    for number, item in enumerate(block.fields):
        full = item.width * MM or share
        last = number == len(block.fields) - 1
        own = full if last else full - _BETWEEN
        lines, end = wrap_runs(runs(item.label), size, own, own)
        wants_line = item.value and not item.options and own - end - _GAP < _LEAST
        start = end + _GAP if end else 0.0
        if wants_line and end > _LEAST:
            lines, start = [*lines, []], 0.0
        found.append(_Placed(item, x, own, lines, start))
        x += full
    return tuple(found)


def rooms(block: FieldsBlock, wide: float, size: float) -> Iterator[Room | None]:
    """Return the room of each field's value; None where boxes are ticked."""
    size = block.size or size
    for one in _placed(block, wide, size):
        if one.field.options or not one.field.value:
            yield None
        else:
            first = one.wide - one.start
            yield Room(first, one.wide, VALUE_STYLE, size, one.field.lines)


def place(
    block: FieldsBlock, counts: Sequence[int], wide: float, metrics: tuple[float, float]
) -> Drawn:
    """Lay out one line of fields; `counts` are the lines of each value.

    `metrics` are the size of letters and the height of a line in sizes.
    """
    size, leading = block.size or metrics[0], metrics[1]
    high = size * leading
    drawn = Drawn()
    for index, one in enumerate(_placed(block, wide, size)):
        part = _field(one, index, counts[index], (size, high))
        drawn.take(part, one.x, 0)
        drawn.height = max(drawn.height, part.height)
    return drawn


def _field(one: _Placed, index: int, count: int, metrics: tuple[float, float]) -> Drawn:
    size, high = metrics
    drawn = Drawn()
    for number, pieces in enumerate(one.lines):
        y = (number + _BASE) * high
        drawn.texts += [Letters(p.x, y, p.style, size, p.text) for p in pieces]
    label_lines = len(one.lines)
    y = (label_lines - 1 + _BASE) * high
    if one.field.options:
        _boxes(drawn, one, index, (y, size))
        drawn.height = label_lines * high
        return drawn
    if one.field.value:
        lines = _value_lines(one, count, y, high)
        drawn.slots.append(Slot(index, VALUE_STYLE, "left", one.field.leader, lines))
        label_lines += len(lines) - 1
    drawn.height = label_lines * high
    return drawn


def _value_lines(
    one: _Placed, count: int, y: float, high: float
) -> tuple[tuple[float, float, float], ...]:
    first = (one.start, y, one.wide - one.start)
    others = range(1, max(count, one.field.lines))
    return (first, *((0.0, y + number * high, one.wide) for number in others))


def _boxes(
    drawn: Drawn, one: _Placed, index: int, metrics: tuple[float, float]
) -> None:
    y, size = metrics
    side = size * 0.82
    x = one.start
    for option in one.field.options:
        before, _, after = option.label.partition("[]")
        if before:
            drawn.texts.append(Letters(x, y, "", size, before))
            x += width(before, "", size) + _BOX_GAP
        drawn.boxes.append(Box(x, y - side + 1, side, side, 0.7))
        drawn.ticks.append(Tick(index, option.when, x, y, size))
        x += side + _BOX_GAP
        if after:
            drawn.texts.append(Letters(x, y, "", size, after))
            x += width(after, "", size)
        x += 3 * MM
