"""What the table delegate paints: one cell as data."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt


class CellRole(IntEnum):
    """Roles under which a model gives what the delegate paints."""

    CELL = Qt.ItemDataRole.UserRole + 1
    TICKED = Qt.ItemDataRole.UserRole + 2  # whether the row is chosen


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text, maybe with an icon, or a chip, or a tick box.

    `tone` colours the text, `icon_tone` the icon; `chip` is a stage; `tick` is None where
    there is no box; `searched` says that matches of the search are marked in it.
    """

    text: str = ""
    tone: str = "text"
    weight: int = 400
    icon: str = ""
    icon_tone: str = "muted"
    chip: str = ""
    tick: bool | None = None
    searched: bool = True
    right: bool = False


NOTHING = Cell()
