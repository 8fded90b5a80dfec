"""The people of a list that is only looked at, as they stream by: checked, counted, packed away."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from vssid_desk.domain.checks.in_list import in_list
from vssid_desk.domain.findings import Finding
from vssid_desk.intake.reading import Person, Reading
from vssid_desk.operations.inspect_list import (
    Checks,
    columns_by_sheet,
    complete,
    lacking,
    seen_across,
)
from vssid_desk.operations.packed_people import PackedPeople
from vssid_desk.operations.preview_doubts import (
    SHOWN,
    Doubts,
    Row,
    doubts_of,
    rank_of,
    with_rows_of,
)


class ViewedPeople:
    """Takes people batch by batch; counts tell of all, and the rows to be shown are known.

    Of each sort of doubt the first rows are noted, as many as can be named of all sorts together.
    """

    def __init__(self, day: date) -> None:
        self._checks = Checks(day)
        self._packed = PackedPeople()
        self._counts: Counter[str] = Counter()
        self._lacking: Counter[tuple[str, str]] = Counter()  # by sheet and field
        self._first: dict[Hashable, dict[Row, int]] = defaultdict(dict)
        self._sheets: set[str] = set()

    def __len__(self) -> int:
        """Return how many people came by."""
        return len(self._packed)

    def take(self, people: list[Person]) -> None:
        """Check and count the next people."""
        for index, person in enumerate(people, len(self._packed)):
            self._checks.note(person)
            self._count(index, person)
        self._packed.extend(people)

    def doubts(self, reading: Reading) -> tuple[Doubts, list[dict[str, Any]]]:
        """Return what is doubtful, and the sample of the reading with the rows of what is named."""
        columns = columns_by_sheet(reading)
        across = self._across(reading.sharers)
        counts = self._counted(across, columns)
        rows = {index for first in self._first.values() for index in first.values()}
        wanted = rows.union(sorted(across)[:SHOWN])
        people = dict(self._packed.in_rows_of(wanted))
        for index, person in people.items():
            complete(person, across.get(index, ()), columns)
        found = doubts_of(reading, people, counts, of_several=len(self._sheets) > 1)
        return found, with_rows_of(reading, people.values(), found.first)

    def _count(self, index: int, person: Person) -> None:
        place = person["sheet"], person["row"]
        self._sheets.add(place[0])
        self._note(("sample", place[0]), place, index)
        for note in person["notes"]:
            self._counts[note["severity"]] += 1
            self._note(rank_of(note), place, index)
        for key in lacking(person):
            self._lacking[place[0], key] += 1
            self._note((key, place[0]), place, index)

    def _note(self, sort: Hashable, place: Row, index: int) -> None:
        first = self._first[sort]
        if len(first) < SHOWN:
            first.setdefault(place, index)

    def _across(self, sharers: Iterable[int]) -> dict[int, list[Finding]]:
        """Return by index what stands out among those who share something."""
        shared = {
            index: seen_across(person) for index, person in self._packed.at(sharers)
        }
        indexes = [*shared]
        found = in_list([*shared.values()])
        return {indexes[at]: findings for at, findings in found.items()}

    def _counted(
        self,
        across: Mapping[int, Sequence[Finding]],
        columns: Mapping[str, set[str]],
    ) -> Counter[str]:
        """Return all counts, with what only the end of the list has shown."""
        counts = self._counts.copy()
        counts.update(one.severity.value for told in across.values() for one in told)
        for (sheet, key), number in self._lacking.items():
            if key in columns[sheet]:
                counts["note"] += number
        return counts
