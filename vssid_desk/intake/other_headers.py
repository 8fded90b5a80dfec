"""Headers among the people: their own, printed again, or that of a table of counts or papers."""

from collections.abc import Sequence

from vssid_desk.intake.glance import text_of
from vssid_desk.intake.headers import meaning, plain
from vssid_desk.intake.row_cells import is_counted
from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Table

# Columns in which a person's row never holds a word that could head a column.
NEVER_WORDS = {"stt", "full_name", "surname", "birth_date", "personal_id", "legacy_id"}
FEWEST = 2


class HeaderRows:
    """Knows the headers that stand among the rows of one table."""

    def __init__(self, table: Table) -> None:
        self.table = table
        parts = [part for c in table.columns for part in c.above.split(" / ")]
        self.words = {*map(plain, [*parts, *(c.header for c in table.columns)])}
        self.counters = table.indexes("stt")

    def kind(self, cells: Sequence[Cell]) -> str:
        """Return "again" for the header of the table, "other" for that of a table of no people, else ""."""
        texts = [plain(text_of(cell)) for cell in self.table.own(cells) if cell != ""]
        same = sum(text in self.words for text in texts)
        said = len(texts) > 1 and same * 5 >= len(texts) * 3
        if said and not is_counted(cells, self.counters):
            return "again"
        return "other" if is_other_header(self.table, cells) else ""


def is_other_header(table: Table, cells: Sequence[Cell]) -> bool:
    """Tell whether a row of words names other columns: "Thôn | Số người | Nam | Nữ"."""
    if _is_numbered(table, cells):
        return True
    own = [(i, c) for i, c in enumerate(cells) if c != "" and table.holds(i)]
    if not all(isinstance(c, str) and not any(map(str.isdigit, c)) for _, c in own):
        return False
    strange = {c.index for c in table.columns if c.key in NEVER_WORDS}
    known = [i for i, c in own if meaning(text_of(c)) not in {"", "-"}]
    return len(strange.intersection(known)) >= FEWEST


def _is_numbered(table: Table, cells: Sequence[Cell]) -> bool:
    """Tell whether a row heads counting numbers where those of the people stand, and nobody's name."""
    found = [meaning(text_of(c)) if isinstance(c, str) else "" for c in cells]
    counted = [found[i] for i in table.indexes("stt") if i < len(found)]
    return "stt" in counted and "full_name" not in found
