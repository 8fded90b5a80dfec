"""What a diagnosis is called: its headline, the words of a level, the names of fields."""

from collections.abc import Mapping
from types import MappingProxyType

from vssid_desk.domain.assessment import Diagnosis
from vssid_desk.domain.diagnosis.reason_text import BELONGS
from vssid_desk.domain.diagnosis.signs import POLICE
from vssid_desk.domain.facts.reasons import label_inside
from vssid_desk.domain.person import FIELDS

LEVEL_LABELS: Mapping[str, str] = MappingProxyType(
    {"certain": "chắc chắn", "likely": "có khả năng", "unclear": "chưa rõ"}
)
_OTHERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        BELONGS: ("Còn thuộc đơn vị không", "người này không còn thuộc đơn vị"),
        POLICE: ("Dữ liệu dân cư", "dữ liệu dân cư của công an"),
        "": ("Chưa rõ", "chưa rõ trường nào"),
    }
)


def doubt_label(field: str) -> str:
    """Return what lists and facets call a diagnosed field."""
    return _OTHERS[field][0] if field in _OTHERS else FIELDS[field].label


def headline(found: Diagnosis) -> str:
    """Say what is most likely wrong and how sure that is: "Có khả năng sai: ngày sinh"."""
    if not found.field:
        return "Chưa rõ trường nào sai"
    named = (found.field, *found.also) if found.level == "certain" else (found.field,)
    names = ", ".join(_inside(key) for key in named)
    level = LEVEL_LABELS[found.level]
    shown = level[:1].upper() + level[1:]
    if found.field == BELONGS:
        return f"{shown}: {names}"
    return (
        f"{shown}: nên xem {names} trước"
        if found.level == "unclear"
        else f"{shown} sai: {names}"
    )


def evidence_words(found: Diagnosis) -> str:
    """Return the sentence of evidence; without any, what would give some."""
    if found.evidence:
        return found.evidence
    return "Danh sách không cho biết gì thêm. Quét thẻ hoặc so với thẻ để biết."


def _inside(key: str) -> str:
    return _OTHERS[key][1] if key in _OTHERS else label_inside(key)
