"""Who may share a number, or name and birth date, with another of the list, in little memory.

A long list streams by; of each person only the hashes of some keys are kept, 8 bytes each.
Whoever shares one is then looked at by `in_list`, to which nobody else matters.
"""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections.abc import Iterable, Mapping

from vssid_desk.domain.checks.in_list import NUMBERS, may_be_year_alone
from vssid_desk.domain.values.text import fold


class Sharers:
    """Takes the people of a list one by one, as mappings of field keys."""

    def __init__(self) -> None:
        self._numbers = [(key, array("q")) for key in NUMBERS]
        self._names, self._houses = array("q"), array("q")

    def add(self, person: Mapping[str, str]) -> None:
        """Take the next person."""
        for key, kept in self._numbers:
            kept.append(hash(person.get(key, "")))
        name, date = person.get("full_name", ""), person.get("birth_date", "")
        name, address = fold(name), person.get("address", "")
        self._names.append(hash((name, date)) if name and date else 0)
        old = name and address and may_be_year_alone(date)
        self._houses.append(hash((name, date[:4], fold(address))) if old else 0)

    def indexes(self) -> list[int]:
        """Return who shares anything, counted from 0, in order."""
        found: set[int] = set()
        numbers = [kept for _, kept in self._numbers]
        for keys in (*numbers, self._names, self._houses):
            shared = _twice(keys)
            if shared:
                found.update(at for at, key in enumerate(keys) if key in shared)
        return sorted(found)


def _twice(keys: Iterable[int]) -> set[int]:
    """Return the hashes that come more than once; 0 is that of the empty text."""
    once, twice = set(), set()
    for key in keys:
        if key in once:
            twice.add(key)
        elif key:
            once.add(key)
    return twice
