"""The header of a table of counts, printed between or below the people: no row of a person."""

from collections.abc import Sequence

from vssid_desk.intake.glance import text_of
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Table

# Columns in which a person's row never holds a word that could head a column.
NEVER_WORDS = {"stt", "full_name", "surname", "birth_date", "personal_id", "legacy_id"}
FEWEST = 2


def is_other_header(table: Table, cells: Sequence[Cell]) -> bool:
    """Tell whether a row of words names other columns: "Thôn | Số người | Nam | Nữ"."""
    own = [(i, c) for i, c in enumerate(cells) if c != "" and table.holds(i)]
    if not all(isinstance(c, str) and not any(map(str.isdigit, c)) for _, c in own):
        return False
    strange = {c.index for c in table.columns if c.key in NEVER_WORDS}
    known = [i for i, c in own if meaning(text_of(c)) not in {"", "-"}]
    return len(strange.intersection(known)) >= FEWEST
