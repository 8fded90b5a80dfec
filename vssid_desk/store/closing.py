"""Closing the cases whose work goes on in a newer list, and opening them again, set-wise.

A closed case asks nothing and is done; all else stays as it was assessed.  Which shared
assessment it had before stays beside it until somebody assesses it anew.
"""

import json
from collections.abc import Iterable

from vssid_desk.domain.case import Stage
from vssid_desk.store import assessment_texts, assessments
from vssid_desk.store.database import Store

_ASSESSED = (
    "SELECT DISTINCT s.id, s.body FROM assessments AS a "
    "JOIN shared_assessments AS s ON s.id = a.shared_id "
    "WHERE a.case_id IN (SELECT value FROM json_each(?))"
)
_CLOSE = (
    "UPDATE assessments SET open_id = shared_id, shared_id = p.value ->> 1 "
    "FROM json_each(?2) AS p WHERE p.value ->> 0 = shared_id "
    "AND case_id IN (SELECT value FROM json_each(?1))"
)
_SHOW_CLOSED = (
    "UPDATE search SET stage = ?2 WHERE stage <> ?2 "
    "AND case_id IN (SELECT value FROM json_each(?1))"
)
_TO_OPEN = (
    "SELECT a.case_id FROM json_each(?) AS t CROSS JOIN assessments AS a "
    "ON a.case_id = t.value JOIN cases AS c ON c.id = a.case_id "
    "WHERE a.open_id IS NOT NULL AND c.continued_in IS NULL"
)
_SHOW_OPEN = (
    f"UPDATE search SET stage = s.body ->> {assessment_texts.STAGE_AT} FROM assessments AS a "  # noqa: S608 - constant: a place in a body
    "JOIN shared_assessments AS s ON s.id = a.open_id "
    f"WHERE a.case_id = search.case_id AND search.stage <> s.body ->> {assessment_texts.STAGE_AT} "
    "AND search.case_id IN (SELECT value FROM json_each(?))"
)
_OPEN = (
    "UPDATE assessments SET shared_id = open_id, open_id = NULL "
    "WHERE case_id IN (SELECT value FROM json_each(?))"
)


def close(store: Store, case_ids: Iterable[int]) -> None:
    """Close assessed cases that nobody sent.  The caller holds the transaction."""
    ids = json.dumps(list(case_ids))
    pairs = [
        (number, assessments.shared_number(store, assessment_texts.closed_text(body)))
        for number, body in store.rows(_ASSESSED, (ids,))
    ]
    store.write(_CLOSE, (ids, json.dumps(pairs)))
    store.write(_SHOW_CLOSED, (ids, Stage.CLOSED.value))


def reopen(store: Store, case_ids: Iterable[int]) -> list[int]:
    """Open those cases again that were closed here and that no newer list continues any more.

    Returns the others, which want assessing.  The caller holds the transaction.
    """
    wanted = list(case_ids)
    opened = {row[0] for row in store.rows(_TO_OPEN, (json.dumps(wanted),))}
    if opened:
        ids = json.dumps(sorted(opened))
        store.write(_SHOW_OPEN, (ids,))
        store.write(_OPEN, (ids,))
    return [case_id for case_id in wanted if case_id not in opened]
