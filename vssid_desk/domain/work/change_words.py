"""What two lists state differently of one person, in words; numbers masked."""

from collections.abc import Iterable

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values.dates import show
from vssid_desk.domain.values.identity import mask

_NUMBERS = frozenset(
    {
        Kind.PERSONAL_ID,
        Kind.LEGACY_ID,
        Kind.PASSPORT,
        Kind.SOCIAL_INSURANCE_CODE,
        Kind.HEALTH_CARD_CODE,
        Kind.PHONE,
    }
)
_SEXES = {"male": "Nam", "female": "Nữ"}


def change_words(changes: Iterable[tuple[str, str, str]]) -> str:
    """Return "Ngày sinh: 12/03/1957 → 13/03/1957" for each (field, old, new)."""
    return "; ".join(
        f"{FIELDS[key].label}: {_shown(key, old)} → {_shown(key, new)}"
        for key, old, new in changes
    )


def _shown(key: str, value: str) -> str:
    kind = FIELDS[key].kind
    if not value:
        return "trống"
    if kind is Kind.DATE:
        return show(value)
    if kind is Kind.SEX:
        return _SEXES.get(value, value)
    return mask(value) if kind in _NUMBERS else value
