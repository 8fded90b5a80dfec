"""People of a list that comes in meet those of earlier lists: found, counted, compared."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.people.comparison import Comparison, counted, followed, kind_of
from vssid_desk.domain.people.delivered import Delivered
from vssid_desk.domain.people.meeting import Meeting, meet, taken_by_another
from vssid_desk.domain.people.namesakes import Namesakes
from vssid_desk.domain.people.newcomer import Came
from vssid_desk.domain.person import Person
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import closing, meetings

LINKED = frozenset({"changed", "same", "relisted"})


@dataclass(slots=True)
class Meetings:
    """Finds earlier people for the people of one list, batch by batch.

    `list_id` is the list that comes in, 0 while it is only looked at.
    """

    work: Workspace
    campaign_id: int
    list_id: int = 0
    is_next: bool = field(init=False)  # the campaign has another list
    kinds: Counter[str] = field(default_factory=Counter)
    met: Counter[int] = field(default_factory=Counter)  # by list: whom it held
    met_ids: array[int] = field(default_factory=lambda: array("q"))
    is_anybody: bool = field(init=False)  # there is somebody to meet at all
    _taken: set[int] = field(default_factory=set)
    _names: Namesakes | None = None

    def __post_init__(self) -> None:
        """See what other lists there are."""
        store = self.work.store
        self.is_anybody = meetings.is_anybody_else(store, self.list_id)
        self.is_next = meetings.is_anybody_else(store, self.list_id, self.campaign_id)

    def of(self, people: Sequence[Delivered]) -> list[Meeting | None]:
        """Return whom each person meets."""
        if not self.is_anybody:
            return [None] * len(people)
        numbered: dict[int, set[int]] = defaultdict(set)
        numbers = [one.person for one in people]
        for at, case_id in meetings.by_number(self.work.store, self.list_id, numbers):
            numbered[at].add(case_id)
        found = self._met(people, numbered)
        if self.is_next:  # a name is looked for only where no number is certain
            rest = {
                at: self._named_alike(new.person) | numbered[at]
                for at, new in enumerate(people)
                if (one := found.get(at)) is None or one.level != "certain"
            }
            found |= self._met(people, rest)
        return [self._free(found.get(at)) for at in range(len(people))]

    def _met(
        self, people: Sequence[Delivered], wanted: Mapping[int, set[int]]
    ) -> dict[int, Meeting]:
        """Return the best meeting of those people whose candidates are given, by index."""
        known = meetings.earlier(
            self.work.store,
            {case_id for found in wanted.values() for case_id in found},
            self.list_id,
            self.campaign_id,
            dict(people),
        )
        made = {
            at: meet(people[at].person, [known[one] for one in ids if one in known])
            for at, ids in wanted.items()
        }
        return {at: one for at, one in made.items() if one is not None}

    def note(self, people: Sequence[Delivered]) -> list[tuple[str, Meeting | None]]:
        """Return kind and meeting of each person and count them."""
        made = [
            (self._kind(new.person, one), one)
            for new, one in zip(people, self.of(people), strict=True)
        ]
        for kind, one in made:
            if kind in LINKED and one is not None:
                self.met[one.earlier.list_id] += 1
            if kind in LINKED | {"unsure"} and one is not None:
                self.met_ids.append(one.earlier.case_id)
        self.kinds.update(kind for kind, _ in made if kind)
        return made

    def _named_alike(self, person: Person) -> set[int]:
        if self._names is None:
            self._names = Namesakes()
            there = meetings.names(self.work.store, self.list_id, self.campaign_id)
            for case_id, name, born in there:
                self._names.add(case_id, name, born)
        return self._names.of(person.full_name, person.birth_date)

    def _free(self, found: Meeting | None) -> Meeting | None:
        """Let one earlier person be taken by likeness alone only once."""
        if found is None or found.level != "likely":
            return found
        if found.earlier.case_id in self._taken:
            return taken_by_another(found)
        self._taken.add(found.earlier.case_id)
        return found

    def _kind(self, person: Person, meeting: Meeting | None) -> str:
        return kind_of(person, meeting) if self.is_next else ""


def delivered_of(came: Came) -> Delivered:
    """Return what an agency says of somebody who came with a list."""
    _, _, _, _, _, delivered, _, _ = came
    return Delivered.of(delivered)


def compare(work: Workspace, found: Meetings) -> Comparison:
    """Return how the whole list stands to the lists that it follows."""
    if not found.is_next:
        return Comparison()
    sizes = meetings.sizes(work.store, found.met)
    lists = followed(found.met, sizes, found.kinds.total())
    gone = meetings.gone(work.store, found.list_id, lists, found.met_ids)
    return Comparison(
        counts=counted(found.kinds, gone), with_lists=lists, gone=tuple(gone)
    )


def finish(work: Workspace, found: Meetings) -> None:
    """Keep the comparison and close the earlier cases whose work goes on; in an operation."""
    comparison = compare(work, found)
    if not comparison.is_first:
        meetings.put(work.store, found.list_id, comparison)
    here = found.list_id
    closing.close(work.store, meetings.continued_in(work.store, here, sent=False))
    assess_ids(work, meetings.continued_in(work.store, here, sent=True))
