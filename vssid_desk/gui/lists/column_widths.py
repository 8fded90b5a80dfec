"""How wide the columns of words are: as their words need, and fairly where room is short."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFontMetrics

from vssid_desk.gui.components.cells import Cell
from vssid_desk.gui.look import theme

_EDGES, _ICON = 18, 21  # at 100 %


def shares(needs: Mapping[str, int], room: int) -> dict[str, int]:
    """Give every column what it needs; where room is short, those that need most are cut alike."""
    given: dict[str, int] = {}
    left = max(0, room)
    for at, key in enumerate(sorted(needs, key=lambda key: needs[key])):
        given[key] = min(needs[key], left // (len(needs) - at))
        left -= given[key]
    return given


def need_of(title: str, cells: Iterable[Cell]) -> int:
    """Return the width in pixels in which a title and these cells are read whole."""
    look = theme.look()
    heads = QFontMetrics(look.font(12, 600))
    widest = heads.horizontalAdvance(title) + look.u(_EDGES)
    metrics = QFontMetrics(look.font(13, 500))
    for cell in cells:
        sign = _ICON if cell.icon else 0
        width = metrics.horizontalAdvance(cell.text) + look.u(sign + _EDGES)
        widest = max(widest, width)
    return widest
