"""Fields that several columns tell together: a name in parts, a day in parts, two columns of marks."""

from collections.abc import Mapping, Sequence

from vssid_desk.domain.reading.normalise import RawCell
from vssid_desk.intake.blocks import BIRTH_PARTS, NAME_PARTS, SEXES
from vssid_desk.intake.sex_words import marked_sex
from vssid_desk.intake.sheet import Cell, shown


def put_together(
    parts: Mapping[str, int], cells: Sequence[Cell], found: dict[str, RawCell]
) -> None:
    """Add to the cells of a row by field what its parts, by their columns, make."""
    texts = {
        key: shown(cells[index]) if index < len(cells) else ""
        for key, index in parts.items()
    }
    if "surname" in parts:
        names = [texts[key] for key in NAME_PARTS if texts.get(key)]
        found["full_name"] = RawCell(" ".join(names).strip())
    if "birth_year" in parts:
        days = [texts[key].strip() for key in BIRTH_PARTS if key in texts]
        found["birth_date"] = RawCell("/".join(days) if any(days) else "")
    if not parts.keys().isdisjoint(SEXES):
        _add_sex(parts, cells, texts, found)


def _add_sex(
    parts: Mapping[str, int],
    cells: Sequence[Cell],
    texts: Mapping[str, str],
    found: dict[str, RawCell],
) -> None:
    """Read columns Nam and Nữ, marked with x or with the year of birth itself."""
    told, born = marked_sex({key: texts[key] for key in SEXES if key in parts})
    if born and "birth_date" not in found:
        index = parts[born]
        found["birth_date"] = RawCell(cells[index], "", "", texts[born])  # type: ignore[arg-type]
    if told is not None:
        found["sex"] = RawCell(told)
