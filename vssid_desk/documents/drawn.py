"""What a laid out block draws: fixed things, and places where values come."""

from dataclasses import dataclass, field
from typing import NamedTuple

MM = 72 / 25.4  # points
THIN = 0.5  # of lines and frames, in points


class Letters(NamedTuple):
    """A text that is drawn: where its baseline begins, style, size."""

    x: float
    y: float
    style: str
    size: float
    text: str


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = THIN


class Box(NamedTuple):
    """A frame: its upper left corner, how wide and high."""

    x: float
    y: float
    wide: float
    high: float
    width: float = THIN


class Leader(NamedTuple):
    """A dotted line to write on, its left end and how long it is."""

    x: float
    y: float
    wide: float


class Slot(NamedTuple):
    """Where a value comes: the block's text of this number, its lines, each (x, y, width)."""

    number: int
    style: str
    align: str
    leader: bool
    lines: tuple[tuple[float, float, float], ...]


class Tick(NamedTuple):
    """A box that is ticked when the text of this number equals `when`."""

    number: int
    when: str
    x: float
    y: float
    size: float


class Code(NamedTuple):
    """A QR code of the text of this number."""

    number: int
    x: float
    y: float
    side: float


class RowPlace(NamedTuple):
    """Where the line of a case stands on a page: its upper left corner, how high it is."""

    case_id: int
    x: float
    y: float
    height: float


@dataclass(slots=True, eq=False)
class Drawn:
    """A block laid out; y counts down from its upper edge until a page places it.

    One is equal to itself alone: what is made of a shared page is kept for that very page.
    """

    height: float = 0.0
    texts: list[Letters] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    leaders: list[Leader] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    rows: list[RowPlace] = field(default_factory=list)  # of a page, never of a block

    def take(self, other: "Drawn", x: float, y: float, index: int = 0) -> None:
        """Add what another block draws, moved right and down, its texts counted from index."""
        self.texts += [one._replace(x=one.x + x, y=one.y + y) for one in other.texts]
        self.lines += [
            Line(one.x1 + x, one.y1 + y, one.x2 + x, one.y2 + y, one.width)
            for one in other.lines
        ]
        self.boxes += [one._replace(x=one.x + x, y=one.y + y) for one in other.boxes]
        self.leaders += [
            one._replace(x=one.x + x, y=one.y + y) for one in other.leaders
        ]
        self.ticks += [
            one._replace(x=one.x + x, y=one.y + y, number=one.number + index)
            for one in other.ticks
        ]
        self.codes += [
            one._replace(x=one.x + x, y=one.y + y, number=one.number + index)
            for one in other.codes
        ]
        for slot in other.slots:
            lines = tuple((a + x, b + y, wide) for a, b, wide in slot.lines)
            self.slots.append(slot._replace(lines=lines, number=slot.number + index))
