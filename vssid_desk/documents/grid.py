"""The columns of a sheet: those of the form's list, or an even grid for papers."""

from dataclasses import dataclass
from functools import lru_cache

from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.version import FormVersion

_EVEN = 12  # fewer cells to merge; fields need no finer steps
_A4 = {"portrait": 210.0, "landscape": 297.0}


@dataclass(frozen=True, slots=True)
class Grid:
    """Widths of the sheet's columns in millimetres."""

    widths: tuple[float, ...]

    @property
    def wide(self) -> float:
        """Return the width of all columns."""
        return sum(self.widths)

    @lru_cache(maxsize=1024)  # noqa: B019 - few grids, kept by the form anyway
    def span(self, start: float, end: float) -> tuple[int, int]:
        """Return first and last column between two shares (0 to 1) of the width."""
        return self._column(start), max(self._column(end) - 1, self._column(start))

    def _column(self, share: float) -> int:
        """Return the column whose left edge is nearest to a share of the width."""
        wanted, edge, best = share * self.wide, 0.0, (self.wide, 0)
        for index in range(len(self.widths) + 1):
            best = min(best, (abs(edge - wanted), index))
            edge += self.widths[index] if index < len(self.widths) else 0.0
        return best[1]

    def between(self, first: int, last: int) -> float:
        """Return the width of columns first to last, both included."""
        return sum(self.widths[first : last + 1])


@lru_cache(maxsize=64)
def grid_of(version: FormVersion) -> Grid:
    """Return the grid of a form: its list's columns, scaled to the page, or an even one."""
    page = version.page
    inner = _A4[page.orientation] - page.left - page.right
    for block in version.blocks:
        if isinstance(block, TableBlock) and block.rows == "cases":
            total = sum(column.width for column in block.columns)
            return Grid(tuple(c.width * inner / total for c in block.columns))
    return Grid((inner / _EVEN,) * _EVEN)
