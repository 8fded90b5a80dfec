"""Filling the search table and its words from cases and what was computed of them."""

import json
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from vssid_desk.domain.assessment import Assessment, Path
from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import household_key
from vssid_desk.domain.people.newcomer import SHOWN, Found
from vssid_desk.domain.people.place import place_of
from vssid_desk.domain.people.search_words import words_of_case
from vssid_desk.domain.values.text import sort_key
from vssid_desk.store.database import Store

_COLUMNS = (
    "case_id, list_id, campaign_id, "
    "stage, group_key, path_key, fault_kind, due_on, fault, path_title, organ, doubt, doubt_level, "
    "row_number, full_name, birth_date, sex, personal_id, social_insurance_code, department, "
    "group_text, sort_key, household"
)
_PUT = (
    f"INSERT OR REPLACE INTO search({_COLUMNS}) "  # noqa: S608 - constant
    f"VALUES ({', '.join('?' * len(_COLUMNS.split(', ')))})"
)
# What a list shows of a person stands in `cases`, and in `search` to be found.
_shown_of = attrgetter(*SHOWN)
_TEXTS = "INSERT OR REPLACE INTO search_texts(case_id, words) VALUES (?, ?)"
_WORDS = "INSERT INTO search_words(rowid, words) VALUES (?, ?)"
_FORMER_WORDS = (
    "DELETE FROM search_words WHERE rowid IN (SELECT case_id FROM search_texts "
    "WHERE case_id IN (SELECT value FROM json_each(?)))"
)

# So many in one transaction, and a tenth of all, are stored faster without these indexes. People
# are found by number and household all the while: those indexes are asked while a list streams in.
_MANY, _PART = 1000, 10
_LOOSE = ("search_by_name", "search_by_due", "search_facets")
_INDEXES = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name IN (?, ?, ?)"
)


Computed = tuple[str, ...]
"""What a list shows of an assessment."""


def put_many(store: Store, assessed: Sequence[tuple[Case, Assessment]]) -> None:
    """Make cases findable; the caller holds the transaction."""
    store.write(_FORMER_WORDS, (json.dumps([case.id for case, _ in assessed]),))
    _put(
        store,
        [_row(case, assessment) for case, assessment in assessed],
        [(case.id, words_of_case(case)) for case, _ in assessed],
    )


def put_newcomers(
    store: Store,
    where: tuple[int, int],
    ids: Sequence[int],
    found: Sequence[Found],
    shown: Sequence[Computed],
) -> None:
    """Make people just stored in a list of a campaign findable; the caller holds the transaction."""
    _put(
        store,
        [
            (case_id, *where, *told, *own[:-1])
            for case_id, own, told in zip(ids, found, shown, strict=True)
        ],
        [(case_id, own[-1]) for case_id, own in zip(ids, found, strict=True)],
    )


def _put(
    store: Store, rows: Sequence[tuple[Any, ...]], texts: Sequence[tuple[int, str]]
) -> None:
    store.added += len(rows)
    if not store.lacking and store.added >= _MANY and _is_much(store):
        _drop_indexes(store)
    store.write_many(_PUT, rows)
    store.write_many(_TEXTS, texts)
    store.write_many(_WORDS, texts)


def complete(store: Store) -> None:
    """Make the indexes that a bulk of rows did without, before the transaction ends."""
    for sql in store.lacking.values():
        store.write(sql)
    store.lacking, store.added = {}, 0


def loosen_to_remove(store: Store, count: int) -> None:
    """Do without the indexes while so many are removed, when that is half of all or more."""
    if not store.lacking and count >= _MANY and 2 * count >= _count(store):
        _drop_indexes(store)


def _is_much(store: Store) -> bool:
    return store.added * _PART >= _count(store)


def _count(store: Store) -> int:
    return int(store.value("SELECT count(*) FROM search"))


def _drop_indexes(store: Store) -> None:
    store.lacking = dict(store.rows(_INDEXES, _LOOSE))
    for name in store.lacking:
        store.write(f"DROP INDEX {name}")


def _row(case: Case, assessment: Assessment) -> tuple[Any, ...]:
    return (
        case.id,
        case.list_id,
        case.campaign_id,
        *computed(assessment),
        case.row_number,
        *_shown_of(case.declared),
        place_of(case.declared.department, case.group),
        case.group,
        sort_key(case.declared.full_name),
        household_key(case),
    )


def computed(assessment: Assessment) -> Computed:
    """Return what a list shows of an assessment, in the order of the columns."""
    path = _shown_path(assessment)
    return (
        assessment.stage.value,
        assessment.group_key,
        path.key if path else "",
        assessment.fault_kind,
        assessment.due_on,
        assessment.fault,
        path.title if path else "",
        assessment.organ,
        assessment.diagnosis.field,
        assessment.diagnosis.level,
    )


def _shown_path(assessment: Assessment) -> Path | None:
    """Return the path that lists show: identity, else the first account path."""
    if assessment.identity is not None:
        return assessment.identity
    return assessment.account[0] if assessment.account else None
