"""Assessments as text and back: what many cases have alike in one text, what is a case's own in another."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

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
from vssid_desk.domain.case import Stage
from vssid_desk.domain.findings import Finding

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

QUESTION_AT, STAGE_AT = 3, 5  # in a shared text

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def shared_of(assessment: Assessment) -> Shared:
    """Return what many cases have alike of an assessment."""
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


def shared_text(shared: Shared) -> str:
    """Return what many cases have alike as it is kept."""
    identity, account, possible, question, missing, *rest = shared
    return _dumps(
        [
            asdict(identity) if identity else None,
            [asdict(path) for path in account],
            possible,
            asdict(question) if question else None,
            [asdict(item) for item in missing],
            *rest,
        ]
    )


def closed_text(text: str) -> str:
    """Return a shared text as it is once a newer list continues a case that nobody sent."""
    told = json.loads(text)
    told[QUESTION_AT], told[STAGE_AT] = None, Stage.CLOSED.value
    return _dumps(told)


def own_text(assessment: Assessment) -> str:
    """Return what is a case's own of an assessment as it is kept, "" for nothing."""
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


def read(shared: str, own: str) -> Assessment:
    """Return the assessment that two texts keep."""
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
