"""People of a list that comes in meet those of earlier lists: found, tied, work carried over."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.carrying import carried, is_worked_on
from vssid_desk.domain.people.comparison import Comparison, counted, followed, kind_of
from vssid_desk.domain.people.meeting import Meeting, meet, taken_by_another
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.text import fold
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, closing, meetings
from vssid_desk.store.search import individuals
from vssid_desk.store.search.individuals import Tie

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
    kinds: list[str] = field(default_factory=list)
    met: Counter[int] = field(default_factory=Counter)  # by list: whom it held
    met_ids: set[int] = field(default_factory=set)
    is_anybody: bool = field(init=False)  # there is somebody to meet at all
    _taken: set[int] = field(default_factory=set)
    _names: dict[str, list[int]] | None = None

    def __post_init__(self) -> None:
        """See what other lists there are."""
        store = self.work.store
        self.is_anybody = meetings.is_anybody_else(store, self.list_id)
        self.is_next = meetings.is_anybody_else(store, self.list_id, self.campaign_id)

    def of(self, fields: Sequence[Mapping[str, str]]) -> list[Meeting | None]:
        """Return whom each person meets, by the values of the people."""
        if not self.is_anybody:
            return [None] * len(fields)
        numbered: dict[int, set[int]] = defaultdict(set)
        for at, case_id in meetings.by_number(self.work.store, self.list_id, fields):
            numbered[at].add(case_id)
        found = self._met(fields, numbered)
        if self.is_next:  # a name is looked for only where no number is certain
            rest = {
                at: self._named_alike(values) | numbered[at]
                for at, values in enumerate(fields)
                if (one := found.get(at)) is None or one.level != "certain"
            }
            found |= self._met(fields, rest)
        return [self._free(found.get(at)) for at in range(len(fields))]

    def _met(
        self, fields: Sequence[Mapping[str, str]], wanted: Mapping[int, set[int]]
    ) -> dict[int, Meeting]:
        """Return the best meeting of those people whose candidates are given, by index."""
        known = meetings.earlier(
            self.work.store,
            {case_id for found in wanted.values() for case_id in found},
            self.list_id,
            self.campaign_id,
        )
        made = {
            at: meet(Person.of(fields[at]), [known[one] for one in ids if one in known])
            for at, ids in wanted.items()
        }
        return {at: one for at, one in made.items() if one is not None}

    def note(
        self, fields: Sequence[Mapping[str, str]]
    ) -> list[tuple[str, Meeting | None]]:
        """Return kind and meeting of each person, by their values, and count them."""
        made = [
            (self._kind(values, one), one)
            for values, one in zip(fields, self.of(fields), strict=True)
        ]
        for kind, one in made:
            if kind in LINKED and one is not None:
                self.met[one.earlier.list_id] += 1
            if kind in LINKED | {"unsure"} and one is not None:
                self.met_ids.add(one.earlier.case_id)
        self.kinds += [kind for kind, _ in made if kind]
        return made

    def _named_alike(self, values: Mapping[str, str]) -> set[int]:
        if self._names is None:
            self._names = self._named()
        keys = _name_keys(values.get("full_name", ""), values.get("birth_date", ""))
        return {one for key in keys for one in self._names.get(key, ())}

    def _named(self) -> dict[str, list[int]]:
        named: dict[str, list[int]] = {}
        for case_id, name, born in meetings.names(
            self.work.store, self.list_id, self.campaign_id
        ):
            for key in _name_keys(name, born):
                named.setdefault(key, []).append(case_id)
        return named

    def _free(self, found: Meeting | None) -> Meeting | None:
        """Let one earlier person be taken by likeness alone only once."""
        if found is None or found.level != "likely":
            return found
        if found.earlier.case_id in self._taken:
            return taken_by_another(found)
        self._taken.add(found.earlier.case_id)
        return found

    def _kind(self, values: Mapping[str, str], meeting: Meeting | None) -> str:
        return kind_of(Person.of(values), meeting) if self.is_next else ""


def _name_keys(name: str, born: str) -> tuple[str, ...]:
    """Return what people who may be one share: the bare name, or given name and whole day."""
    bare = fold(name)
    if not bare:
        return ()
    if len(born) < 10:
        return (bare,)
    return bare, f"{bare.rpartition(' ')[2]}|{born}"


def ties_of(
    work: Workspace, made: Sequence[tuple[str, Meeting | None]]
) -> dict[int, Tie]:
    """Return the ties of people about to be stored; individuals are made where needed."""
    sure = {
        one.earlier.case_id: one for _, one in made if one is not None and one.is_sure
    }
    fresh = [one for one in sure.values() if one.earlier.individual_id is None]
    numbers = individuals.make(work.store, [(one.level, one.reason) for one in fresh])
    individual = {case_id: one.earlier.individual_id for case_id, one in sure.items()}
    individual.update(
        (one.earlier.case_id, number)
        for one, number in zip(fresh, numbers, strict=True)
    )
    return {
        at: Tie(
            individual_id=individual.get(one.earlier.case_id)
            if one and one.is_sure
            else None,
            met=kind,
            met_case_id=one.earlier.case_id if one else None,
            level=one.level if one else "",
            reason=one.reason if one else "",
        )
        for at, (kind, one) in enumerate(made)
        if kind or one
    }


def settle(work: Workspace, kept: Sequence[Case]) -> list[Case]:
    """Let the work on earlier cases go on in these, just stored; return them as they are now."""
    tied = [case for case in kept if case.individual_id is not None]
    if not tied:
        return list(kept)
    individuals.tie(
        work.store,
        (
            (
                case.met_case_id,
                case.individual_id,
                case.id if case.met in LINKED else None,
            )
            for case in tied
            if case.met_case_id is not None and case.individual_id is not None
        ),
    )
    renewed = {case.id: case for case in cases.with_history(work.store, tied)}
    renewed |= _carry(work, [case for case in renewed.values() if case.met in LINKED])
    return [renewed.get(case.id, case) for case in kept]


def _carry(work: Workspace, linked: Sequence[Case]) -> dict[int, Case]:
    """Carry declared values, answers, card and papers over; return the cases altered."""
    wanted = [case.met_case_id for case in linked if case.met_case_id is not None]
    worked = cases.worked_on(work.store, wanted)
    earlier = {case.id: case for case in cases.get_many(work.store, worked)}
    pairs = [
        (earlier[case.met_case_id], case)
        for case in linked
        if case.met_case_id in earlier
    ]
    return carry(work, pairs)


def carry(work: Workspace, pairs: Iterable[tuple[Case, Case]]) -> dict[int, Case]:
    """Carry the work of each earlier case to its new one; return the new ones by id.

    Needs an open operation.
    """
    found = [(one, new) for one, new in pairs if is_worked_on(one)]
    for signed in (False, True):
        meetings.carry_papers(
            work.store,
            [(one.id, new.id) for one, new in found if _is_sent(one) is not signed],
            signed=signed,
        )
    for one, new in found:
        cases.put(work.store, carried(new, one))
    renewed = cases.get_many(work.store, [new.id for _, new in found])
    return {case.id: case for case in renewed}


def _is_sent(case: Case) -> bool:
    return case.package_id is not None or bool(case.outcome)


def compare(work: Workspace, found: Meetings) -> Comparison:
    """Return how the whole list stands to the lists that it follows."""
    if not found.is_next:
        return Comparison()
    sizes = meetings.sizes(work.store, found.met)
    lists = followed(found.met, sizes, len(found.kinds))
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
