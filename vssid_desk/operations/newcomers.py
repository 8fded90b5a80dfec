"""The people of one list as they stream in: stored, assessed, made findable."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.diagnosis.diagnosis import wants_neighbours
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.people.newcomer import Came, Newcomer
from vssid_desk.operations.assessing import Assessor
from vssid_desk.operations.meeting_people import settle
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, case_rows, cases
from vssid_desk.store.assessments import Keeper, Kept
from vssid_desk.store.case_rows import Place
from vssid_desk.store.search.individuals import NO_TIE, Tie


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
    _known: dict[int, Kept] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """See which list people go to."""
        self._place = cases.place(self.work.store, self.list_id)
        self._keeper = Keeper(self.work.store)

    def take(self, people: Sequence[Newcomer], ties: Mapping[int, Tie]) -> None:
        """Keep and assess one batch; `ties` tell by index whom of earlier lists they met."""
        came = [one[0] for one in people]
        ids = cases.add_rows(self.work.store, self.list_id, came, ties)
        self.ids.extend(ids)
        met = {at for at, tie in ties.items() if tie.met_case_id is not None}
        self._assess_strangers(
            [
                (id_, one, ties.get(at, NO_TIE))
                for at, (id_, one) in enumerate(zip(ids, people, strict=True))
                if at not in met
            ]
        )
        self._assess_met([(ids[at], came[at], ties[at]) for at in sorted(met)])

    def _assess_strangers(self, new: Sequence[tuple[int, Newcomer, Tie]]) -> None:
        """Keep what is computed of those who met nobody, once for all of the same shape."""
        assessments.put_newcomers(
            self.work.store,
            self._place,
            [id_ for id_, _, _ in new],
            [one[1] for _, one, _ in new],
            [
                self._known.get(one[2]) or self._assessed(id_, one, tie)
                for id_, one, tie in new
            ],
        )

    def _assess_met(self, new: Sequence[tuple[int, Came, Tie]]) -> None:
        """Let the work on earlier cases go on in these, and assess them with it."""
        made = [
            case_rows.new_case(id_, self._place, came, tie) for id_, came, tie in new
        ]
        kept = settle(self.work, made)
        self.misfits.extend(case.id for case in kept if wants_neighbours(case))
        self.assessor.assess_tied(kept)

    def _assessed(self, id_: int, one: Newcomer, tie: Tie) -> Kept:
        came, _, shape = one
        case = case_rows.new_case(id_, self._place, came, tie)
        made = self._keeper.kept(assess(case, self.assessor.context))
        if shape:
            self._known[shape] = made
        elif wants_neighbours(case):
            self.misfits.append(id_)
        return made
