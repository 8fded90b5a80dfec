"""How wide the columns of the field rows are, by the effective width of their pane."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Widths:
    """Columns at 100 %: label, delivered, card, comparison; the editor takes what is left.

    `below` says that the card stands under the delivered value.
    """

    label: int
    delivered: int
    card: int
    comparison: int
    below: bool = False

    def columns(self) -> tuple[int, int, int, int]:
        """Return the widths in order."""
        return self.label, self.delivered, self.card, self.comparison


NARROW = Widths(104, 140, 140, 122, below=True)
SNUG = Widths(114, 150, 150, 140)
NORMAL = Widths(122, 166, 166, 140)
WIDE = Widths(146, 230, 230, 150)


def widths_for(effective: float) -> Widths:
    """Return the columns for a pane of this width (pixels divided by the text scale)."""
    for least, widths in ((1000, WIDE), (792, NORMAL), (752, SNUG)):
        if effective >= least:
            return widths
    return NARROW
