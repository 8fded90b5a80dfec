"""How a value of a person is written on screen; the stored value stays as it is."""

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values import dates, identity
from vssid_desk.gui.case.options import options_of, words_of

_LENGTHS = {Kind.PERSONAL_ID: 12, Kind.LEGACY_ID: 9}


def shown(key: str, value: str) -> str:
    """Return a value as people read it: 1990-02-09 → 09/02/1990, 01 → Kinh."""
    kind = FIELDS[key].kind
    if not value:
        return ""
    if kind in (Kind.DATE, Kind.MONTH):
        return dates.show(value)
    if options_of(kind):
        return words_of(kind, value)
    if kind in _LENGTHS and len(value) < _LENGTHS[kind]:
        return _from_the_right(value)
    return identity.show(kind, value)


def _from_the_right(value: str) -> str:
    """Group a number that lacks digits so that it stands below the whole one."""
    first = len(value) % 3
    groups = [
        value[:first],
        *(value[at : at + 3] for at in range(first, len(value), 3)),
    ]
    return " ".join(group for group in groups if group)
