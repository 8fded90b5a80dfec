"""Assessments: everything computed of a case, kept so that lists need not compute it again.

What many cases have alike (path, question, what is missing) is stored once and shared.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import cache, partial
from typing import Any, NamedTuple

from vssid_desk.domain.assessment import (
    NOT_DIAGNOSED,
    Assessment,
    Diagnosis,
    Difference,
    Missing,
    Option,
    Path,
    Question,
)
from vssid_desk.domain.case import Case, Stage
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.people.newcomer import Found
from vssid_desk.store.case_rows import Place
from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording
from vssid_desk.store.search import findable, kinds
from vssid_desk.store.search.findable import Computed

Shared = tuple[
    Path | None,
    tuple[Path, ...],
    tuple[str, ...],
    Question | None,
    tuple[Missing, ...],
    Stage,
    str,
    str,
    str,
    str,
    str,
    str,
]

_PUT = "INSERT OR REPLACE INTO assessments(case_id, shared_id, own) VALUES (?, ?, ?)"
QUESTION_AT, STAGE_AT = 3, 5  # in a shared body

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Kept(NamedTuple):
    """An assessment as it is kept, made once for all who have it in common."""

    shared_id: int
    own: str
    computed: Computed


class Keeper:
    """Tells how assessments are kept; lives within one transaction."""

    def __init__(self, store: Store) -> None:
        self._shared = cache(partial(_stored, store))
        self._kind = cache(partial(kinds.number, store))

    def kept(self, assessment: Assessment) -> Kept:
        """Return an assessment as it is kept."""
        return Kept(
            self._shared(_shared(assessment)),
            _own(assessment),
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
        row[0]: _assessment(row[1], row[2])
        for row in store.rows(
            "SELECT a.case_id, s.body, a.own FROM assessments AS a "
            "JOIN shared_assessments AS s ON s.id = a.shared_id "
            "WHERE a.case_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(case_ids)),),
        )
    }


def _shared(assessment: Assessment) -> Shared:
    return (
        assessment.identity,
        assessment.account,
        assessment.possible,
        assessment.question,
        assessment.missing,
        assessment.stage,
        assessment.group_key,
        assessment.due_on,
        assessment.due_words,
        assessment.fault,
        assessment.fault_kind,
        assessment.organ,
    )


def _stored(store: Store, shared: Shared) -> int:
    identity, account, possible, question, missing, *rest = shared
    body = _dumps(
        [
            asdict(identity) if identity else None,
            [asdict(path) for path in account],
            possible,
            asdict(question) if question else None,
            [asdict(item) for item in missing],
            *rest,
        ]
    )
    return shared_number(store, body)


def shared_number(store: Store, body: str) -> int:
    """Return the number of a shared body, which is kept once; in an open transaction."""
    store.write("INSERT OR IGNORE INTO shared_assessments(body) VALUES (?)", (body,))
    return int(store.value("SELECT id FROM shared_assessments WHERE body = ?", (body,)))


def closed_body(body: str) -> str:
    """Return a shared body as it is once a newer list continues a case that nobody sent."""
    told = json.loads(body)
    told[QUESTION_AT], told[STAGE_AT] = None, Stage.CLOSED.value
    return _dumps(told)


def _own(assessment: Assessment) -> str:
    told = (assessment.findings, assessment.differences, assessment.diagnosis)
    if told == ((), (), NOT_DIAGNOSED):
        return ""
    return _dumps(
        [
            [finding.as_dict() for finding in assessment.findings],
            [
                (item.field, item.kind, item.old, item.new)
                for item in assessment.differences
            ],
            _kept(assessment.diagnosis),
        ]
    )


def _assessment(shared: str, own: str) -> Assessment:
    identity, account, possible, question, missing, stage, *rest = json.loads(shared)
    findings, differences, *diagnosed = json.loads(own) if own else ([], [])
    # One kept by an earlier version ends before the organ.
    group_key, due_on, due_words, fault, fault_kind, organ = [*rest, ""][:6]
    return Assessment(
        findings=tuple(map(Finding.of, findings)),
        identity=_path(identity) if identity else None,
        account=tuple(map(_path, account)),
        possible=tuple(possible),
        question=_question(question) if question else None,
        differences=tuple(_difference(*item) for item in differences),
        missing=tuple(Missing(**item) for item in missing),
        stage=Stage(stage),
        group_key=group_key,
        due_on=due_on,
        due_words=due_words,
        fault=fault,
        fault_kind=fault_kind,
        organ=organ,
        diagnosis=_diagnosis(diagnosed),
    )


def _kept(diagnosis: Diagnosis) -> list[Any]:
    if diagnosis == NOT_DIAGNOSED:
        return []
    return [
        diagnosis.field,
        diagnosis.level,
        diagnosis.evidence,
        diagnosis.proposal,
        diagnosis.also,
    ]


def _diagnosis(kept: Sequence[Sequence[Any]]) -> Diagnosis:
    """Read a diagnosis; an earlier version kept none."""
    if not kept or not kept[0]:
        return NOT_DIAGNOSED
    field, level, evidence, proposal, also = kept[0]
    return Diagnosis(
        field=field,
        level=level,
        evidence=evidence,
        proposal=proposal,
        also=tuple(also),
    )


def _difference(field: str, kind: str, old: str, new: str) -> Difference:
    return Difference(field=field, kind=kind, old=old, new=new)


def _path(data: Mapping[str, Any]) -> Path:
    return Path(
        **{
            **data,
            "forms": tuple(data["forms"]),
            "evidence": tuple(data["evidence"]),
        }
    )


def _question(data: Mapping[str, Any]) -> Question:
    options = tuple(Option(**item) for item in data["options"])
    return Question(**{**data, "options": options})
