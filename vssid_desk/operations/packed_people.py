"""The people of a long list in little memory: batch by batch packed, a few looked at again."""

import json
import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from vssid_desk.intake.reading import Person

_FAST = 1  # alike as the rows of a list are, more effort saves little


class PackedPeople:
    """Takes items of "people" in the order of the file and gives back those asked for.

    A row that holds several people must come whole in one batch, as the reader sends it.
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._batches: list[bytes] = []
        self._count = 0

    def __len__(self) -> int:
        """Return how many people were taken."""
        return self._count

    def extend(self, people: list[Person]) -> None:
        """Take the next people."""
        self._starts.append(self._count)
        told = json.dumps(people).encode()
        self._batches.append(zlib.compress(told, _FAST))
        self._count += len(people)

    def at(self, indexes: Iterable[int]) -> Iterator[tuple[int, Person]]:
        """Give people with their indexes, counted from 0, in order."""
        for start, people, here in self._holding(indexes):
            for index in sorted(here):
                yield index, people[index - start]

    def in_rows_of(self, indexes: Iterable[int]) -> Iterator[tuple[int, Person]]:
        """Give these and all who stand in a row with one of them, in order."""
        for start, people, here in self._holding(indexes):
            rows = {_row(people[index - start]) for index in here}
            for index, person in enumerate(people, start):
                if _row(person) in rows:
                    yield index, person

    def _holding(
        self, indexes: Iterable[int]
    ) -> Iterator[tuple[int, list[Person], set[int]]]:
        """Give the batches that hold these: where each begins, its people, which are meant."""
        wanted: dict[int, set[int]] = defaultdict(set)
        for index in indexes:
            wanted[bisect_right(self._starts, index) - 1].add(index)
        for place in sorted(wanted):
            people = json.loads(zlib.decompress(self._batches[place]))
            yield self._starts[place], people, wanted[place]


def _row(person: Person) -> tuple[str, int]:
    return person["sheet"], person["row"]
