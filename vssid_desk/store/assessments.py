"""Assessments: everything computed of a case, kept so that lists need not compute it again.

What many cases have alike (path, question, what is missing) is stored once and shared.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import NamedTuple

from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.case import Case
from vssid_desk.domain.people.newcomer import Found
from vssid_desk.store import assessment_texts
from vssid_desk.store.assessment_texts import Shared
from vssid_desk.store.case_rows import Place
from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording
from vssid_desk.store.search import findable, kinds
from vssid_desk.store.search.findable import Computed

_PUT = "INSERT OR REPLACE INTO assessments(case_id, shared_id, own) VALUES (?, ?, ?)"


class Kept(NamedTuple):
    """An assessment as it is kept, made once for all who have it in common."""

    shared_id: int
    own: str
    computed: Computed


class Keeper:
    """Tells how assessments are kept; lives within one transaction."""

    def __init__(self, store: Store) -> None:
        self._shared = cache(partial(_number, store))
        self._kind = cache(partial(kinds.number, store))

    def kept(self, assessment: Assessment) -> Kept:
        """Return an assessment as it is kept."""
        return Kept(
            self._shared(assessment_texts.shared_of(assessment)),
            assessment_texts.own_text(assessment),
            (
                assessment.stage.value,
                assessment.due_on,
                self._kind(kinds.of(assessment)),
            ),
        )


def put_many(store: Store, assessed: Iterable[tuple[Case, Assessment]]) -> None:
    """Keep assessments and make their cases findable; one transaction if none is open."""
    pairs = assessed if isinstance(assessed, Sequence) else list(assessed)
    if not pairs:
        return
    with recording.transaction(store):
        keeper = Keeper(store)
        made = [keeper.kept(assessment) for _, assessment in pairs]
        found = [case for case, _ in pairs]
        _put(store, [case.id for case in found], made)
        findable.put_many(store, found, [one.computed for one in made])


def put_newcomers(
    store: Store,
    place: Place,
    ids: Sequence[int],
    found: Sequence[Found],
    made: Sequence[Kept],
) -> None:
    """Do the same for people just stored, who need no case each for it.

    Needs an open operation.
    """
    _put(store, ids, made)
    where = (place.id, place.campaign_id)
    findable.put_newcomers(store, where, ids, found, [one.computed for one in made])


def _put(store: Store, ids: Sequence[int], made: Sequence[Kept]) -> None:
    store.write_many(
        _PUT,
        [(id_, one.shared_id, one.own) for id_, one in zip(ids, made, strict=True)],
    )


def get(store: Store, case_id: int) -> Assessment | None:
    """Return what was computed of a case last, or None."""
    return get_many(store, [case_id]).get(case_id)


def get_many(store: Store, case_ids: Iterable[int]) -> dict[int, Assessment]:
    """Return what was computed last, by case."""
    return {
        row[0]: assessment_texts.read(row[1], row[2])
        for row in store.rows(
            "SELECT a.case_id, s.body, a.own FROM assessments AS a "
            "JOIN shared_assessments AS s ON s.id = a.shared_id "
            "WHERE a.case_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(case_ids)),),
        )
    }


def shared_number(store: Store, body: str) -> int:
    """Return the number of a shared body, which is kept once; in an open transaction."""
    store.write("INSERT OR IGNORE INTO shared_assessments(body) VALUES (?)", (body,))
    return int(store.value("SELECT id FROM shared_assessments WHERE body = ?", (body,)))


def _number(store: Store, shared: Shared) -> int:
    return shared_number(store, assessment_texts.shared_text(shared))
