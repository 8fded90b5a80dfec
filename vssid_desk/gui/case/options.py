"""The values that a field can be chosen from, out of the dated code tables."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from vssid_desk import resources
from vssid_desk.domain.person import Kind
from vssid_desk.domain.reference.choice_words import CHOICE_WORDS
from vssid_desk.gui.field_editor import Options

_TABLES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.ETHNICITY: "ethnicities",
        Kind.NATIONALITY: "nationalities",
        Kind.RELATION: "relations",
        Kind.GROUP: "groups",
    }
)


@lru_cache(maxsize=16)
def options_of(kind: Kind) -> Options:
    """Return value and words of each choice; nothing for a kind that is typed."""
    if kind in CHOICE_WORDS:
        return tuple(CHOICE_WORDS[kind].items())
    if kind not in _TABLES:
        return ()
    rows = resources.load_tables()[_TABLES[kind]]
    known = {row["code"]: row["name"] for row in rows if not row.get("valid_to")}
    return tuple(known.items())


@lru_cache(maxsize=1024)
def words_of(kind: Kind, value: str) -> str:
    """Return the words of a chosen value; the value itself when it is not in the table."""
    return dict(options_of(kind)).get(value, value)
