"""An address in one line: its parts, the communes it may mean, what they are today."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vssid_desk.domain.reference.places import Commune, Places, bare, split_kind
from vssid_desk.domain.values.text import clean

_UNIT = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|tp\.)"
# "thôn Bến xã Cẩm Giàng tỉnh Hải Dương": a kind of unit begins a part, comma or not.
_WITHOUT_COMMA = re.compile(rf"\s+(?={_UNIT}\s)", re.IGNORECASE)
_SHORT = {
    "tp hcm": "thành phố hồ chí minh",
    "tphcm": "thành phố hồ chí minh",
    "hcm": "hồ chí minh",
}


@dataclass(frozen=True, slots=True)
class AddressReading:
    """What an address says: the part before the commune, and every commune that fits.

    `communes` is empty when none is known by that name, and holds several when the words do
    not decide; nobody is chosen.
    """

    street: str
    communes: tuple[Commune, ...]


def read_address(text: str, places: Places, on: str) -> AddressReading:
    """Return what an address in one line may mean on an ISO day, today's communes first.

    The province stands last and the smaller units before it.  A district makes it an old
    address; without one both today's and the old communes of that name are returned.
    """
    parts = _parts(text)
    for place in range(len(parts) - 1, -1, -1):
        fitting = _fitting(parts[place], parts[place + 1 :], places, on)
        if fitting:
            street = ", ".join(parts[:place])
            return AddressReading(street, tuple(sorted(fitting, key=_old_last)))
    return AddressReading(clean(text), ())


def _parts(text: str) -> list[str]:
    told = clean(text)
    pieces = re.split(r"[,;]" if re.search(r"[,;]", told) else r"\s[-–]\s", told)
    found = [
        clean(part) for piece in pieces for part in _WITHOUT_COMMA.split(piece.strip())
    ]
    return [_SHORT.get(part.lower(), part) for part in found if part]


def _fitting(name: str, above: Sequence[str], places: Places, on: str) -> list[Commune]:
    kind, _ = split_kind(name)
    found = [
        one
        for one in places.called(name)
        if kind in {"", one.kind} and _lies_in(one, above)
    ]
    standing = {one.code for one in found if one.stood_on(on)}
    return [
        one
        for one in found
        if one.is_old or one.stood_on(on) or one.code not in standing
    ]


def _lies_in(one: Commune, above: Sequence[str]) -> bool:
    """Tell whether every unit named above a commune is its own."""
    own = {bare(one.province), *([bare(one.district)] if one.district else [])}
    return bool(above) and all(bare(part) in own for part in above)


def _old_last(one: Commune) -> tuple[bool, str]:
    return one.is_old, one.code
