"""Whom people of a list were found to be: tied to them, the work on their cases carried over."""

import json
from collections.abc import Iterable, Mapping, Sequence

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.carrying import carried, is_worked_on
from vssid_desk.domain.people.meeting import Meeting
from vssid_desk.operations.meeting_people import LINKED
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, meetings
from vssid_desk.store.search import individuals
from vssid_desk.store.search.individuals import History, Tie


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


def tie(
    work: Workspace, ids: Sequence[int], ties: Mapping[int, Tie]
) -> dict[int, History]:
    """Tie people just stored to whom they met; return by case the history of those who have one."""
    tied = [
        (one.met_case_id, one.individual_id, ids[at], one.met in LINKED)
        for at, one in ties.items()
        if one.met_case_id is not None and one.individual_id is not None
    ]
    if not tied:
        return {}
    individuals.tie(
        work.store,
        ((old, who, new if goes_on else None) for old, who, new, goes_on in tied),
    )
    return individuals.histories(work.store, json.dumps([new for _, _, new, _ in tied]))


def going_on(work: Workspace, ties: Mapping[int, Tie]) -> set[int]:
    """Return by index those in whom work goes on that somebody did on an earlier case."""
    linked = {
        at: one.met_case_id
        for at, one in ties.items()
        if one.met in LINKED and one.met_case_id is not None
    }
    worked = set(cases.worked_on(work.store, linked.values()))
    return {at for at, case_id in linked.items() if case_id in worked}


def take_over(work: Workspace, linked: Sequence[Case]) -> list[Case]:
    """Let the work on earlier cases go on in these, just stored; return them as they are now."""
    wanted = [case.met_case_id for case in linked if case.met_case_id is not None]
    earlier = {case.id: case for case in cases.get_many(work.store, wanted)}
    pairs = [
        (earlier[case.met_case_id], case)
        for case in linked
        if case.met_case_id in earlier
    ]
    altered = carry(work, pairs)
    return [altered.get(case.id, case) for case in linked]


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
