"""Earlier people by what two who may be one share: the bare name, or given name and whole day."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections import defaultdict

from vssid_desk.domain.values.text import fold

_DAY = 10  # characters of an ISO date that knows its day
_BUCKETS = 1 << 16


class Namesakes:
    """Keeps cases by hashes of their names, some 40 bytes each; whoever is found is then compared."""

    def __init__(self) -> None:
        self._kept: dict[int, array[int]] = defaultdict(lambda: array("q"))

    def add(self, case_id: int, name: str, born: str) -> None:
        """Keep a case by name and ISO birth date."""
        for key in _keys(name, born):
            told = hash(key)
            self._kept[told % _BUCKETS].extend((told, case_id))

    def of(self, name: str, born: str) -> set[int]:
        """Return the cases of those who may be somebody of this name and birth date."""
        found: set[int] = set()
        for key in _keys(name, born):
            told = hash(key)
            kept = self._kept.get(told % _BUCKETS) or ()
            pairs = zip(kept[::2], kept[1::2], strict=True)
            found.update(case_id for one, case_id in pairs if one == told)
        return found


def _keys(name: str, born: str) -> tuple[str, ...]:
    bare = fold(name)
    if not bare:
        return ()
    if len(born) < _DAY:
        return (bare,)
    return bare, f"{bare.rpartition(' ')[2]}|{born}"
