"""The people of one list as they stream in: stored, assessed, made findable."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vssid_desk.domain.case import Case
from vssid_desk.domain.diagnosis.diagnosis import wants_neighbours
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.people.newcomer import Newcomer
from vssid_desk.operations.assessing import Assessor
from vssid_desk.operations.tying import going_on, take_over, tie
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, case_rows, cases
from vssid_desk.store.assessments import Keeper, Kept
from vssid_desk.store.case_rows import Place
from vssid_desk.store.search.individuals import FIRST_TIME, NO_TIE, History, Tie


class _New(NamedTuple):
    """Somebody just stored."""

    id: int
    newcomer: Newcomer
    tie: Tie
    history: History

    @property
    def alike(self) -> tuple[int, int] | None:
        """Return what those share whose assessment is one and the same, None where all counts."""
        shape, past = self.newcomer[2], self.history
        is_asked_of = self.tie.met == "unsure" or self.tie.level == "conflict"
        if not shape or is_asked_of or past.sent_values or past.returned_why:
            return None
        return shape, past.times_listed


@dataclass(slots=True)
class Newcomers:
    """Takes the people of one list batch by batch; needs an open operation.

    `ids` are the cases in the order of the file, `misfits` those whom only neighbours can settle.
    """

    work: Workspace
    assessor: Assessor
    list_id: int
    ids: array[int] = field(default_factory=lambda: array("q"))
    misfits: list[int] = field(default_factory=list)
    _place: Place = field(init=False)
    _keeper: Keeper = field(init=False)
    _known: dict[tuple[int, int] | None, Kept] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """See which list people go to."""
        self._place = cases.place(self.work.store, self.list_id)
        self._keeper = Keeper(self.work.store)

    def take(self, people: Sequence[Newcomer], ties: Mapping[int, Tie]) -> None:
        """Keep and assess one batch; `ties` tell by index whom of earlier lists they met."""
        ids = cases.add_rows(
            self.work.store, self.list_id, [one[0] for one in people], ties
        )
        self.ids.extend(ids)
        past = tie(self.work, ids, ties)
        new = [
            _New(id_, one, ties.get(at, NO_TIE), past.get(id_, FIRST_TIME))
            for at, (id_, one) in enumerate(zip(ids, people, strict=True))
        ]
        worked = going_on(self.work, ties)
        self._assess_fresh([one for at, one in enumerate(new) if at not in worked])
        if worked:
            self._assess_worked([new[at] for at in sorted(worked)])

    def _assess_fresh(self, new: Sequence[_New]) -> None:
        """Keep what is computed of those on whom nobody worked, once for all who are alike."""
        assessments.put_newcomers(
            self.work.store,
            self._place,
            [one.id for one in new],
            [one.newcomer[1] for one in new],
            [self._known.get(one.alike) or self._assessed(one) for one in new],
        )

    def _assess_worked(self, new: Sequence[_New]) -> None:
        """Let the work on earlier cases go on in these, and assess them with it."""
        kept = take_over(self.work, [self._case(one) for one in new])
        self.misfits.extend(case.id for case in kept if wants_neighbours(case))
        self.assessor.assess_tied(kept)

    def _assessed(self, new: _New) -> Kept:
        case = self._case(new)
        made = self._keeper.kept(assess(case, self.assessor.context))
        if new.alike is not None:
            self._known[new.alike] = made
        elif wants_neighbours(case):
            self.misfits.append(case.id)
        return made

    def _case(self, new: _New) -> Case:
        came = new.newcomer[0]
        return case_rows.new_case(new.id, self._place, came, new.tie, new.history)
