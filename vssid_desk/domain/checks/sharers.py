"""Who may share a number, or name and birth date, with another of the list, in little memory.

A long list streams by; of each person only the hashes of some keys are kept, 8 bytes each.
Whoever shares one is then looked at by `in_list`, to which nobody else matters.
"""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections.abc import Iterable, Mapping

from vssid_desk.domain.checks.in_list import NUMBERS, may_be_year_alone
from vssid_desk.domain.text import fold


class Sharers:
    """Takes the people of a list one by one, as mappings of field keys."""

    def __init__(self) -> None:
        self._keys = [array("q") for _ in range(len(NUMBERS) + 2)]

    def add(self, person: Mapping[str, str]) -> None:
        """Take the next person."""
        texts = [person.get(key, "") for key in NUMBERS]
        name, date = fold(person.get("full_name", "")), person.get("birth_date", "")
        texts.append(f"{name}|{date}" if name and date else "")
        address = person.get("address", "")
        old = name and address and may_be_year_alone(date)
        texts.append(f"{name}|{date[:4]}|{fold(address)}" if old else "")
        for kept, text in zip(self._keys, texts, strict=True):
            kept.append(hash(text) if text else 0)

    def indexes(self) -> list[int]:
        """Return who shares anything, counted from 0, in order."""
        found: set[int] = set()
        for keys in self._keys:
            shared = _twice(keys)
            if shared:
                found.update(at for at, key in enumerate(keys) if key in shared)
        return sorted(found)


def _twice(keys: Iterable[int]) -> set[int]:
    """Return the hashes that come more than once; 0 is none."""
    once, twice = set(), set()
    for key in keys:
        if key in once:
            twice.add(key)
        elif key:
            once.add(key)
    return twice
