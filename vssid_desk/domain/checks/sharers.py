"""Who may share a number, or name and birth date, with another of the list, in little memory.

A long list streams by; of each person only the hashes of some keys are kept, 8 bytes each.
Whoever shares one is then looked at by `in_list`, to which nobody else matters.
"""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import compress

from vssid_desk.domain.checks.in_list import NUMBERS, may_be_year_alone
from vssid_desk.domain.values.by_field import ByField
from vssid_desk.domain.values.text import fold


class Sharers:
    """Takes the people of a list as they come, as mappings of field keys."""

    def __init__(self) -> None:
        self._numbers = [(key, array("q")) for key in NUMBERS]
        self._names, self._houses = array("q"), array("q")
        self._alone = bytearray()  # whose date may be a year alone

    def extend(self, people: Sequence[Mapping[str, str]]) -> None:
        """Take the next people."""
        of = ByField(people)
        for key, kept in self._numbers:
            kept.extend(map(hash, of[key]))
        dates = of["birth_date"]
        names = list(map(_folded, of["full_name"]))
        self._names.extend(map(_key, names, dates))
        years, houses = [date[:4] for date in dates], map(_folded, of["address"])
        self._houses.extend(map(_key, names, years, houses))
        self._alone.extend(map(may_be_year_alone, dates))

    def indexes(self) -> list[int]:
        """Return who shares anything, counted from 0, in order."""
        found: set[int] = set()
        numbers = [kept for _, kept in self._numbers]
        for keys in (*numbers, self._names):
            found.update(_holders(keys, _twice(keys)))
        found.update(_holders(self._houses, self._houses_of_years()))
        return sorted(found)

    def _houses_of_years(self) -> set[int]:
        """Return the houses with several of one name and year, of whom one has perhaps no day."""
        shared = _twice(self._houses)
        return shared.intersection(compress(self._houses, self._alone))


_folded = lru_cache(maxsize=20_000)(fold)  # people are called alike


def _key(*parts: str) -> int:
    """Return the hash of some texts, 0 where one is not known."""
    return hash(parts) if all(parts) else 0


def _holders(keys: Sequence[int], shared: Set[int]) -> Iterator[int]:
    return (at for at, key in enumerate(keys) if key in shared) if shared else iter(())


def _twice(keys: Iterable[int]) -> set[int]:
    """Return the hashes that come more than once; 0 is that of the empty text."""
    once, twice = set(), set()
    for key in keys:
        if key in once:
            twice.add(key)
        elif key:
            once.add(key)
    return twice
